import {isFilled} from "./accounting.ts";
import {findCellFlags} from "./cellFlags.ts";
import {CellMeanings} from "./cellMeanings.ts";
import {type PlainNumber, readCell, readPlain} from "./cells.ts";
import {isSameUnit} from "./gluedUnit.ts";
import type {BlockLayout, ColumnLayout} from "./layout.ts";
import type {CellIds, RowIds} from "./readings.ts";
import {Refusals} from "./refusals.ts";
import {KeyReader} from "./rowKeys.ts";
import type {Sinks} from "./sinks.ts";
import type {CellRole} from "./sourceCells.ts";
import {splitUnit} from "./units.ts";

/** Reads the records of one block that hold data, one after the other, as its layout says. */
export class RecordReader {
  readonly #layout: BlockLayout;
  readonly #sinks: Sinks;
  readonly #keys: readonly ColumnLayout[]; // one entry for a field, however many keys it holds
  readonly #keyReader: KeyReader;
  readonly #flagged: ReadonlySet<number>; // columns of figures with flags right beside them
  readonly #empty: readonly ColumnLayout[];
  readonly #meanings: CellMeanings;
  readonly #refusals: Refusals;
  readonly #sheet: number;
  readonly #blank: number; // the reason of a cell with nothing in it
  readonly #plain: PlainNumber = {value: 0, decimals: 0};

  constructor(layout: BlockLayout, sinks: Sinks) {
    this.#layout = layout;
    this.#sinks = sinks;
    this.#keys = layout.columns.filter(
      ({role, part}) => role !== "data" && role !== "empty" && !part
    );
    this.#keyReader = new KeyReader(layout);
    this.#flagged = findCellFlags(layout.columns);
    this.#empty = layout.columns.filter(({role}) => role === "empty");
    this.#meanings = new CellMeanings(layout, sinks);
    this.#refusals = new Refusals(layout, sinks);
    this.#sheet = sinks.texts.id(layout.sheet);
    this.#blank = sinks.texts.id("blank_unspecified");
  }

  /**
   * Reads a record; `section` is the text id of the line of one name above it. A record of another
   * length, or one that no name or period keys, is refused.
   */
  read(row: number, fields: readonly string[], section: number): void {
    const {width, ragged} = this.#layout;
    if (fields.length > width && fields.slice(width).some(isFilled)) {
      return this.#refusals.refuseRow(
        row,
        fields,
        "row_too_long",
        `${fields.length} fields where others have ${width}`
      );
    }
    if (fields.length < width && !ragged) {
      return this.#refusals.refuseRow(
        row,
        fields,
        "row_too_short",
        `${fields.length} fields where others have ${width}`
      );
    }
    const keys = this.#keyReader.read(fields);
    if ("fault" in keys) return this.#refusals.refuseRow(row, fields, keys.fault, keys.message);
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
    const {cells: places, regions, series} = this.#meanings.find(keys, this.#findSectionUnit(section));
    this.#readCells(ids, places, regions, fields);
    const {log, readings} = this.#sinks;
    log?.add(ids, {
      marks: texts.id(keys.marks),
      series,
      period: texts.id(keys.period),
      section,
      start,
      end: readings.size
    });
    for (const {column} of this.#empty) {
      const text = fields[column - 1] ?? "";
      if (isFilled(text))
        this.#refusals.refuseCell(row, column, text, "text_in_table", "a cell under no head");
    }
  }

  // 一、人口（万人） heads the rows below it and names their unit.
  #findSectionUnit(section: number): string {
    return section === 0 ? "" : splitUnit(this.#sinks.texts.list[section] ?? "").unit;
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
    const pointed = this.#layout.decimalMark === ".";
    let filled = 0;
    let blank = 0;
    for (let i = 0; i < places.length; ++i) {
      const bare = places[i];
      if (!bare) continue;
      const place = this.#flagged.size === 0 ? bare : this.#flag(bare, fields);
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

  #flag(place: CellIds, fields: readonly string[]): CellIds {
    const flag = this.#flagged.has(place.column) ? (fields[place.column] ?? "").trim() : "";
    return flag === "" ? place : {...place, flag: this.#sinks.texts.id(flag)};
  }

  // Returns whether the cell became a reading; else it is refused.
  #readOther(ids: RowIds, place: CellIds, text: string): boolean {
    const {texts, readings, cells} = this.#sinks;
    const cell = readCell(text, this.#layout.decimalMark);
    if (cell.kind === "refused") {
      this.#refusals.refuseCell(ids.row, place.column, text, cell.code, "not a figure");
      return false;
    }
    const unit = cell.kind === "value" ? cell.unit : "";
    const expected = texts.list[place.unit] ?? "";
    if (unit !== "" && expected !== "" && !isSameUnit(unit, expected)) {
      this.#refusals.refuseCell(ids.row, place.column, text, "unit_conflict", `not in ${expected}`);
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
