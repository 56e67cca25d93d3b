import {isFilled, type Ledger} from "./accounting.ts";
import {isProse} from "./blocks.ts";
import {CellMeanings} from "./cellMeanings.ts";
import {findKind, kinds, type PlainNumber, readCell, readPlain} from "./cells.ts";
import {isSameUnit} from "./gluedUnit.ts";
import type {Issue, IssueCode} from "./issues.ts";
import type {BlockLayout, ColumnLayout} from "./layout.ts";
import {isPlace} from "./places.ts";
import type {CellIds, ReadingWriter, RowIds, Texts} from "./readings.ts";
import {KeyReader, type RowKeys} from "./rowKeys.ts";
import type {RowLog} from "./rowLog.ts";
import type {CellRole, CellWriter} from "./sourceCells.ts";

/** Where a reader of blocks puts what it finds. */
export interface Sinks {
  readonly texts: Texts;
  readonly readings: ReadingWriter;
  readonly cells: CellWriter;
  readonly issues: Issue[];
  readonly ledger: Ledger;
  readonly keepBlanks: boolean; // whether positions that hold nothing are listed, or only counted
  readonly log: RowLog | null; // null where the readings leave before the table ends
}

/** A record and its one-based row. */
export interface Held {
  readonly row: number;
  readonly fields: readonly string[];
}

/**
 * Reads the records of one block, one after the other, as its layout says. A record that may be a
 * note or a region without figures is held until the next sound record tells which it was.
 */
export class BlockReader {
  readonly layout: BlockLayout;
  readonly #sinks: Sinks;
  readonly #data: readonly ColumnLayout[];
  readonly #keys: readonly ColumnLayout[];
  readonly #keyReader: KeyReader;
  readonly #empty: readonly ColumnLayout[];
  readonly #sheet: number;
  readonly #blank: number; // the reason of a cell with nothing in it
  readonly #meanings: CellMeanings;
  readonly #plain: PlainNumber = {value: 0, decimals: 0};
  #section = 0; // the last line of one name, which may head those below it
  #held: Held[] = [];

