import {readdir, stat} from "node:fs/promises";
import {basename, join} from "node:path";
import {openWarehouse, type Row, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {readNumber, readText} from "./cells.ts";
import type {Condition, Marts, RowFilter, TableExtent} from "./marts.ts";
import {indexRows, measureTables, type RowIndex} from "./rowIndex.ts";

// A county's marts are some hundred kilobytes: one reading and lists in memory beat hundreds of
// queries. A country's are not: those are queried page by page.
const bytesInMemory = 8_000_000;

/** Opens the Parquet files of a snapshot's `marts` folder; nothing is loaded before it is asked. */
export async function openMarts(folder: string): Promise<Marts> {
  const sizes = new Map<string, number>();
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".parquet")) continue;
    sizes.set(basename(file, ".parquet"), (await stat(join(folder, file))).size);
  }
  const warehouse = await openWarehouse(":memory:", {threads: 2});
  const fileOf = (mart: string) => `'${join(folder, `${mart}.parquet`).replaceAll("'", "''")}'`;
  const isSmall = (mart: string) => (sizes.get(mart) ?? 0) <= bytesInMemory;
  const loaded = new Map<string, Promise<RowIndex>>();
  const load = (mart: string) => {
    const index = loaded.get(mart) ?? queryRows(warehouse, fileOf(mart), {}).then(indexRows);
    loaded.set(mart, index);
    return index;
  };
  return {
    async rows(mart, filter = {}) {
      if (!sizes.has(mart)) return [];
      if (isSmall(mart)) return (await load(mart)).find(filter);
      return queryRows(warehouse, fileOf(mart), filter);
    },
    async tables() {
      if (!sizes.has("source_cells")) return [];
      if (isSmall("source_cells")) return measureTables((await load("source_cells")).rows);
      return queryTables(warehouse, fileOf("source_cells"));
    },
    close() {
      warehouse.close();
    }
  };
}

// Files are written ordered by all columns, so their own order is fixed.
function queryRows(warehouse: Warehouse, file: string, filter: RowFilter): Promise<Row[]> {
  const values: (string | number | boolean)[] = [];
  const bind = (value: string | number | boolean) => `$${values.push(value)}`;
  const conditions = Object.entries(filter).map(([column, condition]) =>
    writeCondition(`"${column.replaceAll('"', '""')}"`, condition, bind)
  );
  const where = conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;
  return warehouse.rows(`select * from ${file}${where}`, values);
}

function writeCondition(
  column: string,
  condition: Condition,
  bind: (value: string | number | boolean) => string
): string {
  if (typeof condition !== "object") return `${column} = ${bind(condition)}`;
  if ("from" in condition) {
    return `${column} between ${bind(condition.from)} and ${bind(condition.to)}`;
  }
  const {prefix} = condition;
  return `${column} >= ${bind(prefix)} and ${column} < ${bind(`${prefix}\u{10ffff}`)}`;
}

async function queryTables(warehouse: Warehouse, file: string): Promise<TableExtent[]> {
  const rows = await warehouse.rows(
    "select source_id, file, sheet, max(row_number) as rows, max(column_number) as columns " +
      `from ${file} group by source_id, file, sheet order by source_id, file, sheet`
  );
  return rows.map((row) => ({
    sourceId: readText(row, "source_id"),
    file: readText(row, "file"),
    sheet: readText(row, "sheet"),
    rows: readNumber(row, "rows"),
    columns: readNumber(row, "columns")
  }));
}
