import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {hashOf} from "../hash.ts";
import type {Frames} from "./frames.ts";
import type {Artifact} from "./writeRelease.ts";

/** Returns the files that a release takes over from the built frame as they are. */
export async function planAssets(folder: string, {files}: Frames): Promise<Artifact[]> {
  const artifacts: Artifact[] = [];
  for (const path of files) {
    const content = await readFile(join(folder, path));
    artifacts.push({path, key: hashOf(content), make: () => Promise.resolve(content)});
  }
  return artifacts;
}

/** Returns a file of fixed text. */
export function planText(path: string, text: string): Artifact {
  return {path, key: hashOf(text), make: () => Promise.resolve(text)};
}
