import {html, type Html} from "../html.ts";
import {languageTags} from "../language.ts";
import type {View} from "../view.ts";

/**
 * Returns a text as it stands in a source, marked with its language where it is not the page's:
 * Chinese on an English page, a text without a Chinese character on a Chinese one.
 */
export function foreignText(view: View, text: string): Html {
  const isChinese = /\p{Script=Han}/u.test(text);
  const isOwn = view.language === "zh" ? isChinese || !/[a-z]{3}/i.test(text) : !isChinese;
  if (isOwn) return html`${text}`;
  return html`<span lang="${isChinese ? languageTags.zh : languageTags.en}">${text}</span>`;
}
