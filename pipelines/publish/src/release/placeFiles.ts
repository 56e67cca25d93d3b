import {createHash} from "node:crypto";
import {createWriteStream, linkSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {pipeline} from "node:stream/promises";
import {hashOf} from "@xianzhi/catalog/hash";
import {mapConcurrently} from "../concurrently.ts";
import type {Manifest, ReleaseFile} from "./manifest.ts";

// Writing waits for the disk most of the time; more at once would only hold more pages in memory.
const filesAtOnce = 16;

/** What a file holds; parts follow one another, for what is too large to be held. */
export type FileContent = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** A file of the release to be: how to recognise that it has not changed, and how to make it. */
export interface Artifact {
  readonly path: string;
  readonly key: string; // hash of everything `make` depends on
  make(): Promise<FileContent>;
}

export interface PreviousRelease {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** A file that lies in its place. */
export interface Placed {
  readonly file: ReleaseFile;
  readonly isLinked: boolean; // the same bytes as in the previous release
}

/** Places files in the folder of a release: made, or linked to the previous release's. */
export type PlaceFiles = (artifacts: readonly Artifact[]) => Promise<readonly Placed[]>;

/**
 * Returns how files are placed in a folder. Those whose key or bytes are the previous release's
 * become hard links to it.
 */
export function placingIn(folder: string, previous: PreviousRelease | undefined): PlaceFiles {
  const before = new Map(previous?.manifest.files.map((file) => [file.path, file]));
  const folders = new Map<string, Promise<unknown>>();
  const makeFolder = (path: string) => {
    const made = folders.get(path) ?? mkdir(path, {recursive: true});
    folders.set(path, made);
    return made;
  };
  return (artifacts) =>
    mapConcurrently(artifacts, filesAtOnce, async (artifact) => {
      await makeFolder(dirname(join(folder, artifact.path)));
      const old = {folder: previous?.folder, file: before.get(artifact.path)};
      return placeFile(folder, artifact, old);
    });
}

async function placeFile(
  folder: string,
  artifact: Artifact,
  previous: {readonly folder: string | undefined; readonly file: ReleaseFile | undefined}
): Promise<Placed> {
  const {path, key} = artifact;
  const target = join(folder, path);
  const old = previous.file;
  const link = () => linkFile(join(previous.folder ?? "", path), target);
  if (old?.key === key && link()) return {file: old, isLinked: true};
  const content = await artifact.make();
  if (typeof content !== "string" && !(content instanceof Uint8Array)) {
    return {file: {path, key, ...(await writeParts(target, content))}, isLinked: false};
  }
  const sha256 = hashOf(content);
  if (old?.sha256 === sha256 && link()) return {file: {...old, key}, isLinked: true};
  await writeFile(target, content);
  return {file: {path, key, sha256, bytes: Buffer.byteLength(content)}, isLinked: false};
}

async function writeParts(
  target: string,
  parts: AsyncIterable<string | Uint8Array>
): Promise<Pick<ReleaseFile, "sha256" | "bytes">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const counted = async function* () {
    for await (const part of parts) {
      hash.update(part);
      bytes += Buffer.byteLength(part);
      yield part;
    }
  };
  await pipeline(counted, createWriteStream(target));
  return {sha256: hash.digest("hex"), bytes};
}

// Links fail where the previous release was deleted or lies on another disk: then write. A promise
// costs ten times the link, and most of a release's files are linked.
function linkFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
