import {copyFile, mkdir, readdir, rename, rm, rmdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {findManifest, type SnapshotManifest} from "@xianzhi/indicators/run";
import {quoteName, quoteText} from "@xianzhi/warehouse/appendColumns";
import {openWarehouse, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {UsageError} from "../exitCodes.ts";
import {digestInputs, findVersions, hashInputs} from "../rebuild/inputs.ts";
import {findPublished} from "../rebuild/published.ts";
import type {ExportedMart, ExportManifest} from "./exportManifest.ts";

export interface ExportCounts {
  readonly snapshotId: string;
  readonly files: number;
  readonly marts: number;
}

/**
 * Writes the published record to a new folder: what people edit byte for byte, every mart as
 * Parquet and as CSV, and `export.json` that describes them. Throws UsageError when the folder
 * holds something, or when the workspace was edited since it was published.
 */
export async function exportWorkspace(
  workspace: Workspace,
  target: string
): Promise<ExportCounts> {
  await refuseOccupied(target);
  const manifest = await findExportable(workspace);
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const versions = await findVersions();
    const record = Object.fromEntries(
      Object.entries(manifest.inputs).filter(([path]) => !(path in versions))
    );
    for (const path of Object.keys(record)) {
      await mkdir(dirname(join(temporary, "record", path)), {recursive: true});
      await copyFile(join(workspace.root, path), join(temporary, "record", path));
    }
    const marts = await exportMarts(join(workspace.snapshots, manifest.id), manifest, temporary);
    const content: ExportManifest = {format: 1, snapshotId: manifest.id, versions, record, marts};
    await writeFile(join(temporary, "export.json"), JSON.stringify(content, null, 1) + "\n");
    await rmdir(target).catch(() => {}); // an empty one; any other is in the way of the rename
    await rename(temporary, target);
    const [files, tables] = [Object.keys(record).length, Object.keys(marts).length];
    return {snapshotId: manifest.id, files, marts: tables};
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
}

/** Throws UsageError unless a folder is absent or empty. */
export async function refuseOccupied(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.length > 0) throw new UsageError(`occupied folder: ${folder}`);
}

async function findExportable(workspace: Workspace): Promise<SnapshotManifest> {
  const published = await findPublished(workspace);
  if (published === undefined) throw new UsageError("missing release: run xianzhi rebuild first");
  const id = digestInputs(await hashInputs(workspace, await findVersions()));
  const manifest = await findManifest(join(workspace.snapshots, published.snapshotId));
  if (manifest === undefined || id !== published.snapshotId) {
    throw new UsageError("unpublished changes: run xianzhi rebuild first");
  }
  return manifest;
}

async function exportMarts(
  snapshot: string,
  manifest: SnapshotManifest,
  target: string
): Promise<Record<string, ExportedMart>> {
  await mkdir(join(target, "marts"), {recursive: true});
  await mkdir(join(target, "csv"), {recursive: true});
  const exported: Record<string, ExportedMart> = {};
  const warehouse = await openWarehouse(":memory:");
  try {
    for (const [name, {rows, sha256}] of Object.entries(manifest.marts)) {
      const parquet = join(target, "marts", `${name}.parquet`);
      await copyFile(join(snapshot, "marts", `${name}.parquet`), parquet);
      const columns = await writeCsv(warehouse, parquet, join(target, "csv", `${name}.csv`));
      exported[name] = {rows, sha256, columns};
    }
  } finally {
    warehouse.close();
  }
  return exported;
}

// Parquet is exact; in CSV a text that a spreadsheet would run as a formula gets an apostrophe.
async function writeCsv(
  warehouse: Warehouse,
  parquet: string,
  csv: string
): Promise<ExportedMart["columns"]> {
  const relation = `read_parquet(${quoteText(parquet)})`;
  const described = await warehouse.rows(`describe select * from ${relation}`);
  const columns = described.map((row) => ({
    name: String(row["column_name"]),
    type: String(row["column_type"]).toLowerCase()
  }));
  const fields = columns.map(({name, type}) => {
    const field = quoteName(name);
    return type === "varchar"
      ? `case when regexp_matches(${field}, '^[=+\\-@\\t\\r]') ` +
          `and not regexp_full_match(${field}, '[+-]?\\d+(\\.\\d+)?') ` +
          `then '''' || ${field} else ${field} end as ${field}`
      : field;
  });
  await warehouse.run(
    `copy (select ${fields.join(", ")} from ${relation}) to ${quoteText(csv)} (format csv, header)`
  );
  return columns;
}
