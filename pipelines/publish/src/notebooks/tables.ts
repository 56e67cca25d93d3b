import {readNumber, readText} from "../marts/cells.ts";
import {groupBy} from "../grouping.ts";
import type {MartExport} from "../downloads/martExport.ts";

/** Returns the names, sizes and columns of all marts, as JSON: what a query can ask. */
export async function writeTables(exports: MartExport): Promise<string> {
  const columns = groupBy(await exports.columns(), (row) => readText(row, "name"));
  const tables = [...columns].map(([name, rows]) => ({
    name,
    rows: rows[0] === undefined ? 0 : readNumber(rows[0], "rows"),
    columns: rows.map((row) => [readText(row, "column_name"), readText(row, "column_type")])
  }));
  return JSON.stringify(tables);
}
