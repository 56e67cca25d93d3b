import {cutText, textWidth} from "./textWidth.ts";

// Chinese may break anywhere, a Latin word only after itself.
const pieces = /[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g;

/** Returns the text in at most `count` lines no wider than `width` px; the last is cut if need be. */
export function wrapText(text: string, width: number, count: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(pieces)) {
    if (line !== "" && textWidth((line + piece).trimEnd()) > width && lines.length < count - 1) {
      lines.push(cutText(line.trimEnd(), width));
      line = "";
    }
    line += piece;
  }
  lines.push(cutText(line.trimEnd(), width));
  return lines;
}
