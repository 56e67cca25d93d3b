import {escapeText, html, type Html} from "../html.ts";
import {relativeLink} from "../paths.ts";
import {posix} from "node:path";
import type {Frame} from "./frames.ts";

/** A figure that other sites may show in an iframe. */
export interface EmbedContent {
  readonly path: string; // from the site's root
  readonly pagePath: string; // the page it comes from
  readonly title: string;
  readonly figure: Html;
  readonly more: string; // words of the link to that page
}

/** Returns a page of the figure alone, in the frame's style and under its policy, with a way back. */
export function stampEmbed(frame: Frame, embed: EmbedContent): string {
  const [head = ""] = frame.text.split("</head>");
  const base = posix.dirname(frame.path);
  const own = head
    .replace(/ (href|src)="(\.[^"?#]*)/g, (_, attribute: string, link: string) => {
      return ` ${attribute}="${relativeLink(embed.path, posix.join(base, link))}`;
    })
    .replace("xianzhi:title", () => escapeText(embed.title))
    .replace("xianzhi:description", () => escapeText(embed.title));
  const link = relativeLink(embed.path, embed.pagePath);
  const body = html`<body><main>${embed.figure}
<p class="source"><a href="${link}" target="_top">${embed.more}</a></p></main></body></html>
`;
  return `${own}</head>\n${body.text}`;
}
