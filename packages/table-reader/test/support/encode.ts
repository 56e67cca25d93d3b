/** The encodings tests write: Node decodes GB18030 and Big5 but encodes neither. */
export type Encoding = "utf-8" | "utf-8 with mark" | "utf-16le" | "gb18030" | "big5" | "latin1";

/** Returns a text's bytes in an encoding. Throws RangeError for a character it does not have. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8 with mark":
      return Buffer.from(`\ufeff${text}`, "utf8");
    case "utf-16le":
      return Buffer.from(`\ufeff${text}`, "utf16le");
    case "latin1":
      return Buffer.from(text, "latin1");
    case "gb18030":
    case "big5":
      return encodeDouble(text, encoding);
  }
}

const tables = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

function encodeDouble(text: string, encoding: "gb18030" | "big5"): Uint8Array {
  const table = findTable(encoding);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = table.get(char);
    if (code < 128) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new RangeError(`not in ${encoding}: ${char}`);
  }
  return Uint8Array.from(bytes);
}

function findTable(encoding: string): ReadonlyMap<string, readonly [number, number]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead < 0xff; ++lead) {
    for (let trail = 0x40; trail < 0xff; ++trail) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== "\ufffd" && !table.has(char))
        table.set(char, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}
