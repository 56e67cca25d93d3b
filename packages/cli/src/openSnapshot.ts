import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {openSnapshotFile} from "@xianzhi/indicators/snapshotFile";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {isExpected, UsageError} from "./exitCodes.ts";
import {findWorkspace} from "./findWorkspace.ts";
import {codeVersion} from "./rebuild/inputs.ts";
import {findPublished} from "./rebuild/published.ts";

export interface OpenSnapshot {
  readonly workspace: Workspace;
  readonly snapshotId: string;
  readonly warehouse: Warehouse; // read-only
}

/** Which snapshot is meant. */
export interface SnapshotChoice {
  readonly workspace?: string | undefined;
  readonly candidate?: boolean | undefined;
  readonly asOf?: string | undefined; // ISO date
}

/**
 * Asks the snapshot that the published release was made of, with `candidate` the newest one, or
 * with `asOf` the one that answers as on that day; stderr then says what took no part. It is closed
 * when the work is done. Throws UsageError when there is none yet, or when the work fails on one
 * that another version of the program has built.
 */
export async function askSnapshot<T>(
  choice: SnapshotChoice,
  work: (snapshot: OpenSnapshot) => Promise<T>
): Promise<T> {
  const snapshot = await openSnapshot(choice);
  try {
    return await work(snapshot);
  } catch (cause) {
    if (isExpected(cause) || !(await isOutdated(snapshot))) throw cause;
    throw new UsageError(tellOutdated(snapshot));
  } finally {
    snapshot.warehouse.close();
  }
}

/** Returns the line that says why a snapshot of another version of the program cannot be asked. */
export function tellOutdated({snapshotId}: OpenSnapshot): string {
  return (
    `outdated snapshot: ${snapshotId} was built by another version of this program ` +
    "(run xianzhi rebuild first)"
  );
}

/** Says whether another version of the program has built a snapshot. */
export async function isOutdated({workspace, snapshotId}: OpenSnapshot): Promise<boolean> {
  const {findManifest} = await import("@xianzhi/indicators/run");
  const manifest = await findManifest(join(workspace.snapshots, snapshotId));
  return manifest?.inputs["code"] !== codeVersion();
}

async function openSnapshot(options: SnapshotChoice): Promise<OpenSnapshot> {
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
