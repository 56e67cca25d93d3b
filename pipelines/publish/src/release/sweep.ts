import {readdir, rm} from "node:fs/promises";
import {join} from "node:path";

/**
 * Removes the temporary folders and links that runs left which died before they ended. A temporary
 * name carries its process; one whose process still runs is left alone. Returns what was removed.
 */
export async function sweepReleases(releasesFolder: string): Promise<readonly string[]> {
  const names = await readdir(releasesFolder).catch(() => []);
  const dead = names.filter((name) => {
    const [, process] = /\.(\d+)\.tmp$/.exec(name) ?? [];
    return process !== undefined && !isRunning(Number(process));
  });
  for (const name of dead) await rm(join(releasesFolder, name), {recursive: true, force: true});
  return dead;
}

function isRunning(processId: number): boolean {
  if (processId === process.pid) return false; // this run has not begun to write yet
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
