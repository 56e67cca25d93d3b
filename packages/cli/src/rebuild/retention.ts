import {rmSync} from "node:fs";
import {readdir, rename, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {findManifest as findSnapshot} from "@xianzhi/indicators/run";
import {findCurrent} from "@xianzhi/publish/pointTo";
import {findManifest as findRelease} from "@xianzhi/publish/release/manifest";
import {findHeld} from "./held.ts";

export interface Retention {
  readonly keepReleases: number;
  readonly keepSnapshots: number;
}

/** What was removed to make room. */
export interface Retired {
  readonly releases: readonly string[];
  readonly snapshots: readonly string[];
  readonly lakeFiles: number;
}

/**
 * Removes releases and snapshots beyond the newest few, and lake files that no snapshot is made
 * of. What is served, its snapshot, those of the releases that stay and one that waits for a
 * person are never removed. The caller holds the lock.
 */
export async function retire(workspace: Workspace, keep: Retention): Promise<Retired> {
  const {releases, snapshots} = workspace;
  const current = await findCurrent(workspace);
  const madeReleases = await newestFirst(releases);
  const keptReleases = new Set([current, ...madeReleases.slice(0, keep.keepReleases)]);
  const oldReleases = madeReleases.filter((id) => !keptReleases.has(id));
  for (const id of oldReleases) await remove(join(releases, id));
  const needed = await Promise.all(
    [...keptReleases].map(async (id) => id && (await findRelease(join(releases, id)))?.snapshotId)
  );
  const made = await newestFirst(snapshots);
  const [asOf, whole] = [made.filter(isAsOf), made.filter((id) => !isAsOf(id))];
  const kept = new Set([
    ...needed,
    (await findHeld(workspace))?.snapshotId,
    ...asOf.slice(0, keep.keepSnapshots),
    ...whole.slice(0, keep.keepSnapshots)
  ]);
  const oldSnapshots = made.filter((id) => !kept.has(id));
  for (const id of oldSnapshots) await remove(join(snapshots, id));
  const left = made.filter((id) => kept.has(id));
  return {
    releases: oldReleases,
    snapshots: oldSnapshots,
    lakeFiles: await retireLake(workspace, left)
  };
}

// Whoever reads the folder meanwhile must not find half of it: its name goes first.
async function remove(folder: string): Promise<void> {
  const aside = `${folder}.${process.pid}.tmp`;
  await rename(folder, aside);
  rmSync(aside, {recursive: true, force: true}); // a promise a file costs several times its removal
}

function isAsOf(id: string): boolean {
  return id.startsWith("asof-");
}

// Only whole ones have a manifest; it is written once, so its time is that of the folder's making.
async function newestFirst(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.endsWith(".tmp"));
  const dated = await Promise.all(
    names.map(async (name) => {
      const entry = await stat(join(folder, name, "manifest.json")).catch(() => undefined);
      return entry === undefined || name === "current" ? [] : [{name, made: entry.mtimeMs}];
    })
  );
  return dated
    .flat()
    .toSorted((a, b) => b.made - a.made || (a.name < b.name ? -1 : 1))
    .map(({name}) => name);
}

async function retireLake(
  {lake, snapshots}: Workspace,
  left: readonly string[]
): Promise<number> {
  const manifests = await Promise.all(left.map((id) => findSnapshot(join(snapshots, id))));
  if (manifests.includes(undefined)) return 0; // one that cannot be read may need any of them
  const needed = new Set(manifests.flatMap((one) => one?.files.map(({key}) => key) ?? []));
  const names = await readdir(lake).catch(() => []);
  const old = names.filter((name) => !needed.has(name.split(".")[0] ?? ""));
  for (const name of old) await rm(join(lake, name), {force: true});
  return old.length;
}
