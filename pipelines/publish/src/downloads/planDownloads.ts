import {quoteText} from "@xianzhi/warehouse/appendColumns";
import {byteOrderMark, type CsvCell, writeCsv} from "../csv.ts";
import {editionOf} from "../facts/edition.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Site} from "../facts/site.ts";
import type {Figure} from "../marts/figures.ts";
import {hashTogether, hashValue} from "../hash.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {openApiPath, writeApiIndex, writeIndicatorJson, writeRegionsJson} from "./api.ts";
import {writeCsvw} from "./csvw.ts";
import {figureColumns, orderFigures, tabulate} from "./figureTable.ts";
import {downloadPath} from "./formats.ts";
import {writeJsonStat, writeJsonStatCollection} from "./jsonStat.ts";
import type {MartExport} from "./martExport.ts";
import {writeOpenApi} from "./openApi.ts";
import {writePlainWorkbook} from "./plainWorkbook.ts";
import {writeSdmxCsv} from "./sdmxCsv.ts";
import {wordsOfAll, wordsOfIndicator} from "./tableWords.ts";

/** Plans what is said of all data: what columns mean, where all datasets are, the static API. */
export function planSharedDownloads(site: Site, code: string): Artifact[] {
  const parts = [code, site.hash, hashValue([...site.sources.values()])];
  return [
    plan("data/dictionary.csv", [code], writeDictionary),
    plan("data/figures.csv-metadata.json", parts, () => writeCsvw(wordsOfAll(site))),
    plan("data/figures.jsonstat.json", parts, () => writeJsonStatCollection(site)),
    plan("api/index.json", parts, () => writeApiIndex(site)),
    plan("api/regions.json", parts, () => writeRegionsJson(site)),
    plan(openApiPath, parts, () => writeOpenApi(site))
  ];
}

/** Plans the forms in which an indicator's figures can be taken away. */
export function planDownloads(
  site: Site,
  facts: IndicatorFacts,
  exports: MartExport,
  code: string
): Artifact[] {
  const {indicator} = facts;
  const parts = [code, site.hash, editionOf(site), hashValue(facts)];
  const words = wordsOfIndicator(site, facts);
  const figures = () => orderFigures(site, facts);
  const sql = `select * from figures where indicator_id = ${quoteText(indicator.id)}`;
  const make = (ending: string, write: () => string | Promise<Uint8Array>) =>
    plan(downloadPath(indicator.id, ending), parts, write);
  return [
    make(".csv", () => writeCsv(tabulate(site, figures()))),
    make("-excel.csv", () => byteOrderMark + writeCsv(tabulate(site, figures()))),
    plan(
      downloadPath(indicator.id, ".csv-metadata.json"),
      [...parts, JSON.stringify(words.sources)],
      () => writeCsvw(words)
    ),
    make(".xlsx", () => writeFigureWorkbook(site, figures())),
    make(".jsonstat.json", () => writeJsonStat(site, indicator, figures())),
    make(".sdmx.csv", () => writeSdmxCsv(figures())),
    make(".json", () => writeIndicatorJson(site, facts, figures())),
    make(".parquet", () => exports.parquet(sql)),
    make(".arrow", () => exports.arrow(sql))
  ];
}

// Two sheets: the figures, and what their columns mean.
function writeFigureWorkbook(site: Site, figures: readonly Figure[]): Promise<Uint8Array> {
  return writePlainWorkbook([
    {name: "figures", rows: tabulate(site, figures)},
    {name: "columns", rows: listColumns()}
  ]);
}

function writeDictionary(): string {
  return writeCsv(listColumns());
}

function listColumns(): CsvCell[][] {
  const head = ["column", "meaning_zh", "meaning_en"];
  return [head, ...figureColumns.map(({name, meaning}) => [name, meaning.zh, meaning.en])];
}

function plan(
  path: string,
  parts: readonly string[],
  write: () => string | Promise<Uint8Array>
): Artifact {
  return {path, key: hashTogether([path, ...parts]), make: async () => write()};
}
