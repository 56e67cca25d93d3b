import {createHash} from "node:crypto";
import {cp, mkdtemp, readdir, readFile, readlink, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {xianzhi} from "./program.ts";

/** A small workspace in a temporary folder, as `xianzhi init` makes it. */
export interface Region {
  readonly root: string;
  rebuild(...options: readonly string[]): ReturnType<typeof xianzhi>;
  /** Changes one printed figure of the first table, and the checksum that guards it. */
  edit(value: string): Promise<void>;
  /** Returns what is published; throws when any of its files is not whole. */
  published(): Promise<{readonly releaseId: string; readonly snapshotId: string}>;
  remove(): Promise<void>;
}

const source = "sources/made-up-yearbook";

let first: Promise<Region> | undefined;

/** Makes a workspace with its first release: built once for all tests of a file, then copied. */
export async function makeRegion(): Promise<Region> {
  first ??= makeFirst();
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-region-"));
  const root = join(folder, "region");
  await cp((await first).root, root, {recursive: true, verbatimSymlinks: true});
  return regionAt(root, folder);
}

/** Removes the workspace that the others were copied from. */
export async function forgetRegions(): Promise<void> {
  await (await first)?.remove();
  first = undefined;
}

async function makeFirst(): Promise<Region> {
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-region-"));
  const region = regionAt(join(folder, "region"), folder);
  await xianzhi("init", region.root);
  const {code, err} = await region.rebuild();
  if (code !== 0) throw new Error(`first rebuild: ${err}`);
  return region;
}

/** Copies what people edit of a workspace, nothing that is generated. */
export async function copyRegion({root}: Region): Promise<Region> {
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-region-"));
  for (const name of ["catalog", "sources", "workspace.yaml"]) {
    await cp(join(root, name), join(folder, "region", name), {recursive: true});
  }
  return regionAt(join(folder, "region"), folder);
}

/** Returns the hash of every mart of a snapshot, from its manifest. */
export async function martsOf(root: string, snapshotId: string): Promise<unknown> {
  const path = join(root, "snapshots", snapshotId, "manifest.json");
  const manifest: unknown = JSON.parse(await readFile(path, "utf8"));
  return typeof manifest === "object" && manifest !== null && "marts" in manifest
    ? manifest.marts
    : undefined;
}

/** Returns the temporary names that lie about in a workspace. */
export async function leftovers(root: string): Promise<string[]> {
  const names = await readdir(root, {recursive: true});
  return names.filter((name) => /\.tmp$|(^|\/)\.lock/.test(name));
}

function regionAt(root: string, folder: string): Region {
  return {
    root,
    rebuild: (...options) => xianzhi("--workspace", root, "rebuild", ...options),
    edit: (value) =>
      editTable(root, (text) => text.replace(/(北县(?:,[^,]*){2},)[^,]*/, `$1${value}`)),
    published: () => readPublished(root),
    remove: () => rm(folder, {recursive: true, force: true})
  };
}

/** Rewrites the first table of a workspace and the checksum in its description. */
export async function editTable(root: string, change: (text: string) => string): Promise<void> {
  const table = join(root, source, "table-1.csv");
  const description = join(root, source, "source.yaml");
  const text = change(await readFile(table, "utf8"));
  const sha256 = createHash("sha256").update(text).digest("hex");
  const yaml = (await readFile(description, "utf8")).replace(/sha256: \w+/, `sha256: ${sha256}`);
  await writeFile(table, text);
  await writeFile(description, yaml);
}

async function readPublished(root: string) {
  const releaseId = await readlink(join(root, "releases/current"));
  const folder = join(root, "releases", releaseId);
  const manifest: unknown = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  if (!isRelease(manifest)) throw new Error(`invalid manifest: ${releaseId}`);
  for (const {path, sha256} of manifest.files) {
    const found = createHash("sha256").update(await readFile(join(folder, path))).digest("hex");
    if (found !== sha256) throw new Error(`torn file: ${path} (${releaseId})`);
  }
  return {releaseId, snapshotId: manifest.snapshotId};
}

interface Release {
  readonly snapshotId: string;
  readonly files: readonly {readonly path: string; readonly sha256: string}[];
}

function isRelease(value: unknown): value is Release {
  return typeof value === "object" && value !== null && "snapshotId" in value && "files" in value;
}
