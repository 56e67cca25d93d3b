import {mkdir, readFile, rename, rm, rmdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {run as indicators} from "@xianzhi/indicators/run";
import {run as ingest} from "@xianzhi/ingest/run";
import {SourceError} from "@xianzhi/table-reader/sourceError";
import {digestInputs, findVersions, hashInputs} from "../rebuild/inputs.ts";
import {isInside, readExportManifest, type ExportManifest} from "./exportManifest.ts";
import {refuseOccupied} from "./exportWorkspace.ts";

export interface ImportResult {
  readonly exportedId: string;
  readonly snapshotId: string; // the same, unless another version of the program exported it
  readonly files: number;
  readonly marts: number;
  readonly different: readonly string[]; // marts whose bytes are not those of the export
}

/**
 * Makes a new workspace of an exported record and builds its snapshot, to see that it is the one
 * exported. Throws SourceError when the export is not whole, UsageError when the folder for the
 * workspace holds something.
 */
export async function importWorkspace(from: string, root: string): Promise<ImportResult> {
  await refuseOccupied(root);
  const text = await readFile(join(from, "export.json"), "utf8").catch(() => "");
  const manifest = readExportManifest(text);
  if (manifest === undefined) throw new SourceError(`invalid export: no export.json (${from})`);
  await copyRecord(from, root, manifest);
  const workspace = workspaceAt(root);
  const versions = await findVersions();
  const inputs = await hashInputs(workspace, versions);
  const id = digestInputs(inputs);
  const {files} = await ingest(workspace, {readerVersion: versions.reader});
  const built = await indicators(workspace, {id, files, inputs});
  const names = [...new Set([...Object.keys(manifest.marts), ...Object.keys(built.marts)])];
  const isSame = (name: string) => manifest.marts[name]?.sha256 === built.marts[name]?.sha256;
  return {
    exportedId: manifest.snapshotId,
    snapshotId: id,
    files: Object.keys(manifest.record).length,
    marts: names.length,
    different: names.filter((name) => !isSame(name))
  };
}

// Every file is checked before the folder gets its name: a cut export leaves nothing behind.
async function copyRecord(from: string, root: string, manifest: ExportManifest): Promise<void> {
  const outside = Object.keys(manifest.record).find((path) => !isInside(path));
  if (outside !== undefined) throw new SourceError(`invalid path: ${outside} (export.json)`);
  const temporary = `${root}.${process.pid}.tmp`;
  try {
    for (const [path, sha256] of Object.entries(manifest.record)) {
      const bytes = await readFile(join(from, "record", path)).catch(() => {
        throw new SourceError(`missing file: ${path} (${from})`);
      });
      const found = hashOf(bytes);
      if (found !== sha256) throw new SourceError(`incompatible checksum: ${found} (${path})`);
      await mkdir(dirname(join(temporary, path)), {recursive: true});
      await writeFile(join(temporary, path), bytes);
    }
    await rmdir(root).catch(() => {}); // an empty one; any other is in the way of the rename
    await rename(temporary, root);
  } finally {
    await rm(temporary, {recursive: true, force: true});
  }
}
