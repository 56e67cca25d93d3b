import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {openSnapshotFile} from "@xianzhi/indicators/snapshotFile";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {UsageError} from "./exitCodes.ts";
import {findWorkspace} from "./findWorkspace.ts";
import {findPublished} from "./rebuild/published.ts";

export interface OpenSnapshot {
  readonly workspace: Workspace;
  readonly snapshotId: string;
  readonly warehouse: Warehouse; // read-only; the caller closes it
}

/**
 * Opens the snapshot that the published release was made of, with `candidate` the newest one, or
 * with `asOf` the one that answers as on that day; stderr then says what took no part. Throws
 * UsageError when there is none yet.
 */
export async function openSnapshot(options: {
  readonly workspace?: string;
  readonly candidate?: boolean;
  readonly asOf?: string; // ISO date
}): Promise<OpenSnapshot> {
  const workspace = await findWorkspace(options.workspace);
  if (options.asOf !== undefined) return openAsOf(workspace, options.asOf);
  const snapshotId = options.candidate
    ? await newestSnapshot(workspace)
    : (await findPublished(workspace))?.snapshotId;
  if (snapshotId === undefined) {
    throw new UsageError(`missing release: run xianzhi rebuild first (${workspace.root})`);
  }
  return open(workspace, snapshotId);
}

async function openAsOf(workspace: Workspace, date: string): Promise<OpenSnapshot> {
  const {buildAsOf, tellAsOf} = await import("./asOf/buildAsOf.ts");
  const {findManifest} = await import("@xianzhi/indicators/run");
  const snapshotId = await buildAsOf(workspace, date);
  const manifest = await findManifest(join(workspace.snapshots, snapshotId));
  if (manifest?.asOf) process.stderr.write(`${tellAsOf(manifest.asOf)}\n`);
  return open(workspace, snapshotId);
}

async function open(workspace: Workspace, snapshotId: string): Promise<OpenSnapshot> {
  const warehouse = await openSnapshotFile(join(workspace.snapshots, snapshotId));
  return {workspace, snapshotId, warehouse};
}

/** Returns the snapshot built last, published or not; those of an earlier day are left out. */
export async function newestSnapshot({snapshots}: Workspace): Promise<string | undefined> {
  const names = (await readdir(snapshots).catch(() => [])).filter(
    (name) => !name.endsWith(".tmp") && !name.startsWith("asof-")
  );
  const dated = await Promise.all(
    names.map(async (name) => ({name, made: (await stat(join(snapshots, name))).mtimeMs}))
  );
  return dated.toSorted((a, b) => b.made - a.made)[0]?.name;
}
