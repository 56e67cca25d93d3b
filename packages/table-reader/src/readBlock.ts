import {isFilled, type Ledger} from "./accounting.ts";
import {isNote} from "./blocks.ts";
import {type Cell, findKind, kinds, type PlainNumber, readCell, readPlain} from "./cells.ts";
import {foldTight} from "./fold.ts";
import type {Issue, IssueCode} from "./issues.ts";
import type {BlockLayout, ColumnLayout} from "./layout.ts";
import {readPeriod} from "./periods.ts";
import type {ReadingWriter, RowIds, Texts} from "./readings.ts";
import type {CellRole, CellWriter} from "./sourceCells.ts";
import {splitUnit} from "./units.ts";

/** Where a reader of blocks puts what it finds. */
export interface Sinks {
  readonly texts: Texts;
  readonly readings: ReadingWriter;
  readonly cells: CellWriter;
  readonly issues: Issue[];
  readonly ledger: Ledger;
}

interface Held {
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
  readonly #sheet: number;
  readonly #labels = new Map<string, Int32Array>();
  readonly #plain: PlainNumber = {value: 0, decimals: 0};
  #held: Held[] = [];
  #lastRegion = "";

  constructor(layout: BlockLayout, sinks: Sinks) {
    this.layout = layout;
    this.#sinks = sinks;
    this.#data = layout.columns.filter((column) => column.role === "data");
    this.#keys = layout.columns.filter((column) => column.role !== "data" && column.role !== "empty");
    this.#sheet = sinks.texts.id(layout.sheet);
  }

  /** Takes one record; `row` is one-based and all of it belongs to this block's columns. */
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

