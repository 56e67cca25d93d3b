import {type Content, html, type Html, raw} from "../html.ts";

/** Returns HTML without its links: on paper they lead nowhere, their text stays. */
export function withoutLinks(content: Content): Html {
  return raw(html`${content}`.text.replace(/<\/?a\b[^>]*>/g, ""));
}
