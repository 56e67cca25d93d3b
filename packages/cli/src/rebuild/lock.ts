import {link, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";

/** Another run holds the workspace. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

const patience = 600_000; // milliseconds; a rebuild that takes longer is stuck

/**
 * Takes the workspace's lock, waiting while a living run holds it; the lock of a dead one is taken
 * over. Returns the function that lets it go. Throws LockedError when the wait is too long.
 */
export async function takeLock(
  workspace: Workspace,
  onWait: (owner: number) => void = () => {}
): Promise<() => Promise<void>> {
  const path = join(workspace.root, ".lock");
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  let told = false;
  try {
    for (const start = Date.now(); Date.now() - start < patience; ) {
      if (await linked(own, path)) return () => rm(path, {force: true});
      const owner = Number(await readFile(path, "utf8").catch(() => "0"));
      if (owner > 0 && !isAlive(owner)) await removeDead(path, owner);
      else {
        if (!told) onWait(owner);
        told = true;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new LockedError(`locked workspace: another run holds it (${path})`);
  } finally {
    await rm(own, {force: true});
  }
}

// A hard link either appears whole or not at all, on network file systems too.
async function linked(own: string, path: string): Promise<boolean> {
  return link(own, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "EEXIST") return false;
      throw error;
    }
  );
}

async function removeDead(path: string, owner: number): Promise<void> {
  if ((await readFile(path, "utf8").catch(() => "")) === String(owner)) await rm(path, {force: true});
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
