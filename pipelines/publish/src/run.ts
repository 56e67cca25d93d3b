import {mkdir} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import type {SiteWords} from "./facts/site.ts";
import {hashTogether} from "./hash.ts";
import {loadWords} from "./loadWords.ts";
import {hashCode, hashFolder} from "./release/code.ts";
import {fillRelease} from "./release/fillRelease.ts";
import {findManifest, type Manifest, type ReleaseHead} from "./release/manifest.ts";
import type {PreviousRelease} from "./release/placeFiles.ts";
import {relinkRelease} from "./release/relink.ts";
import {hashMarts} from "./release/snapshot.ts";
import {type WriteCounts, writeRelease} from "./release/writeRelease.ts";

export interface PublishOptions {
  readonly snapshotId: string;
  readonly frame: string; // folder of the built frame
  readonly previous?: string; // id of the release published before, to link to and compare with
  readonly worker?: URL; // the program of a thread, see `pageThread`; none: all in this one
  readonly progress?: (line: string) => void;
}

export interface PublishResult extends WriteCounts {
  readonly releaseId: string;
}

/**
 * Makes the release of a snapshot beside the others and names it when it is whole; the pointer is
 * moved by `pointTo`, under the workspace's lock. With equal marts, program and frame every page is
 * a hard link to the release before. A release that exists already is left as it is.
 */
export async function run(
  workspace: Workspace,
  {snapshotId, frame, previous: previousId, worker, progress = () => {}}: PublishOptions
): Promise<PublishResult> {
  await mkdir(workspace.releases, {recursive: true});
  const previous = await findPrevious(workspace, previousId);
  const words = await loadWords(workspace);
  const head = await readHead(workspace, snapshotId, frame, words, previous?.manifest);
  const present = await findManifest(join(workspace.releases, head.releaseId));
  if (present !== undefined) return {releaseId: head.releaseId, ...countPresent(present)};
  const {releases, snapshots} = workspace;
  const marts = join(snapshots, snapshotId, "marts");
  const task = {head, marts, frame, releases, words, previous};
  const fill = (folder: string) =>
    previous !== undefined && isSame(previous.manifest, head)
      ? relinkRelease(task, previous, folder)
      : fillRelease(task, folder, {worker, progress});
  const counts = await writeRelease(releases, head, fill, previous);
  return {releaseId: head.releaseId, ...counts};
}

async function findPrevious(
  {releases}: Workspace,
  releaseId: string | undefined
): Promise<PreviousRelease | undefined> {
  if (releaseId === undefined) return undefined;
  const folder = join(releases, releaseId);
  const manifest = await findManifest(folder);
  return manifest && {folder, manifest};
}

async function readHead(
  {snapshots}: Workspace,
  snapshotId: string,
  frame: string,
  words: SiteWords,
  previous: Manifest | undefined
): Promise<ReleaseHead> {
  const martsHash = await hashMarts(join(snapshots, snapshotId));
  const marts = hashTogether([martsHash, JSON.stringify(words)]).slice(0, 16);
  const code = await hashCode();
  const frameHash = (await hashFolder(frame)).slice(0, 16);
  const previousReleaseId = previous?.releaseId ?? null;
  const parts = [snapshotId, marts, code, frameHash, previousReleaseId ?? ""];
  const releaseId = hashTogether(parts).slice(0, 12);
  return {releaseId, snapshotId, previousReleaseId, code, frame: frameHash, marts};
}

function isSame(previous: Manifest, head: ReleaseHead): boolean {
  return (
    previous.marts === head.marts && previous.code === head.code && previous.frame === head.frame
  );
}

function countPresent({files}: Manifest): WriteCounts {
  return {
    pages: files.filter(({path}) => path.endsWith(".html")).length,
    written: 0,
    linked: files.length,
    removed: 0,
    bytes: files.reduce((sum, {bytes}) => sum + bytes, 0)
  };
}
