import {printValue} from "../../src/readingCsv.ts";
import type {TableReading} from "../../src/readTable.ts";
import type {Figure, MadeTable} from "./tables.ts";

/** One printed reading in words. */
export interface Printed {
  readonly row: number;
  readonly column: number;
  readonly region: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly value: string;
  readonly flag: string;
}

/** Returns the values a reading prints, by `row:column`. */
export function listPrinted({readings, texts}: TableReading): Map<string, Printed> {
  const at = (ids: Int32Array, i: number) => texts[ids[i] ?? 0] ?? "";
  const printed = new Map<string, Printed>();
  for (let i = 0; i < readings.size; ++i) {
    if (readings.missing[i] !== 0) continue;
    const row = readings.row[i] ?? 0;
    const column = readings.column[i] ?? 0;
    printed.set(`${row}:${column}`, {
      row,
      column,
      region: at(readings.region, i),
      label: at(readings.label, i),
      unit: at(readings.unit, i),
      period: at(readings.period, i),
      value: printValue(readings.value[i] ?? NaN, readings.decimals[i] ?? 0),
      flag: at(readings.flag, i)
    });
  }
  return printed;
}

/**
 * Returns what is wrong with a reading of a sound table: one line for each figure, none if all is
 * well.
 */
export function findFaults(table: MadeTable, printed: ReadonlyMap<string, Printed>): string[] {
  const faults: string[] = [];
  const wanted = new Map(table.figures.map((figure) => [`${figure.row}:${figure.column}`, figure]));
  for (const [place, figure] of wanted) {
    const found = printed.get(place);
    if (figure.digits === "" ? found !== undefined : found === undefined)
      faults.push(`${place} ${figure.digits || "missing"}: ${found?.value ?? "absent"}`);
    else if (found && !isSame(figure, found))
      faults.push(`${place} ${JSON.stringify(figure)}: ${JSON.stringify(found)}`);
  }
  for (const [place, found] of printed)
    if (!wanted.has(place)) faults.push(`${place} invented: ${JSON.stringify(found)}`);
  return faults;
}

function isSame(figure: Figure, found: Printed): boolean {
  return (
    found.value === figure.digits &&
    found.region === figure.region &&
    found.label === figure.label &&
    found.unit === figure.unit &&
    found.period === figure.period
  );
}
