import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {loadSite, type SiteWords} from "../facts/site.ts";
import {openMarts} from "../marts/openMarts.ts";
import {makingOf} from "../makeArtifacts.ts";
import {planReleasePage} from "../pages/releasePage.ts";
import {toArtifacts} from "../plan.ts";
import {loadFrames} from "./frames.ts";
import type {Artifact, PreviousRelease, ReleaseHead} from "./writeRelease.ts";

/**
 * Returns the files of a release whose marts, program and frame are those of the release before:
 * all of its files, but for the page that names the release itself.
 */
export async function relinkRelease(
  {snapshots}: Workspace,
  words: SiteWords,
  head: ReleaseHead,
  frame: string,
  {folder, manifest}: PreviousRelease
): Promise<Artifact[]> {
  const marts = await openMarts(join(snapshots, head.snapshotId, "marts"));
  try {
    const site = await loadSite(marts, words);
    const frames = await loadFrames(frame);
    const paths = new Set(manifest.files.map(({path}) => path));
    const making = makingOf(site, frames, head.code, paths);
    const own = toArtifacts([planReleasePage(head)], making);
    const replaced = new Set(own.map(({path}) => path));
    const kept = manifest.files.filter(({path}) => !replaced.has(path));
    return [
      ...own,
      ...kept.map(({path, key}) => ({path, key, make: () => readFile(join(folder, path))}))
    ];
  } finally {
    marts.close();
  }
}
