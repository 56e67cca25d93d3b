import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {hashOf} from "../hash.ts";
import type {Frames} from "./frames.ts";
import {dropMissing} from "./stamp.ts";
import type {Artifact} from "./writeRelease.ts";

/**
 * Returns the files that a release takes over from the built frame: as they are, but for the
 * navigation of whole pages (notebooks), which names only pages that the release has.
 */
export async function planAssets(
  folder: string,
  {files}: Frames,
  hasPage: (path: string) => boolean
): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  for (const path of files) {
    const bytes = await readFile(join(folder, path));
    const content = path.endsWith(".html")
      ? dropMissing(bytes.toString("utf8"), `${path.split("/")[0]}/`, hasPage)
      : bytes;
    artifacts.push({path, key: hashOf(content), make: () => Promise.resolve(content)});
  }
  return artifacts;
}

/** Returns a file of fixed text. */
export function planText(path: string, text: string): Artifact {
  return {path, key: hashOf(text), make: () => Promise.resolve(text)};
}
