import {mkdir} from "node:fs/promises";
import {hashOf} from "@xianzhi/catalog/hash";
import type {LakeFile, Workspace} from "@xianzhi/catalog/workspace";
import {readPins} from "@xianzhi/table-reader/readPins";
import {readTable} from "@xianzhi/table-reader/readTable";
import {openWarehouse} from "@xianzhi/warehouse/openWarehouse";
import {isWhole} from "./lakeSeal.ts";
import {loadSources, type SourceFile} from "./sources.ts";
import {writeLakeFile} from "./writeLakeFile.ts";

export interface IngestOptions {
  readonly readerVersion: string; // a hash of the reader's sources
  readonly progress?: (line: string) => void;
}

export interface IngestResult {
  readonly files: readonly LakeFile[]; // every file of every source, in order
  readonly read: number; // how many were read in this run
  readonly kept: number; // how many the lake held already
}

/**
 * Brings the lake up to date with the sources: a file is read when its bytes, its description or
 * the reader changed, or when what the lake holds of it is damaged, and never again. Throws
 * SourceError for a file that cannot be trusted or read, CatalogError for a malformed description;
 * what was read before stays.
 */
export async function run(workspace: Workspace, options: IngestOptions): Promise<IngestResult> {
  const sources = await loadSources(workspace);
  await mkdir(workspace.lake, {recursive: true});
  const wanted = sources.map((file) => {
    const key = lakeKey(file, options.readerVersion);
    return {file, key, present: isWhole(workspace.lake, key)};
  });
  const absent = wanted.filter(({present}) => !present);
  if (absent.length > 0) await readAll(workspace, absent, options);
  return {
    files: wanted.map(({file, key}) => ({key, source: file.source.id, file: file.path})),
    read: absent.length,
    kept: wanted.length - absent.length
  };
}

async function readAll(
  workspace: Workspace,
  absent: readonly {readonly file: SourceFile; readonly key: string}[],
  {progress = () => {}}: IngestOptions
): Promise<void> {
  const warehouse = await openWarehouse(":memory:");
  try {
    for (const {file, key} of absent) {
      const place = `${file.source.id}/source.yaml`;
      const pins = file.pins === undefined ? {} : {pins: readPins(file.pins, place)};
      const reading = await readTable(file.bytes, file.path, pins);
      await writeLakeFile(warehouse, workspace.lake, key, file, reading);
      const {readings, refusals} = reading.accounting;
      progress(`${file.source.id}/${file.path}: ${readings} readings, ${refusals} refused`);
    }
  } finally {
    warehouse.close();
  }
}

function lakeKey({sha256, descriptionHash, path}: SourceFile, readerVersion: string): string {
  const parts = [sha256, descriptionHash, path, readerVersion].join("\0");
  return hashOf(parts).slice(0, 24);
}
