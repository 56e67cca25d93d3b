import type {SaxesTagPlain} from "saxes";
import {printStored} from "./numberFormat.ts";
import {SourceError} from "./sourceError.ts";
import type {WorkbookTexts} from "./workbookTexts.ts";
import {attribute, readXml} from "./workbookXml.ts";

/** The cells of one sheet; what it hides is by one-based numbers. */
export interface WorkbookCells {
  readonly rows: readonly (readonly string[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A merged range: zero-based, inclusive. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a sheet needs to know of its workbook. */
export interface Book extends WorkbookTexts {
  readonly from1904: boolean; // whether days are counted from 1904
  readonly fileName: string;
}

const mostRows = 1_048_576;
const mostColumns = 16_384;
const mostCells = 20_000_000;

/** Returns the cells of one sheet as shown, row 1 first. Throws SourceError for an oversized one. */
export function readWorkbookCells(part: Uint8Array, book: Book): WorkbookCells {
  const sheet = new SheetBuilder(book);
  readXml(part, book.fileName, {
    open: (tag) => sheet.open(tag),
    close: (tag) => sheet.close(tag.name),
    text: (text) => sheet.text(text)
  });
  sheet.fillMerged();
  const {rows, hiddenRows, hiddenColumns} = sheet;
  return {rows, hiddenRows, hiddenColumns};
}

/** Puts the elements of one sheet into rows. */
class SheetBuilder {
  readonly rows: string[][] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly #merges: Merge[] = [];
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
    else if (tag.name === "row") {
      this.#openRow(Number(attribute(tag, "r")) || this.#rowAt + 2);
      if (isTrue(attribute(tag, "hidden"))) this.hiddenRows.add(this.#rowAt + 1);
    } else if (tag.name === "col" && isTrue(attribute(tag, "hidden"))) this.#hideColumns(tag);
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

  /** Repeats a text that is merged over several rows of one column in each of them. */
  fillMerged(): void {
    for (const {top, left, bottom, right} of this.#merges) {
      const text = this.rows[top]?.[left] ?? "";
      if (left !== right || text === "" || /^[-\d.,]+$/.test(text)) continue;
      for (let r = top + 1; r <= Math.min(bottom, this.rows.length - 1); ++r) {
        const row = this.rows[r];
        if (row && left < row.length && row[left] === "") row[left] = text;
      }
    }
  }

  #hideColumns(tag: SaxesTagPlain): void {
    const last = Math.min(Number(attribute(tag, "max")), mostColumns);
    for (let c = Number(attribute(tag, "min")); c <= last; ++c) this.hiddenColumns.add(c);
  }

  #openRow(number: number): void {
    const at = number - 1;
    if (at <= this.#rowAt || number > mostRows)
      throw this.#error(`corrupt workbook: row ${number}`);
    for (let r = this.#rowAt + 1; r < at; ++r) this.rows.push([]);
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
    if (a && b) this.#merges.push({top: a.row, left: a.column, bottom: b.row, right: b.column});
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

function isTrue(text: string): boolean {
  return text === "1" || text === "true";
}
