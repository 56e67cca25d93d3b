import {fontSize} from "./chart.ts";

// Advance widths in ems, on the wide side of the system fonts met: a label given too much
// room is harmless, one given too little overlaps.
const narrow = /[iljtfr.,:;'|!()[\] ]/;
const wide = /[mwMW%@]/;
const capital = /[A-Z&]/;

/** Returns about how wide a text is in px: nothing can measure it at build time. */
export function textWidth(text: string, size: number = fontSize): number {
  let ems = 0;
  for (const character of text) ems += characterEms(character);
  return ems * size;
}

/** Returns the widest of the texts in px; 0 for none. */
export function widestText(texts: readonly string[], size: number = fontSize): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)));
}

/** Returns the text cut with an ellipsis so that it is no wider than `width` px. */
export function cutText(text: string, width: number, size: number = fontSize): string {
  if (textWidth(text, size) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) {
    characters.pop();
  }
  return `${characters.join("").trimEnd()}…`;
}

function characterEms(character: string): number {
  if ((character.codePointAt(0) ?? 0) >= 0x2000) return 1; // Han, full-width marks and symbols
  if (narrow.test(character)) return 0.36;
  if (wide.test(character)) return 0.92;
  return capital.test(character) ? 0.7 : 0.58;
}
