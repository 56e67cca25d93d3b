import {type Content, html, type Html} from "../html.ts";

/** Returns facts as names and values, side by side as far as there is room; empty ones left out. */
export function factList(facts: readonly (readonly [string, Content])[]): Html {
  const shown = facts.filter(([, value]) => value !== "" && value !== null && value !== false);
  return html`<dl class="facts">${shown.map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`
  )}</dl>
`;
}
