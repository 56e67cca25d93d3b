import {readFile} from "node:fs/promises";
import {join} from "node:path";

/** One file of a release. */
export interface ReleaseFile {
  readonly path: string;
  readonly key: string; // hash of what the file is made from; the same key makes the same bytes
  readonly sha256: string;
  readonly bytes: number;
}

/** What a release says of itself in its `manifest.json`. */
export interface Manifest {
  readonly format: 1;
  readonly releaseId: string;
  readonly snapshotId: string;
  readonly previousReleaseId: string | null; // the release it was compared with
  readonly code: string; // hash of the program that made it
  readonly frame: string; // hash of the built frame
  readonly marts: string; // hash over the marts and the workspace's words: equal, equal pages
  readonly files: readonly ReleaseFile[]; // ordered by path, without the manifest itself
}

/** What a release knows of itself before its files are made. */
export type ReleaseHead = Omit<Manifest, "files" | "format">;

/** Loads the manifest of a release folder; undefined when there is no whole release there. */
export async function findManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return readManifest(await readFile(join(folder, "manifest.json"), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Reads a manifest's text. Throws Error when it is no manifest of this program. */
export function readManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isManifest(value)) throw new Error(`invalid release manifest: ${text.slice(0, 40)}`);
  return value;
}

// The program itself wrote it, whole, before the release's folder got its name.
function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === 1 &&
    "files" in value &&
    Array.isArray(value.files)
  );
}
