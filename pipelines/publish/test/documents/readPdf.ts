import {inflateSync} from "node:zlib";

/** What a test asks of a PDF. */
export interface PdfReading {
  readonly pages: number;
  readonly text: string; // in the order drawn, without spaces
  readonly fonts: readonly {readonly name: string; readonly isEmbedded: boolean}[];
  readonly isTagged: boolean;
  readonly language: string; // of the whole
  readonly pictures: readonly {readonly alternative: string | null}[]; // those tagged as such
  readonly smallestScale: number; // of what is drawn; below 3.125 the page was shrunk
}

/** Reads a PDF as Chromium writes them: plain objects, deflated streams, fonts named by object. */
export function readPdf(bytes: Uint8Array): PdfReading {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = new Map<number, string>();
  for (const [, id, body] of file.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    objects.set(Number(id), body ?? "");
  }
  const bodies = [...objects.values()];
  const descriptors = bodies.filter((body) => /\/Type \/FontDescriptor/.test(body));
  const drawings = bodies.filter(isDrawing).map(inflate);
  return {
    pages: bodies.filter((body) => /\/Type \/Page\b/.test(body)).length,
    text: drawings.map((drawing) => readDrawing(drawing, objects)).join(""),
    fonts: descriptors.map((body) => ({
      name: /\/FontName \/(\S+)/.exec(body)?.[1] ?? "",
      isEmbedded: /\/FontFile[23]? \d+/.test(body)
    })),
    isTagged: /\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true/.test(file),
    language: /\/Type \/Catalog.*?\/Lang \(([^)]*)\)/s.exec(file)?.[1] ?? "",
    pictures: bodies
      .filter((body) => /\/S \/Figure\b/.test(body))
      .map((body) => ({alternative: /\/Alt <([0-9A-F]+)>|\/Alt \((.+)\)/.exec(body)?.[0] ?? null})),
    smallestScale: Math.min(
      ...drawings.flatMap((drawing) =>
        [...drawing.matchAll(/([\d.]+) 0 0 [\d.]+ [-\d.]+ [-\d.]+ cm/g)].map(([, x]) => Number(x))
      )
    )
  };
}

function isDrawing(body: string): boolean {
  return body.includes("stream") && !/\/Type \/(XObject\s*\/Subtype \/Image|Font)/.test(body);
}

function inflate(body: string): string {
  const at = body.indexOf("stream\n");
  const stream = Buffer.from(
    body.slice(at + "stream\n".length, body.lastIndexOf("\nendstream")),
    "latin1"
  );
  if (!body.slice(0, at).includes("/FlateDecode")) return stream.toString("latin1");
  return inflateSync(stream).toString("latin1");
}

function readDrawing(content: string, objects: ReadonlyMap<number, string>): string {
  let glyphs: ReadonlyMap<string, string> = new Map();
  let text = "";
  for (const [, font, hex] of content.matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-F]+)>/g)) {
    if (font !== undefined) glyphs = readGlyphs(Number(font), objects);
    for (const glyph of (hex ?? "").match(/.{4}/g) ?? []) text += glyphs.get(glyph) ?? "";
  }
  return text;
}

function readGlyphs(font: number, objects: ReadonlyMap<number, string>): Map<string, string> {
  const map = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "")?.[1] ?? -1);
  const glyphs = new Map<string, string>();
  const table = inflate(objects.get(map) ?? "stream\n\nendstream");
  for (const [, first = "", last = "", to = ""] of table.matchAll(
    /<([0-9A-F]{4})> (?:<([0-9A-F]{4})> )?<([0-9A-F]{4,})>\n/g
  )) {
    const count = last === "" ? 1 : Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
    for (let i = 0; i < count; ++i) {
      const glyph = (Number.parseInt(first, 16) + i).toString(16).toUpperCase().padStart(4, "0");
      glyphs.set(glyph, String.fromCharCode(Number.parseInt(to.slice(-4), 16) + i));
    }
  }
  return glyphs;
}
