import {lstat, readlink, rename, rm, symlink} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {findManifest} from "./release/manifest.ts";

/** Returns the release that `releases/current` names, or undefined before the first. */
export async function findCurrent({releases}: Workspace): Promise<string | undefined> {
  return readlink(join(releases, "current")).catch(() => undefined);
}

/**
 * Makes `releases/current` name a release, in one step: a reader finds the old release or the
 * new one. The caller holds the workspace's lock, so that no older run moves it back. Throws when
 * the release is not whole.
 */
export async function pointTo({releases: folder}: Workspace, releaseId: string): Promise<void> {
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
