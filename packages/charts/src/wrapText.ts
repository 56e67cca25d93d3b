import {cutText, textWidth} from "./textWidth.ts";

// Chinese may break anywhere, a Latin word only after itself.
const pieces = /[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g;

/**
 * Returns the text in at most `count` lines no wider than `width` px, of about
 * equal length so that no character is left alone; what does not fit is cut.
 */
export function wrapText(text: string, width: number, count: number): string[] {
  const loose = fillLines(text, width, count);
  const even = Math.max(width / 3, textWidth(text) / loose.length);
  for (let narrow = even; narrow < width; narrow += 6) {
    const lines = fillLines(text, narrow, count);
    if (lines.length === loose.length && lines.every((line) => textWidth(line) <= narrow)) {
      return lines;
    }
  }
  return loose.map((line) => cutText(line, width));
}

// The last line takes all that is left, however wide.
function fillLines(text: string, width: number, count: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== "" && textWidth((line + piece).trimEnd()) > width && lines.length < count - 1) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}
