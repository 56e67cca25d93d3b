import {readdir, rm, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";

/**
 * Removes what dead runs left half-made: temporary names carry the process that made them. The
 * caller holds the lock, so nobody else is building here. Returns how many were removed.
 */
export async function sweep({root, lake, snapshots, releases, runs}: Workspace): Promise<number> {
  const own = `.${process.pid}.`;
  let removed = 0;
  for (const folder of [lake, snapshots, releases, runs]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (!/\.\d+\.tmp$/.test(name) || name.includes(own)) continue;
      await rm(join(folder, name), {recursive: true, force: true});
      ++removed;
    }
  }
  for (const name of await readdir(root)) {
    if (!name.startsWith(".lock.") || name.startsWith(`.lock${own}`)) continue;
    if (await isOld(join(root, name))) await rm(join(root, name), {force: true});
  }
  return removed;
}

// Another run may be waiting: its claim on the lock is a file here as well.
async function isOld(path: string): Promise<boolean> {
  const entry = await stat(path).catch(() => undefined);
  return entry !== undefined && Date.now() - entry.mtimeMs > 3_600_000;
}
