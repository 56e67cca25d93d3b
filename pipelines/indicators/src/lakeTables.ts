import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {foldCase} from "@xianzhi/catalog/foldName";
import type {LakeFile, Workspace} from "@xianzhi/catalog/workspace";
import {quoteText, writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {readLakeRecord, type LakeRecord} from "./lakeRecord.ts";

const fileTypes = {
  file_no: "integer",
  source_id: "varchar",
  file: "varchar",
  sha256: "varchar",
  encoding: "varchar",
  layout: "varchar",
  default_region: "varchar",
  default_period: "varchar",
  default_unit: "varchar",
  cells: "integer",
  readings: "integer",
  refusals: "integer",
  not_data: "integer"
} as const;

const sourceTypes = {
  source_id: "varchar",
  title: "varchar",
  title_en: "varchar",
  publisher: "varchar",
  publisher_en: "varchar",
  kind: "varchar",
  medium: "varchar",
  url: "varchar",
  locator: "varchar",
  accessed: "varchar",
  edition_year: "integer",
  released: "varchar",
  next_release: "varchar",
  vintage_id: "varchar",
  status: "varchar",
  scope: "varchar",
  terms: "varchar",
  licence: "varchar",
  caveats: "varchar"
} as const;

const issueTypes = {
  file_no: "integer",
  sheet: "varchar",
  row_number: "integer",
  column_number: "integer",
  code: "varchar",
  message: "varchar",
  text: "varchar"
} as const;

const locatorTypes = {
  source_id: "varchar",
  file: "varchar",
  row: "integer",
  column: "integer",
  locator: "varchar"
} as const;

/**
 * Writes the raw tables of the lake: files, sources, readings, texts, other cells, issues and
 * locators, the files numbered in the given order. Returns the records read.
 */
export async function writeLakeTables(
  warehouse: Warehouse,
  workspace: Workspace,
  files: readonly LakeFile[]
): Promise<LakeRecord[]> {
  const records = await Promise.all(
    files.map(async ({key}) =>
      readLakeRecord(await readFile(join(workspace.lake, `${key}.json`), "utf8"))
    )
  );
  await writeRows(warehouse, "raw_files", fileTypes, records.map(fileRow));
  const sources = new Map(records.map(({source}) => [String(source["source_id"]), source]));
  await writeRows(warehouse, "raw_sources", sourceTypes, [...sources.values()]);
  const issues = records.flatMap((record, index) =>
    record.issues.map((issue): Row => ({file_no: index, ...issue}))
  );
  await writeRows(warehouse, "raw_issues", issueTypes, issues);
  await writeRows(warehouse, "raw_locators", locatorTypes, records.flatMap(locatorRows));
  await writeParts(warehouse, workspace, files);
  return records;
}

async function writeParts(
  warehouse: Warehouse,
  workspace: Workspace,
  files: readonly LakeFile[]
): Promise<void> {
  const numbered = files.map(({key}, index): Row => ({file_no: index, key}));
  await writeRows(warehouse, "lake_keys", {file_no: "integer", key: "varchar"}, numbered);
  const parts = [
    ["raw_readings", "", "file_no * 4294967296 + file_row_number as reading_id, "],
    ["raw_texts", ".texts", ""],
    ["raw_cells", ".cells", ""]
  ] as const;
  for (const [table, suffix, identity] of parts) {
    const paths = files.map(({key}) => quoteText(join(workspace.lake, `${key}${suffix}.parquet`)));
    await warehouse.run(
      `create or replace table ${table} as select ${identity}lake_keys.file_no, parts.* ` +
        `from read_parquet([${paths.join(", ")}], filename = true, file_row_number = true) as parts ` +
        `inner join lake_keys on parse_filename(parts.filename) = lake_keys.key || '${suffix}.parquet'`
    );
    await warehouse.run(`alter table ${table} drop column filename`);
    await warehouse.run(`alter table ${table} drop column file_row_number`);
  }
  await warehouse.run("drop table lake_keys");
}

/**
 * Writes the folded form of every text that names are compared by: those of the lake and those
 * of the catalogue. There are few of them, however many readings there are.
 */
export async function writeFoldings(warehouse: Warehouse): Promise<void> {
  const texts = await warehouse.rows(
    "select text from raw_texts union select name from raw_region_names " +
      "union select name from raw_indicator_names union select name from raw_ignored_names " +
      "union select name from raw_unit_names"
  );
  const rows = texts.map(({text}): Row => ({text: text ?? null, folded: foldCase(String(text))}));
  await writeRows(warehouse, "raw_foldings", {text: "varchar", folded: "varchar"}, rows);
}

function fileRow(record: LakeRecord, index: number): Row {
  return {file_no: index, ...record.file};
}

function locatorRows({source, file, locators}: LakeRecord): Row[] {
  return locators.map(({row, column, locator}) => ({
    source_id: source["source_id"] ?? null,
    file: file["file"] ?? null,
    row,
    column,
    locator
  }));
}
