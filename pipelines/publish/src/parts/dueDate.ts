import {html, type Html} from "../html.ts";

/** Returns a day that is due; the page's script says on the day of reading by how much it is over. */
export function dueDate(date: string): Html {
  return html`<time datetime="${date}" data-due="${date}">${date}</time>`;
}
