import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";

/**
 * Removes what dead runs left half-made: temporary names carry the process that made them. The
 * caller holds the lock, so nobody else is building here. Returns how many were removed.
 */
export async function sweep({lake, snapshots, releases, runs}: Workspace): Promise<number> {
  const own = `.${process.pid}.`;
  let removed = 0;
  for (const folder of [lake, snapshots, releases, runs]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!/\.\d+\.tmp$/.test(name) || name.includes(own)) continue;
      await rm(join(folder, name), {recursive: true, force: true});
      ++removed;
    }
  }
  return removed;
}
