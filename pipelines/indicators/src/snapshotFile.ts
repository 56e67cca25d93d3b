import {join} from "node:path";
import {quoteName, quoteText} from "@xianzhi/warehouse/appendColumns";
import {openWarehouse, type Warehouse} from "@xianzhi/warehouse/openWarehouse";

const fileName = "warehouse.duckdb";

// What commands look up in a snapshot beside its marts.
const vocabulary = ["raw_growth_names", "stg_indicator_names"] as const;

/**
 * Writes `warehouse.duckdb`: a view of every mart's Parquet file and the names that commands look
 * up. The views find the files where the variable `marts` says, and beside the working directory
 * when nobody set it, so a snapshot may be moved and opened by any DuckDB.
 */
export async function writeSnapshotFile(
  warehouse: Warehouse,
  folder: string,
  marts: readonly string[]
): Promise<void> {
  await nameMarts(warehouse, folder);
  await warehouse.run(`attach ${quoteText(join(folder, fileName))} as snapshot`);
  const tables = vocabulary.map((name) => `create table snapshot.${name} as select * from ${name}`);
  const views = marts.map(
    (name) =>
      `create view snapshot.${quoteName(name)} as select * from ` +
      `read_parquet(coalesce(getvariable('marts'), 'marts') || ${quoteText(`/${name}.parquet`)})`
  );
  // One transaction: the file is written to the disk once.
  await warehouse.run(["begin", ...tables, ...views, "commit"].join(";\n"));
  await warehouse.run("detach snapshot");
}

/** Opens a snapshot's marts as tables to be read. The caller closes it. */
export async function openSnapshotFile(folder: string): Promise<Warehouse> {
  const warehouse = await openWarehouse(join(folder, fileName), {readOnly: true});
  await nameMarts(warehouse, folder);
  return warehouse;
}

/** Copies tables of a snapshot's vocabulary into another database. */
export async function copyVocabulary(
  warehouse: Warehouse,
  folder: string,
  names: readonly (typeof vocabulary)[number][]
): Promise<void> {
  await warehouse.run(`attach ${quoteText(join(folder, fileName))} as snapshot (read_only)`);
  for (const name of names) {
    await warehouse.run(`create table ${name} as select * from snapshot.${name}`);
  }
  await warehouse.run("detach snapshot");
}

async function nameMarts(warehouse: Warehouse, folder: string): Promise<void> {
  await warehouse.run(`set variable marts = ${quoteText(join(folder, "marts"))}`);
}
