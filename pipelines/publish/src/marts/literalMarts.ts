import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {Marts} from "./marts.ts";
import {indexRows, measureTables} from "./rowIndex.ts";

/** Returns marts made of rows written down in the program: for tests and for examples. */
export function literalMarts(tables: Readonly<Record<string, readonly Row[]>>): Marts {
  const indexes = new Map(Object.entries(tables).map(([name, rows]) => [name, indexRows(rows)]));
  const marts: Marts = {
    within: () => marts,
    rows: (mart, filter = {}) => Promise.resolve(indexes.get(mart)?.find(filter) ?? []),
    tables: () => Promise.resolve(measureTables(tables["source_cells"] ?? [])),
    close() {}
  };
  return marts;
}
