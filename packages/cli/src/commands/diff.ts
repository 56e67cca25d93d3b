import {readdir} from "node:fs/promises";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {compareSnapshots} from "@xianzhi/indicators/diff/compareSnapshots";
import {loadCodeLabels, loadDifferences} from "@xianzhi/indicators/diff/differences";
import {printDifferences} from "../diff/printDifferences.ts";
import {loadSwitchLabels} from "../diff/switchLabels.ts";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {newestSnapshot} from "../openSnapshot.ts";
import {findHeld} from "../rebuild/held.ts";
import {findPublished} from "../rebuild/published.ts";
import {findManifest as findRelease} from "@xianzhi/publish/release/manifest";
import {join} from "node:path";

export interface DiffOptions {
  readonly workspace?: string;
  readonly format: string;
  readonly lang: string;
  readonly all?: boolean; // every example instead of the first few of each group
}

/**
 * Prints what differs between two snapshots, grouped by cause; returns 1 when something does. A
 * snapshot or a release may be named, or the first letters of one. Without names: what waits for
 * approval, or else the newest snapshot, against the published one.
 */
export async function diffCommand(
  a: string | undefined,
  b: string | undefined,
  options: DiffOptions
): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const {earlier, later} = await findPair(workspace, a, b);
  const comparison = await compareSnapshots(workspace, earlier, later);
  try {
    const differences = await loadDifferences(comparison);
    const labels = new Map([
      ...(await loadSwitchLabels(workspace.plan)),
      ...(await loadCodeLabels(comparison))
    ]);
    const language = options.lang === "en" ? "en" : "zh";
    process.stdout.write(
      options.format === "json"
        ? `${JSON.stringify(differences, null, 1)}\n`
        : printDifferences(differences, {language, labels, all: options.all ?? false})
    );
    return differences.groups.length > 0 ? exitCodes.found : exitCodes.done;
  } finally {
    comparison.warehouse.close();
  }
}

async function findPair(workspace: Workspace, a: string | undefined, b: string | undefined) {
  const published = await findPublished(workspace);
  if (a !== undefined && b !== undefined) {
    return {earlier: await resolve(workspace, a), later: await resolve(workspace, b)};
  }
  if (published === undefined) throw new UsageError("missing release: run xianzhi rebuild first");
  if (a !== undefined) {
    return {earlier: await resolve(workspace, a), later: published.snapshotId};
  }
  const held = (await findHeld(workspace))?.snapshotId;
  if (held !== undefined && held !== published.snapshotId) {
    return {earlier: published.snapshotId, later: held};
  }
  const newest = (await newestSnapshot(workspace)) ?? published.snapshotId;
  if (newest !== published.snapshotId) return {earlier: published.snapshotId, later: newest};
  return {earlier: await findPrevious(workspace, published), later: published.snapshotId};
}

async function findPrevious(
  {releases}: Workspace,
  {releaseId, snapshotId}: {readonly releaseId: string; readonly snapshotId: string}
): Promise<string> {
  const manifest = await findRelease(join(releases, releaseId));
  const before = manifest?.previousReleaseId;
  const previous = before ? await findRelease(join(releases, before)) : undefined;
  return previous?.snapshotId ?? snapshotId;
}

async function resolve({snapshots, releases}: Workspace, asked: string): Promise<string> {
  const names = (await readdir(snapshots).catch(() => [])).filter((name) => !name.endsWith(".tmp"));
  if (names.includes(asked)) return asked;
  const isName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(asked);
  const release = isName ? await findRelease(join(releases, asked)) : undefined;
  if (release) return release.snapshotId;
  const [first, ...others] = names.filter((name) => name.startsWith(asked));
  if (first === undefined) throw new UsageError(`unknown snapshot: ${asked}`);
  if (others.length > 0) throw new UsageError(`ambiguous snapshot: ${asked} (also ${others[0]})`);
  return first;
}
