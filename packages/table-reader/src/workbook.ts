import {SaxesParser, type SaxesTagPlain} from "saxes";
import {type NumberFormat, printStored, readNumberFormat} from "./numberFormat.ts";
import {SourceError} from "./sourceError.ts";
import {Zip} from "./zip.ts";

/** A merged range: zero-based, inclusive. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet of a workbook: its cells as shown, row 1 first, hidden rows and columns included. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostCells = 20_000_000;

/**
 * Returns the sheets of an `.xlsx`. A formula is its cached value (without one: its own text), a
 * date the part its format shows. Throws SourceError for a corrupt, encrypted or oversized file.
 */
export function readWorkbook(bytes: Uint8Array, fileName: string): WorkbookSheet[] {
  const zip = new Zip(bytes, fileName);
  const workbook = readXml(zip, "xl/workbook.xml", fileName);
  if (!workbook)
    throw new SourceError(`no workbook inside: ${zip.names()[0] ?? "nothing"} (${fileName})`);
  const targets = readTargets(zip, fileName);
  const strings = readStrings(zip, fileName);
  const formats = readFormats(zip, fileName);
  const from1904 = workbook.some(
    (tag) => tag.name === "workbookPr" && /^(1|true)$/.test(attribute(tag, "date1904"))
  );
  return workbook
    .filter((tag) => tag.name === "sheet")
    .flatMap((tag) => {
      const target = targets.get(attribute(tag, "r:id")) ?? "";
      const part = zip.find(target);
      if (!part) return [];
      return [
        {
          name: attribute(tag, "name"),
          ...readSheetXml(part, {strings, formats, from1904, fileName})
        }
      ];
    });
}

function parse(
  part: Uint8Array,
  fileName: string,
  handlers: {
    open: (tag: SaxesTagPlain) => void;
    close?: (tag: SaxesTagPlain) => void;
    text?: (text: string) => void;
  }
): void {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => handlers.open({...tag, name: bareName(tag.name)}));
  parser.on("closetag", (tag) => handlers.close?.({...tag, name: bareName(tag.name)}));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("error", (cause) => {
    throw new SourceError(`corrupt workbook: ${cause.message} (${fileName})`, {cause});
  });
  const decoder = new TextDecoder();
  const step = 1 << 20;
  for (let at = 0; at < part.length; at += step) {
    parser.write(decoder.decode(part.subarray(at, at + step), {stream: true}));
  }
  parser.close();
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function attribute(tag: SaxesTagPlain, name: string): string {
  return tag.attributes[name] ?? "";
}

function readXml(zip: Zip, name: string, fileName: string): SaxesTagPlain[] | null {
  const part = zip.find(name);
  if (!part) return null;
  const tags: SaxesTagPlain[] = [];
  parse(part, fileName, {open: (tag) => tags.push(tag)});
  return tags;
}

// Targets are names of parts: `worksheets/sheet1.xml` under xl/, or from the root.
function readTargets(zip: Zip, fileName: string): Map<string, string> {
  const relations = readXml(zip, "xl/_rels/workbook.xml.rels", fileName) ?? [];
  return new Map(
    relations
      .filter((tag) => tag.name === "Relationship")
      .map((tag) => {
        const target = attribute(tag, "Target");
        return [attribute(tag, "Id"), target.startsWith("/") ? target.slice(1) : `xl/${target}`];
      })
  );
}

