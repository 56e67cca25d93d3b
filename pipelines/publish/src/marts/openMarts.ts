import {basename, join} from "node:path";
import {quoteText} from "@xianzhi/warehouse/appendColumns";
import {openWarehouse, type Row, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {readNumber, readText} from "./cells.ts";
import {regionOfFilter, whereMet, whereOfRegions} from "./conditions.ts";
import type {Marts, TableExtent} from "./marts.ts";
import {indexRows, type RowIndex} from "./rowIndex.ts";

// A prefecture's marts are some thousand rows: one reading and lists in memory beat hundreds of
// queries. A country's would fill the memory: those are queried, for a run of regions at a time.
const rowsInMemory = 20_000;

/** Opens the Parquet files of a snapshot's `marts` folder; no row is loaded before it is asked. */
export async function openMarts(folder: string): Promise<Marts> {
  const warehouse = await openWarehouse(":memory:", {threads: 1});
  const sizes = await countRows(warehouse, folder);
  const fileOf = (mart: string) => quoteText(join(folder, `${mart}.parquet`));
  const isSmall = (mart: string) => (sizes.get(mart) ?? 0) <= rowsInMemory;
  const loaded = new Map<string, Promise<RowIndex>>();
  const load = (mart: string) => {
    const index = loaded.get(mart) ?? loadAll(warehouse, fileOf(mart)).then(indexRows);
    loaded.set(mart, index);
    return index;
  };
  const marts: Marts = {
    async rows(mart, filter = {}, columns = []) {
      if (!sizes.has(mart)) return [];
      if (isSmall(mart)) return (await load(mart)).find(filter);
      const {sql, values} = whereMet(filter);
      const list = columns.length === 0 ? "*" : columns.map((name) => `"${name}"`).join(", ");
      // Files are written ordered by all columns, so their own order is fixed.
      return warehouse.rows(`select ${list} from ${fileOf(mart)}${sql}`, values);
    },
    async tables() {
      if (!sizes.has("source_cells")) return [];
      return queryTables(warehouse, fileOf("source_cells"));
    },
    within(regionIds) {
      const own = new Set(regionIds);
      const runs = new Map<string, Promise<RowIndex>>();
      const loadRun = (mart: string, column: "region_id" | "figure_key") => {
        const {sql, values} = whereOfRegions(column, regionIds);
        const query = `select * from ${fileOf(mart)}${sql}`;
        const run = runs.get(mart) ?? warehouse.rows(query, values).then(indexRows);
        runs.set(mart, run);
        return run;
      };
      return {
        ...marts,
        async rows(mart, filter = {}, columns) {
          const of = regionOfFilter(filter);
          const isRun = of !== undefined && own.has(of.regionId);
          if (!isRun || !sizes.has(mart) || isSmall(mart)) return marts.rows(mart, filter, columns);
          return (await loadRun(mart, of.column)).find(filter);
        }
      };
    },
    close() {
      warehouse.close();
    }
  };
  return marts;
}

// Marts hold plain types alone, so a whole one travels as one JSON text: parsing that costs little
// more than half of asking DuckDB for each value. One thread keeps the file's order.
async function loadAll(warehouse: Warehouse, file: string): Promise<readonly Row[]> {
  const [found] = await warehouse.rows(
    `select cast(json_group_array(mart) as varchar) as rows from ${file} as mart`
  );
  const rows: readonly Row[] | null = JSON.parse(String(found?.["rows"] ?? null));
  return rows ?? [];
}

async function countRows(
  warehouse: Warehouse,
  folder: string
): Promise<ReadonlyMap<string, number>> {
  const rows = await warehouse.rows(
    `select file_name, num_rows from parquet_file_metadata(${quoteText(join(folder, "*.parquet"))})`
  );
  return new Map(
    rows.map((row) => [
      basename(readText(row, "file_name"), ".parquet"),
      readNumber(row, "num_rows")
    ])
  );
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
