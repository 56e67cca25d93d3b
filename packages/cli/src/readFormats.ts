import type {TableReading} from "@xianzhi/table-reader/readTable";
import {dimsWithParent, type NameSheet, printValue} from "@xianzhi/table-reader/readingCsv";
import {arrowOfColumns} from "@xianzhi/warehouse/arrow";
import type {ReadOutput} from "./readOutput.ts";

/** Returns the readings of tables as one JSON array, an object a line; missing values are null. */
export function jsonOutput(): ReadOutput {
  let first = true;
  return {
    begin: () => ["["],
    *add(reading, nameSheet) {
      for (const row of readingRows(reading, nameSheet)) {
        yield `${first ? "" : ","}\n${JSON.stringify(row)}`;
        first = false;
      }
    },
    end: () => [first ? "]\n" : "\n]\n"]
  };
}

/** Returns the readings of tables as one Arrow IPC file with the columns of the CSV. */
export function arrowOutput(): ReadOutput {
  const rows: ReadingRow[] = [];
  return {
    begin: () => [],
    add(reading, nameSheet) {
      for (const row of readingRows(reading, nameSheet)) rows.push(row);
      return [];
    },
    end: () => [printArrow(rows)]
  };
}

function printArrow(rows: readonly ReadingRow[]): Uint8Array {
  const column = <T>(pick: (row: ReadingRow) => T) => rows.map(pick);
  return arrowOfColumns([
    {name: "sheet", type: "varchar", values: column((row) => row.sheet)},
    {name: "row", type: "integer", values: column((row) => row.row)},
    {name: "column", type: "integer", values: column((row) => row.column)},
    {name: "region_name", type: "varchar", values: column((row) => row.region_name)},
    {name: "label", type: "varchar", values: column((row) => row.label)},
    {name: "unit", type: "varchar", values: column((row) => row.unit)},
    {name: "period", type: "varchar", values: column((row) => row.period)},
    {
      name: "value",
      type: "double",
      values: column((row) => (row.value === null ? null : Number(row.value)))
    },
    {name: "flag", type: "varchar", values: column((row) => row.flag)},
    {name: "dims", type: "varchar", values: column((row) => row.dims)}
  ]);
}

interface ReadingRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly region_name: string;
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly value: string | null; // as printed digits
  readonly flag: string;
  readonly dims: string;
}

function* readingRows(
  {readings, texts}: TableReading,
  nameSheet: NameSheet
): Generator<ReadingRow> {
  const text = (ids: Int32Array, index: number) => texts[ids[index] ?? 0] ?? "";
  const dimsOf = dimsWithParent(texts);
  for (let index = 0; index < readings.size; ++index) {
    const missing = readings.missing[index] !== 0;
    yield {
      sheet: nameSheet(text(readings.sheet, index)),
      row: readings.row[index] ?? 0,
      column: readings.column[index] ?? 0,
      region_name: text(readings.region, index) || text(readings.regionCode, index),
      label: text(readings.label, index),
      unit: text(readings.unit, index),
      period: text(readings.period, index),
      value: missing
        ? null
        : printValue(readings.value[index] ?? NaN, readings.decimals[index] ?? 0),
      flag: text(readings.flag, index),
      dims: dimsOf(readings.dims[index] ?? 0, readings.regionParent[index] ?? 0)
    };
  }
}
