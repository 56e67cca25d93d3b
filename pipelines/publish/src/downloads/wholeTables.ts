import {createReadStream} from "node:fs";
import {join} from "node:path";
import {byteOrderMark, writeCsv} from "../csv.ts";
import type {Site} from "../facts/site.ts";
import {hashTogether} from "../hash.ts";
import type {ReleaseFile} from "../release/manifest.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {figureColumns} from "./figureTable.ts";
import {downloadPath} from "./formats.ts";
import {sdmxColumns} from "./sdmxCsv.ts";

const excelRows = 1_048_576; // of a sheet, its head included

/** Returns whether a spreadsheet can hold all figures; without that no table is made for it. */
export function fitsSpreadsheet(site: Site): boolean {
  return [...site.indicators.values()].reduce((sum, {figures}) => sum + figures, 1) <= excelRows;
}

/**
 * Plans all figures in one table of each kind, from the tables of the indicators that lie in a
 * release's folder already: one head, then their rows, streamed.
 */
export function planWholeTables(
  site: Site,
  folder: string,
  files: readonly ReleaseFile[]
): Artifact[] {
  const written = new Map(files.map((file) => [file.path, file]));
  const plan = (path: string, ending: string, columns: readonly string[], bom = ""): Artifact => {
    const paths = [...site.indicators.keys()].map((id) => downloadPath(id, ending));
    const parts = paths.flatMap((part) => written.get(part) ?? []);
    const tables = parts.map((part) => join(folder, part.path));
    return {
      path,
      key: hashTogether(["figures", ...parts.map(({sha256}) => sha256)]),
      make: async () => joinTables(bom, writeCsv([[...columns]]), tables)
    };
  };
  const names = figureColumns.map(({name}) => name);
  const forExcel = plan("data/figures-excel.csv", ".csv", names, byteOrderMark);
  return [
    plan("data/figures.csv", ".csv", names),
    ...(fitsSpreadsheet(site) ? [forExcel] : []),
    plan("data/figures.sdmx.csv", ".sdmx.csv", sdmxColumns)
  ];
}

async function* joinTables(
  bom: string,
  head: string,
  tables: readonly string[]
): AsyncGenerator<string | Uint8Array> {
  yield bom + head;
  for (const table of tables) {
    const rows: AsyncIterable<Uint8Array> = createReadStream(table, {
      start: Buffer.byteLength(head)
    });
    yield* rows;
  }
}
