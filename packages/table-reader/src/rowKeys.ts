import {findKind, kinds} from "./cells.ts";
import {foldTight} from "./fold.ts";
import type {BlockLayout, ColumnLayout} from "./layout.ts";
import {findPeriod, readPeriod, readYearPart} from "./periods.ts";
import {splitUnit} from "./units.ts";

/** What the key columns of a record say; "" where they say nothing. */
export interface RowKeys {
  readonly region: string;
  readonly code: string;
  readonly parent: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly flag: string;
  readonly dims: string;
}

/** Why a record has no keys to read it by. */
export interface KeyFault {
  readonly fault: "name_is_a_number" | "unkeyed_row";
  readonly message: string;
}

/** Returns what a record holds in a key column, or in one part of a field that holds several. */
export function findField(fields: readonly string[], {column, part}: ColumnLayout): string {
  const text = fields[column - 1] ?? "";
  return part === null ? text : text.split(",")[part] ?? "";
}

const ofWhich = /^(#|＃|其中|of which|davon)/i;

/**
 * Reads the key columns of one record after the other: it remembers what a blank takes over from
 * the record before, which item `#` is a part of, and the last year of a column of years and names.
 */
export class KeyReader {
  readonly #layout: BlockLayout;
  readonly #columns: readonly ColumnLayout[];
  readonly #filled = new Map<ColumnLayout, string>();
  readonly #since = new Set<string>(); // keys read since a name was last printed
  readonly #mixed: boolean; // years and names in one column
  #item = ""; // the last item that is no part of another
  #lastYear = "";

  constructor(layout: BlockLayout) {
    this.#layout = layout;
    this.#columns = layout.columns.filter(({role}) => role !== "data" && role !== "empty");
    this.#mixed = !layout.columns.some(({role}) => role === "period");
  }

  /** Returns the keys of the next record, or why it has none. */
  read(fields: readonly string[]): RowKeys | KeyFault {
    const keys = {region: "", code: "", label: "", period: "", unit: "", flag: ""};
    const parents: string[] = [];
    const dims = this.#layout.dims.map(([name, text]) => [name, text]);
    let taken = false;
    for (const column of this.#columns) {
      const own = cleanName(findField(fields, column));
      const text = own === "" && column.fillDown ? this.#filled.get(column) ?? "" : own;
      if (column.fillDown && own !== "") this.#remember(column, own);
      if (column.fillDown && own === "" && text !== "") taken = true;
      if (column.role === "region" || column.role === "label") {
        const kind = findKind(text);
        if (kind === kinds.number) return {fault: "name_is_a_number", message: `a figure where a name belongs: ${text}`};
        if (kind === kinds.period && this.#mixed) keys.period = readPeriod(text);
        else if (kind === kinds.period) return {fault: "name_is_a_number", message: `a year where a name belongs: ${text}`};
        else keys[column.role] = text;
      } else if (column.role === "code") keys.code = text.replaceAll("\"", "");
      else if (column.role === "period") keys.period = this.#findPeriod(text);
      else if (column.role === "unit" || column.role === "flag") keys[column.role] = text;
      else if (column.role === "parent" && text !== "") parents.push(text);
      else if (column.role === "dim" && text !== "") dims.push([column.header || `column ${column.column}`, text]);
    }
    const dimsText = dims.length === 0 ? "" : JSON.stringify(Object.fromEntries(dims));
    const fault = this.#findFault(keys, dimsText, taken);
    if (fault) return fault;
    return {...keys, ...this.#readItem(keys), parent: parents.filter((p) => p !== keys.region).join("/"), dims: dimsText};
  }

  #remember(column: ColumnLayout, text: string): void {
    this.#filled.set(column, text);
    this.#since.clear();
  }

  #findFault(
    keys: {readonly region: string; readonly label: string; readonly period: string}, dims: string, taken: boolean
  ): KeyFault | null {
    const {region, label, period} = keys;
    if (region === "" && label === "" && period === "") return {fault: "unkeyed_row", message: "no name, indicator or period"};
    const needed = this.#columns.find(({role}) => role === "region" || role === "label");
    if (needed && region === "" && label === "" && !this.#mixed) return {fault: "unkeyed_row", message: "no name beside a period"};
    const key = `${region}\n${label}\n${period}\n${dims}`;
    if (taken && this.#since.has(key)) return {fault: "unkeyed_row", message: `no name of its own: ${period} ${label}`};
    if (this.#filled.size > 0) this.#since.add(key);
    return null;
  }

  // A month or a quarter belongs to the table's year.
  #findPeriod(text: string): string {
    const whole = readPeriod(text);
    const part = whole === "" ? readYearPart(text) : "";
    return part !== "" && /^\d{4}$/.test(this.#layout.period) ? `${this.#layout.period}${part}` : whole;
  }

  #readItem(keys: {readonly region: string; readonly label: string; readonly unit: string; readonly period: string}) {
    const split = splitUnit(keys.label);
    const inside = keys.period === "" && this.#layout.periodInLabel ? findPeriod(split.label) : null;
    const own = inside?.rest ?? split.label;
    const part = ofWhich.test(foldTight(own));
    if (!part && own !== "") this.#item = own;
    const label = part && this.#item !== "" ? `${this.#item}/${own}` : own;
    if (this.#mixed && keys.region === "" && keys.period !== "") this.#lastYear = keys.period;
    const period = keys.period || (inside?.period ?? "") || this.#yearOfNames(keys.region);
    return {label, unit: keys.unit || split.unit, period};
  }

  // Names after a run of years are of the year the title gives, or of the last one of the run.
  #yearOfNames(region: string): string {
    return region !== "" && this.#layout.period === "" ? this.#lastYear : "";
  }
}

function cleanName(text: string): string {
  return /[\s\u3000]{2,}|^\s|\s$|[\n\t]/.test(text) ? text.replace(/[\n\t ]+/g, " ").trim() : text;
}
