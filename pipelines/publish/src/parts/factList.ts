import {type Content, html, type Html, toText} from "../html.ts";

const longest = 40; // characters a narrow column holds; Han characters take twice the room

const nothing = new Set(["", "–", "—"]);

/**
 * Returns facts as names and values, side by side as far as there is room, those of many words
 * below one another; empty ones left out.
 */
export function factList(facts: readonly (readonly [string, Content])[]): Html {
  const shown = facts.filter(([, value]) => !nothing.has(toText(value)));
  const items = shown.map(([name, value]) => {
    const text = toText(value);
    const room = text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
    return html`<div${room > longest && html` class="long"`}><dt>${name}</dt><dd>${value}</dd></div>`;
  });
  return html`<dl class="facts">${items}</dl>
`;
}
