// Chinese may break anywhere, a Latin word only after itself.
const pieces = /[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*/g;

/** Returns a text in lines that are no wider than `room`, as far as its words allow. */
export function wrapWords(
  text: string,
  room: number,
  widthOf: (text: string) => number
): string[] {
  const lines = [""];
  for (const [piece] of text.replace(/\s+/g, " ").matchAll(pieces)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && widthOf((line + piece).trimEnd()) > room) lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}
