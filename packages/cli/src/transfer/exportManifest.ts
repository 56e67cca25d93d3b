/** One relation of an export: its rows and columns, and the checksum of its Parquet file. */
export interface ExportedMart {
  readonly rows: number;
  readonly sha256: string;
  readonly columns: readonly {readonly name: string; readonly type: string}[];
}

/** What an export says of itself in its `export.json`. */
export interface ExportManifest {
  readonly format: 1;
  readonly snapshotId: string;
  readonly versions: Readonly<Record<string, string>>; // of the program that built the snapshot
  readonly record: Readonly<Record<string, string>>; // path under record/ → sha256
  readonly marts: Readonly<Record<string, ExportedMart>>;
}

/** Returns the manifest a JSON text holds; undefined when it is none of this program. */
export function readExportManifest(text: string): ExportManifest | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Says whether a path of an export may be written: inside the folder, never above or beside it. */
export function isInside(path: string): boolean {
  const parts = path.split("/");
  return (
    !path.includes("\\") &&
    !path.includes("\0") &&
    parts.every((part) => part !== "" && part !== "." && part !== "..") &&
    !/^[A-Za-z]:/.test(path)
  );
}

function isManifest(value: unknown): value is ExportManifest {
  if (typeof value !== "object" || value === null) return false;
  if (!("format" in value) || value.format !== 1 || !("snapshotId" in value)) return false;
  if (!("record" in value) || !isHashes(value.record)) return false;
  return "versions" in value && "marts" in value && typeof value.marts === "object";
}

function isHashes(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((hash) => /^[0-9a-f]{64}$/.test(String(hash)));
}
