import {join} from "node:path";
import {quoteName, quoteText} from "@xianzhi/warehouse/appendColumns";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {writeParquet} from "@xianzhi/warehouse/parquet";
import {hashFile} from "./hashFile.ts";

/** A mart of a snapshot: its Parquet file's checksum and how many rows it has. */
export interface Mart {
  readonly sha256: string;
  readonly rows: number;
}

/**
 * Computes a mart into the snapshot's `marts` folder and leaves a view of the file in its place: a
 * mart is written once, and later models read what everyone else will read.
 */
export async function storeMart(
  warehouse: Warehouse,
  folder: string,
  name: string,
  query: string | null
): Promise<Mart> {
  const path = join(folder, "marts", `${name}.parquet`);
  const rows = await writeParquet(warehouse, query ?? `select * from ${quoteName(name)}`, path);
  if (query === null) await warehouse.run(`drop table ${quoteName(name)}`);
  await warehouse.run(
    `create or replace view ${quoteName(name)} as select * from read_parquet(${quoteText(path)})`
  );
  return {sha256: await hashFile(path), rows};
}
