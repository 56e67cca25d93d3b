import {readdir, readFile, rm} from "node:fs/promises";
import {basename, join} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import {quoteName, quoteText} from "@xianzhi/warehouse/appendColumns";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {hashTogether} from "../hash.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {takingTurns} from "../takingTurns.ts";

/**
 * Writes rows of a snapshot's marts in binary forms. Opened when first asked: most runs never do.
 */
export interface MartExport {
  arrow(sql: string): Promise<Uint8Array>;
  parquet(sql: string): Promise<Uint8Array>;
  /** Returns a row for each column of each mart, in order: its name, type and the mart's rows. */
  columns(): Promise<readonly Row[]>;
  close(): void;
}

/** Makes an exporter over a folder of marts; `temporary` begins the name of files it
 * writes and removes. */
export function exportMarts(folder: string, temporary: string): MartExport {
  let opened: Promise<Warehouse> | undefined;
  let warehouse: Warehouse | undefined;
  let files = 0;
  const open = async () => {
    opened ??= openViews(folder);
    warehouse = await opened;
    return warehouse;
  };
  // One at a time: many answers at once would be held together, and an answer that is read chunk by
  // chunk ends early when its connection is asked something else.
  const inTurn = takingTurns();
  return {
    arrow: (sql) =>
      inTurn(async () => {
        const {queryArrow} = await import("@xianzhi/warehouse/arrow");
        return queryArrow(await open(), sql);
      }),
    parquet: (sql) =>
      inTurn(async () => {
        const file = `${temporary}.${++files}.${process.pid}.tmp`;
        const options = "(format parquet, compression zstd)";
        try {
          await (await open()).run(`copy (${sql}) to ${quoteText(file)} ${options}`);
          return await readFile(file);
        } finally {
          await rm(file, {force: true});
        }
      }),
    columns: () =>
      inTurn(async () => {
        const files = quoteText(join(folder, "*.parquet"));
        return (await open()).rows(
          "select table_name as name, column_name, data_type as column_type, num_rows as rows" +
            " from duckdb_columns() inner join parquet_file_metadata(" +
            `${files}) as files on ends_with(files.file_name, '/' || table_name || '.parquet')` +
            " where not internal order by table_name, column_index"
        );
      }),
    close() {
      warehouse?.close();
    }
  };
}

/** Plans a mart as Parquet, as it is, and as Arrow, which `code` writes, under `data/marts`. */
export async function planMart(
  folder: string,
  name: string,
  exports: MartExport,
  code: string
): Promise<Artifact[]> {
  const file = join(folder, `${name}.parquet`);
  const key = hashOf(await readFile(file));
  const path = `data/marts/${name}`;
  const sql = `select * from ${quoteName(name)}`;
  return [
    {path: `${path}.parquet`, key, make: () => readFile(file)},
    {path: `${path}.arrow`, key: hashTogether([code, key]), make: () => exports.arrow(sql)}
  ];
}

async function openViews(folder: string): Promise<Warehouse> {
  const {openWarehouse} = await import("@xianzhi/warehouse/openWarehouse");
  const warehouse = await openWarehouse(":memory:", {threads: 1});
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".parquet"))) {
    const name = quoteName(basename(file, ".parquet"));
    await warehouse.run(`create view ${name} as select * from ${quoteText(join(folder, file))}`);
  }
  return warehouse;
}
