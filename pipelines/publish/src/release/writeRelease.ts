import {mkdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Manifest, ReleaseFile, ReleaseHead} from "./manifest.ts";
import type {Placed, PreviousRelease} from "./placeFiles.ts";

export interface WriteCounts {
  readonly pages: number; // files ending in .html
  readonly written: number;
  readonly linked: number; // the same bytes as in the previous release
  readonly removed: number; // paths the previous release had and this one has not
  readonly bytes: number; // of the whole release
}

/**
 * Writes a release beside the others and gives it its name last, so that a folder with a release's
 * name is always whole. `fill` places the files in the folder it is given. A release of that name
 * that already exists is left as it is: names say the content. Throws for two files of one path.
 */
export async function writeRelease(
  releasesFolder: string,
  head: ReleaseHead,
  fill: (folder: string) => Promise<readonly Placed[]>,
  previous: PreviousRelease | undefined
): Promise<WriteCounts> {
  const folder = join(releasesFolder, head.releaseId);
  const temporary = `${folder}.${process.pid}.tmp`;
  try {
    await mkdir(temporary, {recursive: true});
    const placed = await fill(temporary);
    const files = placed.map(({file}) => file).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    refuseDuplicates(files);
    const manifest: Manifest = {format: 1, ...head, files};
    await writeFile(join(temporary, "manifest.json"), JSON.stringify(manifest, null, 1));
    await nameRelease(temporary, folder);
    const linked = placed.filter(({isLinked}) => isLinked).length;
    return countWrites(files, linked, previous?.manifest.files ?? []);
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
}

async function nameRelease(temporary: string, folder: string): Promise<void> {
  try {
    await rename(temporary, folder);
  } catch (error) {
    // Another run gave the same inputs the same name first; its release is this one.
    const exists = await stat(join(folder, "manifest.json")).catch(() => undefined);
    if (exists === undefined) throw error;
  }
}

function refuseDuplicates(files: readonly ReleaseFile[]): void {
  const twice = files.find(({path}, i) => files[i + 1]?.path === path);
  if (twice !== undefined) throw new Error(`duplicate page: ${twice.path}`);
}

function countWrites(
  files: readonly ReleaseFile[],
  linked: number,
  before: readonly ReleaseFile[]
): WriteCounts {
  const now = new Set(files.map(({path}) => path));
  return {
    pages: files.filter(({path}) => path.endsWith(".html")).length,
    written: files.length - linked,
    linked,
    removed: before.filter(({path}) => !now.has(path)).length,
    bytes: files.reduce((sum, {bytes}) => sum + bytes, 0)
  };
}
