import {createReadStream} from "node:fs";
import {join} from "node:path";
import {byteOrderMark, writeCsv} from "../csv.ts";
import type {Site} from "../facts/site.ts";
import {hashTogether} from "../hash.ts";
import type {ReleaseFile} from "../release/manifest.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {figureColumns} from "./figureTable.ts";
import {downloadPath} from "./formats.ts";

/**
 * Plans all figures in one table, from the tables of the indicators that lie in a release's folder
 * already: one head, then their rows, streamed.
 */
export function planWholeTables(
  site: Site,
  folder: string,
  files: readonly ReleaseFile[]
): Artifact[] {
  const tables = new Set([...site.indicators.keys()].map((id) => downloadPath(id, ".csv")));
  const written = new Map(files.map((file) => [file.path, file]));
  const parts = [...tables].flatMap((path) => written.get(path) ?? []);
  const key = hashTogether(["figures", ...parts.map(({sha256}) => sha256)]);
  const plan = (path: string, bom: string): Artifact => ({
    path,
    key,
    make: async () => joinTables(bom, parts.map(({path: part}) => join(folder, part)))
  });
  return [plan("data/figures.csv", ""), plan("data/figures-excel.csv", byteOrderMark)];
}

async function* joinTables(
  bom: string,
  files: readonly string[]
): AsyncGenerator<string | Uint8Array> {
  const head = writeCsv([figureColumns.map(({name}) => name)]);
  yield bom + head;
  for (const file of files) {
    const rows: AsyncIterable<Uint8Array> = createReadStream(file, {
      start: Buffer.byteLength(head)
    });
    yield* rows;
  }
}