function readStrings(zip: Zip, fileName: string): string[] {
  const part = zip.find("xl/sharedStrings.xml");
  const strings: string[] = [];
  if (!part) return strings;
  let text = "";
  let inText = false;
  let phonetic = false;
  parse(part, fileName, {
    open: ({name}) => {
      if (name === "si") text = "";
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    close: ({name}) => {
      if (name === "si") strings.push(text);
      else if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    }
  });
  return strings;
}

function readFormats(zip: Zip, fileName: string): NumberFormat[] {
  const tags = readXml(zip, "xl/styles.xml", fileName) ?? [];
  const codes = new Map(
    tags
      .filter((tag) => tag.name === "numFmt")
      .map((tag) => [Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode")])
  );
  const from = tags.findIndex((tag) => tag.name === "cellXfs");
  const to = tags.findIndex(
    (tag, i) => i > from && /^(cellStyles|dxfs|tableStyles)$/.test(tag.name)
  );
  return tags
    .slice(from, to < 0 ? tags.length : to)
    .filter((tag) => tag.name === "xf")
    .map((tag) => {
      const id = Number(attribute(tag, "numFmtId"));
      return readNumberFormat(id, codes.get(id));
    });
}

interface Book {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
  readonly fileName: string;
}

const nothing: readonly string[] = [];

function readSheetXml(part: Uint8Array, book: Book): Omit<WorkbookSheet, "name"> {
  const sheet = new SheetBuilder(book);
  parse(part, book.fileName, {
    open: (tag) => sheet.open(tag),
    close: (tag) => sheet.close(tag.name),
    text: (text) => sheet.text(text)
  });
  return {rows: sheet.rows, merges: sheet.merges};
}

/** Puts the elements of one sheet into rows. */
class SheetBuilder {
  readonly rows: (readonly string[])[] = [];
  readonly merges: Merge[] = [];
  readonly #book: Book;
  #row: string[] = [];
  #rowAt = -1;
  #column = -1;
  #type = "";
  #style = 0;
  #value = "";
  #formula = "";
  #inside: "" | "v" | "f" = "";
  #cells = 0;

  constructor(book: Book) {
    this.#book = book;
  }

  open(tag: SaxesTagPlain): void {
    if (tag.name === "c") {
      const place = readPlace(attribute(tag, "r"));
      this.#column = place?.column ?? this.#column + 1;
      this.#type = attribute(tag, "t");
      this.#style = Number(attribute(tag, "s"));
      this.#value = "";
      this.#formula = "";
    } else if (tag.name === "v" || tag.name === "t") this.#inside = "v";
    else if (tag.name === "f") this.#inside = "f";
    else if (tag.name === "row") this.#openRow(Number(attribute(tag, "r")) || this.#rowAt + 2);
    else if (tag.name === "mergeCell") this.#merge(attribute(tag, "ref"));
  }

  close(name: string): void {
    if (name === "v" || name === "t" || name === "f") this.#inside = "";
    else if (name === "c") this.#closeCell();
    else if (name === "row") this.rows[this.#rowAt] = this.#row;
  }

  text(text: string): void {
    if (this.#inside === "v") this.#value += text;
    else if (this.#inside === "f") this.#formula += text;
  }

  #openRow(number: number): void {
    const at = number - 1;
    if (at <= this.#rowAt || number > mostRows)
      throw this.#error(`corrupt workbook: row ${number}`);
    for (let r = this.#rowAt + 1; r < at; ++r) this.rows.push(nothing);
    this.#rowAt = at;
    this.#row = [];
    this.#column = -1;
  }

  #closeCell(): void {
    if (this.#column >= mostColumns) throw this.#error(`too many columns: ${this.#column + 1}`);
    if (++this.#cells > mostCells)
      throw this.#error(`workbook too large: more than ${mostCells} cells`);
    while (this.#row.length < this.#column) this.#row.push("");
    this.#row[this.#column] = this.#print();
  }

  #print(): string {
    if (this.#value === "") return this.#formula === "" ? "" : `=${this.#formula}`;
    if (this.#type === "s") return this.#book.strings[Number(this.#value)] ?? `?${this.#value}`;
    if (this.#type === "b") return this.#value === "1" ? "TRUE" : "FALSE";
    if (
      this.#type === "str" ||
      this.#type === "inlineStr" ||
      this.#type === "e" ||
      this.#type === "d"
    )
      return this.#value;
    return printStored(
      this.#value,
      this.#book.formats[this.#style] ?? "number",
      this.#book.from1904
    );
  }

  #merge(reference: string): void {
    const [from = "", to = from] = reference.split(":");
    const a = readPlace(from);
    const b = readPlace(to);
    if (a && b) this.merges.push({top: a.row, left: a.column, bottom: b.row, right: b.column});
  }

  #error(what: string): SourceError {
    return new SourceError(`${what} (${this.#book.fileName})`);
  }
}

function readPlace(reference: string): {row: number; column: number} | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return {row: Number(match[2]) - 1, column: column - 1};
}
