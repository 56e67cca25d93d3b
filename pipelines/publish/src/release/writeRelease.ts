import {link, mkdir, rename, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import {mapConcurrently} from "../concurrently.ts";
import type {Manifest, ReleaseFile} from "./manifest.ts";

// Writing waits for the disk most of the time; more at once would only hold more pages in memory.
const filesAtOnce = 16;

/** A file of the release to be: how to recognise that it has not changed, and how to make it. */
export interface Artifact {
  readonly path: string;
  readonly key: string; // hash of everything `make` depends on
  make(): Promise<string | Uint8Array>;
}

/** What a release knows of itself before its files are made. */
export type ReleaseHead = Omit<Manifest, "files" | "format">;

export interface WriteCounts {
  readonly pages: number; // files ending in .html
  readonly written: number;
  readonly linked: number; // the same bytes as in the previous release
  readonly removed: number; // paths the previous release had and this one has not
  readonly bytes: number; // of the whole release
}

export interface PreviousRelease {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Writes a release beside the others and gives it its name last, so that a folder with a release's
 * name is always whole. Files whose key or bytes are those of the previous release become hard
 * links to it. A release of that name that already exists is left as it is: names say the content.
 */
export async function writeRelease(
  releasesFolder: string,
  head: ReleaseHead,
  artifacts: readonly Artifact[],
  previous: PreviousRelease | undefined
): Promise<WriteCounts> {
  const folder = join(releasesFolder, head.releaseId);
  const temporary = `${folder}.${process.pid}.tmp`;
  const before = new Map(previous?.manifest.files.map((file) => [file.path, file]));
  refuseDuplicates(artifacts);
  try {
    await makeFolders(temporary, artifacts);
    const placed = await mapConcurrently(artifacts, filesAtOnce, (artifact) =>
      placeFile(temporary, artifact, {folder: previous?.folder, file: before.get(artifact.path)})
    );
    const files = placed.map(({file}) => file).toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const manifest: Manifest = {format: 1, ...head, files};
    await writeFile(join(temporary, "manifest.json"), JSON.stringify(manifest, null, 1));
    await nameRelease(temporary, folder);
    const linked = placed.filter(({isLinked}) => isLinked).length;
    return countWrites(files, linked, before);
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
}

async function placeFile(
  folder: string,
  artifact: Artifact,
  previous: {readonly folder: string | undefined; readonly file: ReleaseFile | undefined}
): Promise<{readonly file: ReleaseFile; readonly isLinked: boolean}> {
  const {path, key} = artifact;
  const target = join(folder, path);
  const old = previous.file;
  const link = () => linkFile(join(previous.folder ?? "", path), target);
  if (old?.key === key && (await link())) return {file: old, isLinked: true};
  const content = await artifact.make();
  const sha256 = hashOf(content);
  if (old?.sha256 === sha256 && (await link())) return {file: {...old, key}, isLinked: true};
  await writeFile(target, content);
  return {file: {path, key, sha256, bytes: Buffer.byteLength(content)}, isLinked: false};
}

// Links fail where the previous release was deleted or lies on another disk: then write.
async function linkFile(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    () => false
  );
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

async function makeFolders(root: string, artifacts: readonly Artifact[]): Promise<void> {
  const folders = new Set(artifacts.map(({path}) => dirname(join(root, path))));
  for (const folder of [root, ...folders]) await mkdir(folder, {recursive: true});
}

function refuseDuplicates(artifacts: readonly Artifact[]): void {
  const seen = new Set<string>();
  for (const {path} of artifacts) {
    if (seen.has(path)) throw new Error(`duplicate page: ${path}`);
    seen.add(path);
  }
}

function countWrites(
  files: readonly ReleaseFile[],
  linked: number,
  before: ReadonlyMap<string, ReleaseFile>
): WriteCounts {
  const now = new Set(files.map(({path}) => path));
  return {
    pages: files.filter(({path}) => path.endsWith(".html")).length,
    written: files.length - linked,
    linked,
    removed: [...before.keys()].filter((path) => !now.has(path)).length,
    bytes: files.reduce((sum, {bytes}) => sum + bytes, 0)
  };
}
