import {type Content, html, type Html} from "../html.ts";
import {type Language, languageTags} from "../language.ts";

export interface FoldParts {
  readonly title: string;
  readonly titleLanguage?: Language; // where it is not the page's: a source's own words
  readonly level: 2 | 3; // of its heading
  readonly note?: Content; // in small print behind the title: how much is folded away
  readonly id?: string; // of what is folded: a browser that is sent there unfolds it
}

/** Returns content folded under a heading, which needs no script to open. */
export function fold(
  {title, titleLanguage, level, note, id}: FoldParts,
  content: Content
): Html {
  const tongue = titleLanguage && html` lang="${languageTags[titleLanguage]}"`;
  const heading =
    level === 2 ? html`<h2${tongue}>${title}</h2>` : html`<h3${tongue}>${title}</h3>`;
  const small = note && html` <small>${note}</small>`;
  return html`<details class="fold"><summary>${heading}${small}</summary>
<div${id && html` id="${id}"`}>${content}</div></details>
`;
}
