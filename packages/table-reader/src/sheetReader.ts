import {isFilled} from "./accounting.ts";
import {BlockReader} from "./blockReader.ts";
import type {Sinks} from "./sinks.ts";
import type {Sheet} from "./grid.ts";
import type {LayoutReport} from "./layout.ts";
import {applyPins, type PinnedBlock} from "./pins.ts";
import {recognise} from "./recognise.ts";
import {SourceError} from "./sourceError.ts";

const headRecords = 1500;
const headCells = 300_000;
const mostColumns = 20_000;

/** How the records of a sheet were written. */
export interface SheetForm extends Pick<Sheet, "delimiter" | "ragged"> {
  readonly pins: readonly PinnedBlock[] | null; // the tables this sheet must show, null: whatever it shows
}

/**
 * Reads one sheet from its records, given in batches. The head is held until it is long enough to
 * recognise the layout; every further record is read as it comes. Where another header appears,
 * the layout is recognised anew from there, so that stacked tables of any length are told apart.
 */
export class SheetReader {
  readonly reports: LayoutReport[] = [];
  readonly #name: string;
  readonly #fileName: string;
  readonly #form: SheetForm;
  readonly #sinks: Sinks;
  #head: (readonly string[])[] = [];
  #headAt = 1; // row of the first record held
  #headCells = 0;
  #row = 0;
  #readers: BlockReader[] = [];
  #segment: LayoutReport[] = [];
  #inherited = "";

  constructor(name: string, fileName: string, sinks: Sinks, form: SheetForm) {
    this.#name = name;
    this.#form = form;
    this.#fileName = fileName;
    this.#sinks = sinks;
  }

  /** Takes further records in the order of the file. Throws RangeError for too many columns. */
  push(records: readonly (readonly string[])[]): void {
    for (const fields of records) {
      ++this.#row;
      this.#sinks.ledger.enter(fields);
      if (fields.length > mostColumns)
        throw new RangeError(`too many columns: ${fields.length} in record ${this.#row}`);
      if (this.#readers.length > 0) this.#apply(this.#row, fields);
      else this.#gather(fields);
    }
  }

  /** Ends the sheet: what is still held is recognised and settled. */
  end(): void {
    if (this.#readers.length === 0) this.#recognise(true);
    for (const reader of this.#readers) reader.end();
    const missing = this.#form.pins?.[this.reports.length];
    if (missing)
      throw new SourceError(
        `missing table: ${this.reports.length + 1} of the pinned layout (${this.#fileName})`
      );
    if (this.reports.length === 0) this.#report("not_a_table", "no table found", 0);
  }

  #gather(fields: readonly string[]): void {
    this.#head.push(fields);
    this.#headCells += fields.length;
    if (this.#head.length >= headRecords || this.#headCells > headCells) this.#recognise(false);
  }

  #recognise(complete: boolean): void {
    const rows = this.#head;
    const {delimiter, ragged} = this.#form;
    const sheet = {name: this.#name, rows, firstRow: this.#headAt, delimiter, ragged, complete};
    const {reports: found, unread} = recognise(sheet, this.#fileName, this.#inherited);
    const reports = found.map((report, i) => this.#pin(report, this.reports.length + i));
    for (const {row, why} of unread)
      this.#report("unread_block", `no table understood: ${why}`, row);
    this.#segment = [...reports];
    this.reports.push(...reports);
    this.#inherited =
      reports.findLast(({layout}) => layout.period !== "")?.layout.period ?? this.#inherited;
    this.#readers = reports.map(({layout}) => new BlockReader(layout, this.#sinks));
    this.#head = [];
    this.#headCells = 0;
    for (const [i, fields] of rows.entries()) this.#apply(this.#headAt + i, fields);
    this.#headAt += rows.length;
  }

  #pin(report: LayoutReport, index: number): LayoutReport {
    const {pins} = this.#form;
    if (!pins) return report;
    const pinned = pins[index];
    if (pinned) return applyPins(report, pinned, this.#fileName);
    throw new SourceError(
      `a table more than pinned: row ${report.layout.bodyTop} (${this.#fileName})`
    );
  }

  #apply(row: number, fields: readonly string[]): void {
    const open = this.#readers.find(
      ({layout}) => layout.bodyBottom === null && row > layout.bodyTop
    );
    if (open && row > this.#headAt && this.#head.length === 0 && open.isHeader(fields))
      return this.#restart(open, row, fields);
    let covered = 0;
    for (const reader of this.#readers) {
      const {layout} = reader;
      if (row < layout.bodyTop || (layout.bodyBottom !== null && row > layout.bodyBottom)) continue;
      reader.read(row, fields);
      ++covered;
    }
    if (covered < this.#readers.length || covered === 0) this.#setAside(row, fields);
  }

  // Another table begins: its head is what was held, this record and what follows.
  #restart(open: BlockReader, row: number, fields: readonly string[]): void {
    const held = open.release();
    for (const reader of this.#readers) reader.end();
    this.#readers = [];
    this.#headAt = held[0]?.row ?? row;
    this.#head = [...held.map((one) => one.fields), fields];
    this.#headCells = this.#head.reduce((sum, one) => sum + one.length, 0);
  }

  // Cells of a record that no block reads: titles, headers, gaps.
  #setAside(row: number, fields: readonly string[]): void {
    const {ledger, cells, texts} = this.#sinks;
    for (const [c, text] of fields.entries()) {
      if (!isFilled(text) || this.#isRead(row, c + 1)) continue;
      ledger.setAside(1);
      cells.add(texts.id(this.#name), row, c + 1, this.#findRole(row, c + 1), text);
    }
  }

  #isRead(row: number, column: number): boolean {
    return this.#segment.some(
      ({layout}) =>
        row >= layout.bodyTop &&
        (layout.bodyBottom === null || row <= layout.bodyBottom) &&
        column >= layout.left &&
        (column <= layout.right || layout.right >= layout.width)
    );
  }

  #findRole(row: number, column: number): "title" | "header" | "unit" | "other" {
    const report = this.#segment.find(
      ({layout}) =>
        column >= layout.left &&
        column <= layout.right &&
        [...layout.titleRows, ...layout.headerRows, ...layout.unitRows].includes(row)
    );
    if (!report) return "other";
    if (report.layout.titleRows.includes(row)) return "title";
    return report.layout.unitRows.includes(row) ? "unit" : "header";
  }

  #report(code: "not_a_table" | "unread_block", message: string, row: number): void {
    this.#sinks.issues.push({code, message, sheet: this.#name, row, column: 0, text: ""});
  }
}
