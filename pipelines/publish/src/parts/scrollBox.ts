import {type Content, html, type Html} from "../html.ts";

/** Returns what is wider than a phone in a box that scrolls, also by keyboard, under its name. */
export function scrollBox(label: string, content: Content): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">${content}</div>
`;
}
