import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join, relative} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import type {Workspace} from "@xianzhi/catalog/workspace";

/** The hash of each thing a release depends on: files by path, the program's parts by name. */
export type Inputs = Readonly<Record<string, string>>;

/** Returns the versions of the program's parts: what a snapshot depends on beside its files. */
export async function findVersions(): Promise<
  Readonly<Record<"reader" | "code" | "frame", string>>
> {
  return {
    reader: process.env["XIANZHI_READER_VERSION"] ?? "source",
    code: codeVersion(),
    frame: await hashFrame(frameFolder())
  };
}

/** Returns the version of the program: a hash of its sources, taken when it was bundled. */
export function codeVersion(): string {
  return process.env["XIANZHI_CODE_VERSION"] ?? "source";
}

/** Returns the folder of the built frame into which pages are stamped. */
export function frameFolder(): string {
  const reports = createRequire(import.meta.url).resolve("@xianzhi/reports/package.json");
  return join(dirname(reports), "dist");
}

/** Hashes every file that people edit, and names the versions of the program and the frame. */
export async function hashInputs(
  workspace: Workspace,
  versions: Readonly<Record<string, string>>
): Promise<Inputs> {
  const folders = ["catalog", "plan", "assessment", "evidence", "sources", "boundaries"];
  const listed = await Promise.all(folders.map((name) => filesOf(join(workspace.root, name))));
  const registers = ["corrections.csv", "period_corrections.csv", "accepted-findings.csv"];
  const single = registers.map((name) => join(workspace.root, name));
  const files = [...listed.flat(), workspace.settings, ...single];
  const hashes = files.toSorted().flatMap((path) => {
    const hash = findHash(path);
    return hash === undefined ? [] : [[relative(workspace.root, path), hash] as const];
  });
  return {...versions, ...Object.fromEntries(hashes)};
}

/** Returns one hash over all inputs: equal inputs, equal release. */
export function digestInputs(inputs: Inputs): string {
  const lines = Object.entries(inputs)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, hash]) => `${name} ${hash}\n`);
  return hashOf(lines.join("")).slice(0, 16);
}

/** Hashes a built frame; what is larger than a megabyte counts by its size. */
export async function hashFrame(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const path of (await filesOf(folder)).toSorted()) {
    const bytes = await readFile(path);
    hash.update(`${relative(folder, path)}\0${bytes.length}\0`);
    if (bytes.length < 1_000_000) hash.update(bytes);
  }
  return hash.digest("hex").slice(0, 16);
}

// Hundreds of small files: a promise each costs several times the reading.
function findHash(path: string): string | undefined {
  try {
    return hashOf(readFileSync(path));
  } catch {
    return undefined;
  }
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name));
}