  constructor(layout: BlockLayout, sinks: Sinks) {
    this.layout = layout;
    this.#sinks = sinks;
    this.#data = layout.columns.filter((column) => column.role === "data");
    this.#empty = layout.columns.filter((column) => column.role === "empty");
    this.#keys = layout.columns.filter(
      ({role, part}) => role !== "data" && role !== "empty" && !part
    );
    this.#keyReader = new KeyReader(layout);
    this.#sheet = sinks.texts.id(layout.sheet);
    this.#blank = sinks.texts.id("blank_unspecified");
    this.#meanings = new CellMeanings(layout, sinks);
  }

  /** Takes one record that lies between the first and the last row of this block. */
  read(row: number, fields: readonly string[]): void {
    if (!this.#hasFigures(fields)) {
      this.#held.push({row, fields});
      return;
    }
    for (const held of this.#held.splice(0)) this.#readHeld(held, true);
    this.#readRecord(row, fields);
  }

  /** Settles the records still held: what stands after the last figures is a note. */
  end(): void {
    for (const held of this.#held.splice(0)) this.#readHeld(held, false);
  }

  /** Gives back the records still held, as the head of another table. */
  release(): Held[] {
    return this.#held.splice(0);
  }

  /** Says whether a record looks like the header of another table: texts over the figures. */
  isHeader(fields: readonly string[]): boolean {
    let texts = 0;
    for (const {column} of this.#data) {
      const text = fields[column - 1] ?? "";
      const kind = findKind(text);
      if (kind === kinds.number) return false;
      if (kind === kinds.text && !this.#isFigure(text)) ++texts;
    }
    const name = fields[this.layout.left - 1] ?? "";
    return (
      texts >= Math.max(2, 0.6 * this.#data.length) &&
      !isPlace(name.trim()) &&
      findKind(name) !== kinds.period
    );
  }

  #hasFigures(fields: readonly string[]): boolean {
    for (const {column} of this.#data) {
      const text = fields[column - 1] ?? "";
      if (text === "") continue;
      if (readPlain(text, this.#plain)) return true;
      const kind = findKind(text);
      if (kind === kinds.text ? this.#isFigure(text) : kind !== kinds.empty) return true;
    }
    return false;
  }

  // What may be a name elsewhere is a figure in a column of data: `3人`.
  #isFigure(text: string): boolean {
    return readCell(text, this.layout.decimalMark).kind === "value";
  }

  // A record without figures: a region of which nothing is known, or no record at all.
  #readHeld({row, fields}: Held, inside: boolean): void {
    const filled = this.#keys.filter(({column}) => isFilled(fields[column - 1] ?? ""));
    const names = filled.filter(
      ({role}) => role === "region" || role === "label" || role === "period"
    );
    const others = this.#data.some(({column}) => isFilled(fields[column - 1] ?? ""));
    const prose = !others && fields.some((field) => isProse(field.trim()));
    if (!prose && names.length > 0 && (inside || filled.length > 1)) {
      this.#readRecord(row, fields);
      if (filled.length === 1 && !others)
        this.#section = this.#sinks.texts.id((fields[(names[0]?.column ?? 1) - 1] ?? "").trim());
    } else if (others && inside)
      this.#refuseRow(row, fields, "text_in_table", "no figures among texts");
    else this.#setAside(row, fields);
  }

  #setAside(row: number, fields: readonly string[]): void {
    const {cells, ledger} = this.#sinks;
    for (const [column, text] of this.#own(fields)) {
      ledger.setAside(1);
      cells.add(this.#sheet, row, column, "note", text);
    }
  }

  // The filled fields of a record in this block; the last block also answers for those beyond it.
  *#own(fields: readonly string[]): Generator<[column: number, text: string]> {
    const end =
      this.layout.right >= this.layout.width
        ? fields.length
        : Math.min(this.layout.right, fields.length);
    for (let c = this.layout.left - 1; c < end; ++c) {
      const text = fields[c] ?? "";
      if (isFilled(text)) yield [c + 1, text];
    }
  }

  #refuseRow(row: number, fields: readonly string[], code: IssueCode, message: string): void {
    const {cells, ledger, issues} = this.#sinks;
    const texts: string[] = [];
    for (const [column, text] of this.#own(fields)) {
      ledger.refuse();
      cells.add(this.#sheet, row, column, "refused", text);
      texts.push(text);
    }
    issues.push({
      code,
      message,
      sheet: this.layout.sheet,
      row,
      column: 0,
      text: texts.join(" | ").slice(0, 200)
    });
  }

  #refuseCell(row: number, column: number, text: string, code: IssueCode, why: string): void {
    const {issues, ledger, cells} = this.#sinks;
    ledger.refuse();
    cells.add(this.#sheet, row, column, "refused", text);
    issues.push({
      code,
      message: `${why}: ${text.slice(0, 80)}`,
      sheet: this.layout.sheet,
      row,
      column,
      text: text.slice(0, 200)
    });
  }

  #readRecord(row: number, fields: readonly string[]): void {
    const {width, ragged} = this.layout;
    if (fields.length > width && fields.slice(width).some(isFilled)) {
      return this.#refuseRow(
        row,
        fields,
        "row_too_long",
        `${fields.length} fields where others have ${width}`
      );
    }
    if (fields.length < width && !ragged) {
      return this.#refuseRow(
        row,
        fields,
        "row_too_short",
        `${fields.length} fields where others have ${width}`
      );
    }
    const keys = this.#keyReader.read(fields);
    if ("fault" in keys) return this.#refuseRow(row, fields, keys.fault, keys.message);
    this.#noteKeys(row, fields);
    const {texts} = this.#sinks;
    const ids: RowIds = {
      sheet: this.#sheet,
      row,
      region: texts.id(keys.region),
      regionCode: texts.id(keys.code),
      regionParent: texts.id(keys.parent),
      dims: texts.id(keys.dims)
    };
    const start = this.#sinks.readings.size;
    const {cells: places, regions, series} = this.#meanings.find(keys);
    this.#readCells(ids, places, regions, fields);
    this.#logRow(ids, keys, series, start);
    for (const {column} of this.#empty) {
      const text = fields[column - 1] ?? "";
      if (isFilled(text))
        this.#refuseCell(row, column, text, "text_in_table", "a cell in an empty column");
    }
  }

  #logRow(ids: RowIds, keys: RowKeys, series: number, start: number): void {
    const {log, readings, texts} = this.#sinks;
    if (!log) return;
    log.row.push(ids.row);
    log.sheet.push(ids.sheet);
    log.region.push(ids.region);
    log.code.push(ids.regionCode);
    log.parent.push(ids.regionParent);
    log.dims.push(ids.dims);
    log.marks.push(texts.id(keys.marks));
    log.series.push(series);
    log.period.push(texts.id(keys.period));
    log.section.push(this.#section);
    log.start.push(start);
    log.end.push(readings.size);
  }

  #noteKeys(row: number, fields: readonly string[]): void {
    const {cells, ledger} = this.#sinks;
    for (const {column, role} of this.#keys) {
      const text = fields[column - 1] ?? "";
      if (!isFilled(text)) continue;
      ledger.setAside(1);
      cells.add(this.#sheet, row, column, toCellRole(role), text);
    }
  }

  // The one hot loop: most cells are plain digits or nothing at all.
  #readCells(
    ids: RowIds,
    places: readonly CellIds[],
    regions: readonly number[],
    fields: readonly string[]
  ): void {
    const {readings, ledger, cells, keepBlanks} = this.#sinks;
    const plain = this.#plain;
    const pointed = this.layout.decimalMark === ".";
    let filled = 0;
    let blank = 0;
    for (let i = 0; i < places.length; ++i) {
      const place = places[i];
      if (!place) continue;
      const region = regions[i] ?? 0;
      const own = region === 0 || ids.region !== 0 ? ids : {...ids, region};
      const text = fields[place.column - 1] ?? "";
      if (text === "") {
        ++blank;
        if (keepBlanks) readings.addMissing(own, place, this.#blank, null);
      } else if (readPlain(text, plain) && (plain.decimals === 0 || pointed)) {
        ++filled;
        cells.add(this.#sheet, ids.row, place.column, "data", text);
        readings.add(own, place, plain.value, plain.decimals, null);
      } else if (this.#readOther(own, place, text)) {
        if (isFilled(text)) ++filled;
        else ++blank;
      }
    }
    ledger.read(filled, blank);
  }

  // Returns whether the cell became a reading; else it is refused.
  #readOther(ids: RowIds, place: CellIds, text: string): boolean {
    const {texts, readings, cells} = this.#sinks;
    const cell = readCell(text, this.layout.decimalMark);
    if (cell.kind === "refused") {
      this.#refuseCell(ids.row, place.column, text, cell.code, "not a figure");
      return false;
    }
    const unit = cell.kind === "value" ? cell.unit : "";
    const expected = texts.list[place.unit] ?? "";
    if (unit !== "" && expected !== "" && !isSameUnit(unit, expected)) {
      this.#refuseCell(ids.row, place.column, text, "unit_conflict", `not in ${expected}`);
      return false;
    }
    const filled = isFilled(text);
    if (filled)
      cells.add(
        this.#sheet,
        ids.row,
        place.column,
        cell.kind === "value" ? "data" : "blank-data",
        text
      );
    const flag = cell.flag !== "" ? texts.id(cell.flag) : place.flag;
    if (cell.kind === "missing") {
      readings.addMissing(ids, {...place, flag}, texts.id(cell.reason), filled ? text : null);
    } else {
      const unitId = place.unit === 0 ? texts.id(unit) : place.unit;
      readings.add(ids, {...place, flag, unit: unitId}, cell.value, cell.decimals, cell.text);
    }
    return true;
  }
}

function toCellRole(role: ColumnLayout["role"]): CellRole {
  if (role === "region" || role === "parent") return "region";
  if (role === "code" || role === "period" || role === "unit" || role === "note") return role;
  if (role === "mark") return "code";
  return role === "label" || role === "dim" ? "header" : "other";
}
