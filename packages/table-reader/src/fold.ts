/**
 * Returns a text with full-width forms and every kind of blank made ordinary, ends trimmed. Unlike
 * NFKC it leaves ①, ² and … alone: folded into digits and dots they would change a number.
 */
export function foldText(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  if (text.length > longestKnown) return fold(text);
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const folded = fold(text);
  known.set(text, folded);
  return folded;
}

// Names and heads come back again and again, in one table and in the next.
const known = new Map<string, string>();
const mostKnown = 20_000;
const longestKnown = 60; // characters

function fold(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b\u200c\u200d\ufeff]/g, "")
    .replace(/[\s\u3000\u00a0\u2007\u2009\u202f]+/g, " ")
    .trim();
}

/** Returns a text without any blank, folded: what header words and repeated names are compared by. */
export function foldTight(text: string): string {
  return foldText(text).replaceAll(" ", "");
}
