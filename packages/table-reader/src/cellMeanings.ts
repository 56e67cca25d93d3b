import type {Issue} from "./issues.ts";
import type {BlockLayout, ColumnLayout} from "./layout.ts";
import {lendUnit, splitUnits} from "./lendUnit.ts";
import type {CellIds, Texts} from "./readings.ts";
import type {RowKeys} from "./rowKeys.ts";
import {relativeWords} from "./words.ts";

/** What the cells of a row are. */
export interface Meaning {
  readonly cells: readonly CellIds[];
  readonly regions: readonly number[]; // of each cell where the header names regions, else 0
  readonly series: number; // all of it as one text: rows of the same text tell the same things
}

type SeriesKeys = Pick<RowKeys, "label" | "period" | "unit" | "flag">;

interface Last extends SeriesKeys {
  readonly sectionUnit: string;
  readonly meaning: Meaning;
}

const mostMeanings = 50_000;

/** Says what the cells of a row are, worked out once for all rows of one indicator and period. */
export class CellMeanings {
  readonly #layout: BlockLayout;
  readonly #data: readonly ColumnLayout[];
  readonly #texts: Texts;
  readonly #issues: Issue[];
  readonly #regions: readonly number[];
  readonly #known = new Map<string, Meaning>();
  readonly #twins: ReadonlySet<number>; // columns that say the same as another
  readonly #unclear = new Set<string>(); // labels that no one unit of the table fits
  #last: Last | null = null;

  constructor(
    layout: BlockLayout,
    {texts, issues}: {readonly texts: Texts; readonly issues: Issue[]}
  ) {
    this.#layout = layout;
    this.#texts = texts;
    this.#issues = issues;
    this.#data = layout.columns.filter(({role}) => role === "data");
    this.#regions = this.#data.map(({region}) => texts.id(region || layout.region));
    this.#twins = this.#findTwins();
  }

  /** Returns what the cells of a row with these keys are, below a line that names `sectionUnit`. */
  find(keys: SeriesKeys, sectionUnit: string): Meaning {
    const last = this.#last;
    if (
      last &&
      keys.label === last.label &&
      keys.period === last.period &&
      keys.unit === last.unit &&
      keys.flag === last.flag &&
      sectionUnit === last.sectionUnit
    ) {
      return last.meaning;
    }
    const {label, period, unit, flag} = keys;
    const meaning = this.#remember({label, period, unit, flag}, sectionUnit);
    this.#last = {label, period, unit, flag, sectionUnit, meaning};
    return meaning;
  }

  #remember(keys: SeriesKeys, sectionUnit: string): Meaning {
    const name = `${keys.label}\n${keys.unit}\n${keys.period}\n${keys.flag}\n${sectionUnit}`;
    const known = this.#known.get(name);
    if (known) return known;
    if (this.#known.size > mostMeanings) this.#known.clear();
    const cells = this.#data.map((column) => this.#describeCell(keys, column, sectionUnit));
    const meaning = {cells, regions: this.#regions, series: this.#texts.id(this.#print(cells))};
    this.#known.set(name, meaning);
    return meaning;
  }

  #describeCell(keys: SeriesKeys, column: ColumnLayout, sectionUnit: string): CellIds {
    const texts = this.#texts;
    const own = [keys.label, column.label].filter((part) => part !== "").join("/");
    const label = own || this.#layout.label;
    const printed = unitOf(keys.unit, column) || lendUnit(label, sectionUnit);
    return {
      column: column.column,
      label: texts.id(label),
      unit: texts.id(printed || this.#lend(label, column.column)),
      period: texts.id(keys.period || column.period || this.#layout.period),
      flag: texts.id(keys.flag || (this.#twins.has(column.column) ? "duplicate_column" : ""))
    };
  }

  // Two columns under the same words: nobody can tell which is which.
  #findTwins(): Set<number> {
    const {sheet, bodyTop} = this.#layout;
    const said = this.#data.map(({label, unit, period, region}) =>
      JSON.stringify([label, unit, period, region])
    );
    const times = new Map<string, number>();
    for (const text of said) times.set(text, (times.get(text) ?? 0) + 1);
    const twins = this.#data.filter((_, i) => (times.get(said[i] ?? "") ?? 0) > 1);
    for (const {column, header} of twins)
      this.#issues.push({
        code: "duplicate_column",
        message: `another column is headed the same: ${header}`,
        sheet,
        row: bodyTop,
        column,
        text: header
      });
    return new Set(twins.map(({column}) => column));
  }

  // A table's unit for what names none; several units that leave it open are reported once a label.
  #lend(label: string, column: number): string {
    const {unit, sheet, bodyTop} = this.#layout;
    const lent = lendUnit(label, unit);
    if (lent !== "" || splitUnits(unit).length < 2 || relativeWords.test(label)) return lent;
    if (this.#unclear.has(label)) return "";
    this.#unclear.add(label);
    const message = `no one unit of ${unit} fits ${label || "the figures"}`;
    this.#issues.push({code: "unclear_unit", message, sheet, row: bodyTop, column, text: label});
    return "";
  }

  #print(cells: readonly CellIds[]): string {
    return cells
      .map(({label, unit, period}, i) => `${label} ${unit} ${period} ${this.#regions[i]}`)
      .join(",");
  }
}

// A row names the unit of what it counts; the growth, the share or the rank beside it keeps its own.
function unitOf(rowUnit: string, {label, unit}: ColumnLayout): string {
  return /[%‰]|百分点/.test(unit) || relativeWords.test(label) ? unit : rowUnit || unit;
}
