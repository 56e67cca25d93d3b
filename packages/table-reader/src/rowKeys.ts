import {findKind, type Kind, kinds} from "./cells.ts";
import {findMonthSpan} from "./cumulated.ts";
import {foldTight} from "./fold.ts";
import {findCellFlags} from "./cellFlags.ts";
import type {BlockLayout, ColumnLayout, ColumnRole} from "./layout.ts";
import {findPeriod, readHeadedPart, readPeriod} from "./periods.ts";
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
  readonly marks: string; // codes of other things, which tell rows apart
}

/** Why a record has no keys to read it by. */
export interface KeyFault {
  readonly fault: "name_is_a_number" | "unkeyed_row";
  readonly message: string;
}

/** Returns what a record holds in a key column, or in one part of a field that holds several. */
export function findField(fields: readonly string[], {column, part}: ColumnLayout): string {
  const text = fields[column - 1] ?? "";
  return part === null ? text : (text.split(",")[part] ?? "");
}

interface Name {
  readonly text: string;
  readonly kind: Kind;
}

const mostNames = 100_000;
const ofWhich = /^(#|＃|其中|of which|davon)/i;

/**
 * Reads the key columns of one record after the other: it remembers what a blank takes over from
 * the record before, which item `#` is a part of, and the last year of a column of years and names.
 */
export class KeyReader {
  readonly #layout: BlockLayout;
  readonly #columns: readonly ColumnLayout[];
  readonly #filled = new Map<ColumnLayout, Name>();
  readonly #names = new Map<string, Name>();
  readonly #since = new Set<string>(); // keys read since a name was last printed
  readonly #mixed: boolean; // years and names in one column
  readonly #both: boolean; // whether a column names regions and another one items
  readonly #named: boolean; // whether any column names regions or items
  #item = ""; // the last item that is no part of another
  #lastYear = "";

  constructor(layout: BlockLayout) {
    this.#layout = layout;
    const beside = findCellFlags(layout.columns);
    this.#columns = layout.columns.filter(
      ({role, column}) => role !== "data" && role !== "empty" && !beside.has(column - 1)
    );
    const has = (wanted: ColumnRole) => this.#columns.some(({role}) => role === wanted);
    this.#both = has("region") && has("label");
    this.#named = has("region") || has("label");
    this.#mixed = !layout.columns.some(({role}) => role === "period");
  }

  /** Returns the keys of the next record, or why it has none. */
  read(fields: readonly string[]): RowKeys | KeyFault {
    const keys = {region: "", code: "", label: "", period: "", unit: "", flag: ""};
    const parents: string[] = [];
    const dims: (readonly [string, string])[] = [];
    let taken = false;
    let marks = "";
    let part = "";
    for (const column of this.#columns) {
      const {role, fillDown} = column;
      let name = this.#readName(findField(fields, column));
      if (fillDown && name.text !== "") this.#remember(column, name);
      else if (fillDown) {
        name = this.#filled.get(column) ?? name;
        taken ||= name.text !== "";
      }
      const {text, kind} = name;
      if (text === "") continue;
      if (role === "region" || role === "label") {
        if (kind === kinds.period && this.#mixed) {
          keys.period = readPeriod(text);
          dims.push(...spanDims(text));
        } else if (kind === kinds.number || kind === kinds.period) return refuseName(text);
        else keys[role] = text;
      } else if (role === "code") keys.code = text.replaceAll('"', "");
      else if (role === "period") {
        const whole = readPeriod(text);
        if (whole === "") part = readHeadedPart(text, column.header);
        else keys.period = whole;
        dims.push(...spanDims(text));
      } else if (role === "unit" || role === "flag") keys[role] = text;
      else if (role === "mark") marks += `${text};`;
      else if (role === "parent") parents.push(text);
      else if (role === "dim") dims.push([column.header || `column ${column.column}`, text]);
    }
    if (part !== "") keys.period = this.#placePart(keys.period, part);
    const dimsText = this.#printDims(dims);
    const fault = this.#findFault(keys, dimsText, {taken, classed: dims.length > 0});
    if (fault) return fault;
    const {label, unit, period} = this.#readItem(keys);
    return {
      region: keys.region,
      code: keys.code,
      parent: parents.length === 0 ? "" : parents.filter((p) => p !== keys.region).join("/"),
      label,
      unit,
      period,
      flag: keys.flag,
      dims: dimsText,
      marks
    };
  }

  #printDims(own: readonly (readonly [string, string])[]): string {
    const {dims} = this.#layout;
    return own.length + dims.length === 0
      ? ""
      : JSON.stringify(Object.fromEntries([...dims, ...own]));
  }

  // Names come back row after row: each is cleaned and judged once.
  #readName(text: string): Name {
    const known = this.#names.get(text);
    if (known) return known;
    if (this.#names.size > mostNames) this.#names.clear();
    const clean = cleanName(text);
    const name = {text: clean, kind: findKind(clean)};
    this.#names.set(text, name);
    return name;
  }

  #remember(column: ColumnLayout, name: Name): void {
    this.#filled.set(column, name);
    this.#since.clear();
  }

  #findFault(
    {region, label, period}: Pick<RowKeys, "region" | "label" | "period">,
    dims: string,
    {taken, classed}: {readonly taken: boolean; readonly classed: boolean}
  ): KeyFault | null {
    if (this.#mixed && region === "" && period !== "") this.#lastYear = period;
    if (region === "" && label === "" && period === "" && !classed)
      return {fault: "unkeyed_row", message: "no name, indicator or period"};
    if (this.#named && region === "" && label === "" && !this.#mixed)
      return {fault: "unkeyed_row", message: "no name beside a period"};
    if (this.#both && region === "" && label !== "" && (period === "" || !this.#mixed))
      return {fault: "unkeyed_row", message: `no region beside ${label}`};
    if (!taken && this.#filled.size === 0) return null;
    const key = `${region}\n${label}\n${period}\n${dims}`;
    if (taken && this.#since.has(key))
      return {fault: "unkeyed_row", message: `no name of its own: ${period} ${label}`};
    this.#since.add(key);
    return null;
  }

  // A month or a quarter belongs to the year beside it, else to the table's.
  #placePart(year: string, part: string): string {
    const within = year === "" ? this.#layout.period : year;
    return /^\d{4}$/.test(within) ? `${within}${part}` : year;
  }

  #readItem(keys: {
    readonly region: string;
    readonly label: string;
    readonly unit: string;
    readonly period: string;
  }) {
    if (keys.label === "")
      return {label: "", unit: keys.unit, period: keys.period || this.#yearOfNames(keys)};
    const split = splitUnit(keys.label);
    const inside =
      keys.period === "" && this.#layout.periodInLabel ? findPeriod(split.label) : null;
    const own = inside?.rest ?? split.label;
    const part = ofWhich.test(foldTight(own));
    if (!part && own !== "") this.#item = own;
    const label = part && this.#item !== "" ? `${this.#item}/${own}` : own;
    const period = keys.period || (inside?.period ?? "") || this.#yearOfNames(keys);
    return {label, unit: keys.unit || split.unit, period};
  }

  // Names after a run of years are of the year the title gives, or of the last one of the run.
  #yearOfNames({region}: {readonly region: string}): string {
    return region !== "" && this.#layout.period === "" ? this.#lastYear : "";
  }
}

// 1-2月 together end in a month, and are told apart from it by a dimension.
function spanDims(text: string): (readonly [string, string])[] {
  const span = text.includes("月") ? findMonthSpan(text) : "";
  return span === "" ? [] : [["span", span]];
}

function refuseName(text: string): KeyFault {
  return {fault: "name_is_a_number", message: `a figure where a name belongs: ${text}`};
}

function cleanName(text: string): string {
  return /[\s\u3000]{2,}|^\s|\s$|[\n\t]/.test(text) ? text.replace(/[\n\t ]+/g, " ").trim() : text;
}