  #hasFigures(fields: readonly string[]): boolean {
    return this.#data.some(({column}) => {
      const text = fields[column - 1] ?? "";
      if (text === "") return false;
      const kind = findKind(text);
      return kind === kinds.number || kind === kinds.missing || kind === kinds.period;
    });
  }

  // A record without figures: a region of which nothing is known, or no record at all.
  #readHeld({row, fields}: Held, inside: boolean): void {
    const filled = this.#keys.filter(({column}) => isFilled(fields[column - 1] ?? ""));
    const others = this.#data.some(({column}) => isFilled(fields[column - 1] ?? ""));
    const names = filled.filter(({role}) => role === "region" || role === "label" || role === "period");
    const prose = fields.some((field) => isNote(field.trim()));
    if (others && !prose && inside) this.#refuseRow(row, fields, "text_in_table", "no figures among texts");
    else if (!prose && names.length > 0 && (inside || filled.length > 1)) this.#readRecord(row, fields);
    else this.#setAside(row, fields, "note");
  }

  #setAside(row: number, fields: readonly string[], role: CellRole): void {
    const {cells, ledger} = this.#sinks;
    for (let c = this.layout.left - 1; c < Math.min(fields.length, this.#end(fields)); ++c) {
      const text = fields[c] ?? "";
      if (!isFilled(text)) continue;
      ledger.setAside(1);
      cells.add(this.#sheet, row, c + 1, role, text);
    }
  }

  // The last block of a record also answers for fields beyond the table.
  #end(fields: readonly string[]): number {
    return this.layout.right >= this.layout.width ? fields.length : this.layout.right;
  }

  #refuseRow(row: number, fields: readonly string[], code: IssueCode, message: string): void {
    const {cells, ledger, issues} = this.#sinks;
    const texts: string[] = [];
    for (let c = this.layout.left - 1; c < Math.min(fields.length, this.#end(fields)); ++c) {
      const text = fields[c] ?? "";
      if (!isFilled(text)) continue;
      ledger.refuse();
      cells.add(this.#sheet, row, c + 1, "refused", text);
      texts.push(text);
    }
    issues.push({code, message, sheet: this.layout.sheet, row, column: 0, text: texts.join(" | ").slice(0, 200)});
  }

  #readRecord(row: number, fields: readonly string[]): void {
    const fault = this.#findFault(fields);
    if (fault) return this.#refuseRow(row, fields, fault.code, fault.message);
    const keys = this.#readKeys(fields);
    if (keys === null) return this.#refuseRow(row, fields, "unkeyed_row", "no name, indicator or period");
    if (typeof keys === "string") return this.#refuseRow(row, fields, "name_is_a_number", `a figure where a name belongs: ${keys}`);
    const {texts, cells, ledger} = this.#sinks;
    for (const {column, role} of this.#keys) {
      const text = fields[column - 1] ?? "";
      if (!isFilled(text)) continue;
      ledger.setAside(1);
      cells.add(this.#sheet, row, column, toCellRole(role), text);
    }
    const ids: RowIds = {
      sheet: this.#sheet, row, region: texts.id(keys.region), regionCode: texts.id(keys.code),
      regionParent: texts.id(keys.parent), dims: texts.id(keys.dims)
    };
    const labels = this.#findLabels(keys.label);
    for (const [i, column] of this.#data.entries()) {
      this.#readData(ids, keys, column, labels[i] ?? 0, fields[column.column - 1] ?? "");
    }
    for (const {column, role} of this.layout.columns) {
      const text = fields[column - 1] ?? "";
      if (role !== "empty" || !isFilled(text)) continue;
      this.#refuseCell(row, column, text, "text_in_table", "a cell in an empty column");
    }
  }

  #findFault(fields: readonly string[]): {code: IssueCode; message: string} | null {
    const {width, ragged} = this.layout;
    if (fields.length > width && fields.slice(width).some(isFilled)) {
      return {code: "row_too_long", message: `${fields.length} fields where others have ${width}`};
    }
    if (fields.length < width && !ragged) {
      return {code: "row_too_short", message: `${fields.length} fields where others have ${width}`};
    }
    return null;
  }

  #readKeys(fields: readonly string[]): RowKeys | string | null {
    const keys = {region: "", code: "", label: "", period: "", unit: "", flag: "", parents: [""], dims: new Map<string, string>()};
    keys.parents = [];
    for (const {column, role, header} of this.#keys) {
      const text = (fields[column - 1] ?? "").replace(/\s+/g, " ").trim();
      if (role === "region" || role === "label") {
        const kind = findKind(text);
        if (kind === kinds.number) return text;
        if (kind === kinds.period && role === "region") keys.period = readPeriod(text);
        else keys[role] = text;
      } else if (role === "code") keys.code = text.replaceAll("\"", "");
      else if (role === "period") keys.period = readPeriod(text);
      else if (role === "unit" || role === "flag") keys[role] = text;
      else if (role === "parent" && text !== "") keys.parents.push(text);
      else if (role === "dim" && text !== "") keys.dims.set(header || `column ${column}`, text);
    }
    if (keys.region === "" && keys.label === "" && keys.period === "") return null;
    const split = splitUnit(keys.label);
    return {
      region: keys.region, code: keys.code, label: split.label, unit: keys.unit || split.unit,
      period: keys.period, flag: keys.flag, parent: keys.parents.filter((p) => p !== keys.region).join("/"),
      dims: keys.dims.size === 0 ? "" : JSON.stringify(Object.fromEntries(keys.dims))
    };
  }

  #findLabels(label: string): Int32Array {
    const known = this.#labels.get(label);
    if (known) return known;
    const ids = Int32Array.from(this.#data, (column) => {
      const own = [label, column.label].filter((part) => part !== "").join("/");
      return this.#sinks.texts.id(own !== "" ? own : this.layout.label);
    });
    this.#labels.set(label, ids);
    return ids;
  }

  #readData(ids: RowIds, keys: RowKeys, column: ColumnLayout, label: number, text: string): void {
    const {texts, readings, ledger, cells} = this.#sinks;
    const region = column.region === "" ? ids : {...ids, region: texts.id(column.region)};
    const unit = keys.unit !== "" ? keys.unit : column.unit !== "" ? column.unit : "";
    const place = {
      column: column.column, label, unit: texts.id(unit),
      period: texts.id(keys.period || column.period || this.layout.period), flag: texts.id(keys.flag), missing: 0
    };
    const plain = this.#plain;
    const cell: Cell = readPlain(text, plain)
      ? {kind: "value", value: plain.value, decimals: plain.decimals, flag: "", unit: "", text: null}
      : readCell(text, this.layout.decimalMark);
    if (cell.kind === "refused") return this.#refuseCell(ids.row, column.column, text, cell.code, "not a figure");
    ledger.reading();
    if (isFilled(text)) cells.add(this.#sheet, ids.row, column.column, cell.kind === "value" ? "data" : "blank-data", text);
    else ledger.enterBlank();
    if (cell.kind === "value") {
      const own = {...place, unit: cell.unit !== "" && place.unit === 0 ? texts.id(cell.unit) : place.unit,
        flag: cell.flag !== "" ? texts.id(cell.flag) : place.flag};
      readings.add(region, own, cell.value, cell.decimals, cell.text);
    } else {
      const own = {...place, flag: cell.flag !== "" ? texts.id(cell.flag) : place.flag, missing: texts.id(cell.reason)};
      readings.add(region, own, NaN, 0, text === "" ? null : text);
    }
  }

  #refuseCell(row: number, column: number, text: string, code: IssueCode, why: string): void {
    const {issues, ledger, cells} = this.#sinks;
    ledger.refuse();
    cells.add(this.#sheet, row, column, "refused", text);
    issues.push({code, message: `${why}: ${text}`, sheet: this.layout.sheet, row, column, text});
  }
}

interface RowKeys {
  readonly region: string;
  readonly code: string;
  readonly parent: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly flag: string;
  readonly dims: string;
}

function toCellRole(role: ColumnLayout["role"]): CellRole {
  if (role === "region" || role === "parent") return "region";
  if (role === "code" || role === "period" || role === "unit" || role === "note") return role;
  return role === "label" || role === "dim" ? "header" : "other";
}

/** Says whether two header texts are the same but for blanks. */
export function isSameText(a: string, b: string): boolean {
  return foldTight(a) === foldTight(b);
}
