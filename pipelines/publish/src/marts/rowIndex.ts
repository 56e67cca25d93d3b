import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupBy} from "../grouping.ts";
import type {Condition, RowFilter, TableExtent} from "./marts.ts";
import {readNumber, readText} from "./cells.ts";

/** Rows of one mart in memory, found by the value of any of their columns. */
export interface RowIndex {
  readonly rows: readonly Row[];
  find(filter: RowFilter): readonly Row[];
}

/** Makes an index over rows. Lists by value are built when a column is first asked for. */
export function indexRows(rows: readonly Row[]): RowIndex {
  const byColumn = new Map<string, ReadonlyMap<unknown, readonly Row[]>>();
  const listOf = (column: string) => {
    const list = byColumn.get(column) ?? groupBy(rows, (row) => row[column]);
    byColumn.set(column, list);
    return list;
  };
  return {
    rows,
    find(filter) {
      const conditions = Object.entries(filter);
      const [first] = conditions.filter(([, condition]) => typeof condition !== "object");
      const candidates = first === undefined ? rows : (listOf(first[0]).get(first[1]) ?? []);
      return candidates.filter((row) =>
        conditions.every(([column, condition]) => meets(row[column] ?? null, condition))
      );
    }
  };
}

/** Returns the extent of each source table, in a fixed order, from rows of `source_cells`. */
export function measureTables(cells: readonly Row[]): TableExtent[] {
  const extents = new Map<string, TableExtent>();
  for (const cell of cells) {
    const table = {
      sourceId: readText(cell, "source_id"),
      file: readText(cell, "file"),
      sheet: readText(cell, "sheet")
    };
    const key = JSON.stringify(Object.values(table));
    const {rows = 0, columns = 0} = extents.get(key) ?? {};
    extents.set(key, {
      ...table,
      rows: Math.max(rows, readNumber(cell, "row_number")),
      columns: Math.max(columns, readNumber(cell, "column_number"))
    });
  }
  return [...extents].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, extent]) => extent);
}

function meets(value: Row[string], condition: Condition): boolean {
  if (typeof condition !== "object") return value === condition;
  if ("prefix" in condition) return typeof value === "string" && value.startsWith(condition.prefix);
  return typeof value === "number" && value >= condition.from && value <= condition.to;
}
