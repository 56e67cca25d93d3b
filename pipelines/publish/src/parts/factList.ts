import {type Content, html, type Html} from "../html.ts";

/** Returns facts as a two-column table, name and value; those without a value are left out. */
export function factList(facts: readonly (readonly [string, Content])[]): Html {
  const shown = facts.filter(([, value]) => value !== "" && value !== null && value !== false);
  return html`<table>${shown.map(
    ([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`
  )}</table>
`;
}
