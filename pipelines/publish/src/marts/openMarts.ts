import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {openWarehouse, type Row, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import type {Marts, RowFilter, TableExtent} from "./marts.ts";
import {readText, readNumber} from "./cells.ts";

/** Opens the Parquet files of a snapshot's `marts` folder; nothing is loaded before it is asked. */
export async function openMarts(folder: string): Promise<Marts> {
  const names = new Set<string>();
  for (const file of await readdir(folder)) {
    if (file.endsWith(".parquet")) names.add(basename(file, ".parquet"));
  }
  const warehouse = await openWarehouse(":memory:", {threads: 2});
  const fileOf = (mart: string) => `'${join(folder, `${mart}.parquet`).replaceAll("'", "''")}'`;
  return {
    async rows(mart, filter = {}) {
      if (!names.has(mart)) return [];
      return rowsWhere(warehouse, fileOf(mart), filter);
    },
    async tables() {
      if (!names.has("source_cells")) return [];
      const rows = await warehouse.rows(
        "select source_id, file, sheet, max(row_number) as rows, max(column_number) as columns " +
          `from ${fileOf("source_cells")} group by source_id, file, sheet ` +
          "order by source_id, file, sheet"
      );
      return rows.map(readExtent);
    },
    close() {
      warehouse.close();
    }
  };
}

// Files are written ordered by all columns, so their own order is fixed.
function rowsWhere(warehouse: Warehouse, file: string, filter: RowFilter): Promise<Row[]> {
  const columns = Object.keys(filter);
  const conditions = columns.map((column, i) => `"${column.replaceAll('"', '""')}" = $${i + 1}`);
  const where = conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;
  return warehouse.rows(`select * from ${file}${where}`, Object.values(filter));
}

function readExtent(row: Row): TableExtent {
  return {
    sourceId: readText(row, "source_id"),
    file: readText(row, "file"),
    sheet: readText(row, "sheet"),
    rows: readNumber(row, "rows"),
    columns: readNumber(row, "columns")
  };
}
