import {lstat, readlink, rename, rm, symlink} from "node:fs/promises";
import {join} from "node:path";
import {findManifest} from "./release/manifest.ts";

/** What publishing needs to know of a workspace: the folder that holds `data`. */
export interface Workspace {
  readonly root: string;
}

/** Returns the folder in which a workspace keeps its releases. */
export function releasesOf({root}: Workspace): string {
  return join(root, "data", "releases");
}

/** Returns the release that `data/releases/current` names, or undefined before the first. */
export async function findCurrent(workspace: Workspace): Promise<string | undefined> {
  return readlink(join(releasesOf(workspace), "current")).catch(() => undefined);
}

/**
 * Makes `data/releases/current` name a release, in one step: a reader finds the old release or the
 * new one. The caller holds the workspace's lock, so that no older run moves it back. Throws when
 * the release is not whole.
 */
export async function pointTo(workspace: Workspace, releaseId: string): Promise<void> {
  const folder = releasesOf(workspace);
  const manifest = await findManifest(join(folder, releaseId));
  if (manifest === undefined) throw new Error(`missing release: ${releaseId}`);
  const current = join(folder, "current");
  const entry = await lstat(current).catch(() => undefined);
  if (entry !== undefined && !entry.isSymbolicLink()) {
    throw new Error(`invalid pointer: ${current} is not a link`);
  }
  const temporary = join(folder, `current.${process.pid}.tmp`);
  await rm(temporary, {force: true});
  await symlink(releaseId, temporary, "dir");
  await rename(temporary, current);
}
