import {rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {cellRoles} from "@xianzhi/table-reader/sourceCells";
import type {TableReading} from "@xianzhi/table-reader/readTable";
import {quoteText, writeTable, type Column} from "@xianzhi/warehouse/appendColumns";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {sealRecord} from "./lakeSeal.ts";
import type {SourceFile} from "./sources.ts";

/**
 * Writes one table to the lake: readings, texts and other cells as Parquet, the rest as JSON. Each
 * part is written beside and moved; the JSON comes last, so that a lake file with it is whole.
 */
export async function writeLakeFile(
  warehouse: Warehouse,
  lake: string,
  key: string,
  file: SourceFile,
  reading: TableReading
): Promise<void> {
  await writePart(warehouse, lake, key, "", readingColumns(reading));
  await writePart(warehouse, lake, key, ".texts", textColumns(reading));
  await writePart(warehouse, lake, key, ".cells", cellColumns(reading));
  const temporary = join(lake, `${key}.json.${process.pid}.tmp`);
  await writeFile(temporary, sealRecord(lake, key, recordOf(file, reading)));
  await rename(temporary, join(lake, `${key}.json`));
}

async function writePart(
  warehouse: Warehouse,
  lake: string,
  key: string,
  suffix: string,
  columns: readonly Column[]
): Promise<void> {
  const temporary = join(lake, `${key}${suffix}.parquet.${process.pid}.tmp`);
  await writeTable(warehouse, "part", columns);
  await warehouse.run(`copy part to ${quoteText(temporary)} (format parquet, compression zstd)`);
  await rename(temporary, join(lake, `${key}${suffix}.parquet`));
}

/** Returns the columns of a lake file: one row a data position, texts as ids. */
export function readingColumns({readings}: TableReading): Column[] {
  const integers = [
    ["sheet", readings.sheet],
    ["row_number", readings.row],
    ["column_number", readings.column],
    ["region", readings.region],
    ["region_code", readings.regionCode],
    ["region_parent", readings.regionParent],
    ["label", readings.label],
    ["unit", readings.unit],
    ["period", readings.period],
    ["dims", readings.dims],
    ["flag", readings.flag],
    ["missing", readings.missing],
    ["decimals", readings.decimals]
  ] as const;
  return [
    ...integers.map(([name, values]): Column => ({name, type: "integer", values})),
    {name: "value", type: "double", values: readings.value},
    {name: "text", type: "varchar", values: readings.text}
  ];
}

function textColumns({texts}: TableReading): Column[] {
  return [
    {name: "text_id", type: "integer", values: texts.map((_, id) => id)},
    {name: "text", type: "varchar", values: texts}
  ];
}

// Data positions are readings already; what is left is the table's frame and what was refused.
function cellColumns({cells, texts}: TableReading): Column[] {
  const kept: number[] = [];
  for (let index = 0; index < cells.size; ++index) {
    const role = cellRoles[cells.role[index] ?? 0];
    if (role !== "data" && role !== "blank-data") kept.push(index);
  }
  return [
    {name: "sheet", type: "varchar", values: kept.map((i) => texts[cells.sheet[i] ?? 0] ?? "")},
    {name: "row_number", type: "integer", values: kept.map((i) => cells.row[i] ?? 0)},
    {name: "column_number", type: "integer", values: kept.map((i) => cells.column[i] ?? 0)},
    {name: "role", type: "varchar", values: kept.map((i) => cellRoles[cells.role[i] ?? 0] ?? "")},
    {name: "text", type: "varchar", values: kept.map((i) => cells.text[i] ?? "")}
  ];
}

function recordOf({source, path, sha256, locators}: SourceFile, reading: TableReading) {
  const {accounting, decoding, issues, layouts} = reading;
  return {
    source: {
      source_id: source.id,
      title: source.title,
      title_en: source.title_en,
      publisher: source.publisher,
      publisher_en: source.publisher_en,
      kind: source.kind,
      medium: source.medium,
      url: source.url,
      locator: source.locator,
      accessed: source.accessed,
      edition_year: source.edition_year,
      released: source.released,
      next_release: source.next_release ?? null,
      vintage_id: source.vintage,
      status: source.status,
      scope: source.scope,
      terms: source.terms,
      licence: source.licence,
      caveats: source.caveats.join("\n")
    },
    file: {
      source_id: source.id,
      file: path,
      sha256,
      encoding: decoding.encoding,
      layout: JSON.stringify(layouts),
      default_region: source.default_region ?? null,
      default_period: source.default_period ?? null,
      default_unit: source.default_unit ?? null,
      cells: accounting.cells,
      readings: accounting.readings,
      refusals: accounting.refusals,
      not_data: accounting.notData
    },
    issues: issues.map((issue) => ({
      sheet: issue.sheet,
      row_number: issue.row,
      column_number: issue.column,
      code: issue.code,
      message: issue.message,
      text: issue.text
    })),
    locators: locators.map(({row, column, locator}) => ({row, column, locator})),
    decoding
  };
}
