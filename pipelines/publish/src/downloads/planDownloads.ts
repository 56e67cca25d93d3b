import {quoteText} from "@xianzhi/warehouse/appendColumns";
import {byteOrderMark, writeCsv} from "../csv.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Site} from "../facts/site.ts";
import {hashTogether, hashValue} from "../hash.ts";
import type {Artifact} from "../release/placeFiles.ts";
import {writeApiIndex, writeIndicatorJson, writeRegionsJson} from "./api.ts";
import {figureColumns, orderFigures, tabulate} from "./figureTable.ts";
import {downloadPath} from "./formats.ts";
import {writeJsonStat} from "./jsonStat.ts";
import type {MartExport} from "./martExport.ts";
import {writeSdmxCsv} from "./sdmxCsv.ts";

/** Plans what can be taken away of all data: what the columns mean, and the static API's entry. */
export function planSharedDownloads(site: Site, code: string): Artifact[] {
  return [
    plan("data/dictionary.csv", [code], writeDictionary),
    plan("api/index.json", [code, site.hash], () => writeApiIndex(site)),
    plan("api/regions.json", [code, site.hash], () => writeRegionsJson(site))
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
  const parts = [code, site.hash, hashValue(facts)];
  const figures = () => orderFigures(site, facts);
  const sql = `select * from figures where indicator_id = ${quoteText(indicator.id)}`;
  const make = (ending: string, write: () => string | Promise<Uint8Array>) =>
    plan(downloadPath(indicator.id, ending), parts, write);
  return [
    make(".csv", () => writeCsv(tabulate(site, figures()))),
    make("-excel.csv", () => byteOrderMark + writeCsv(tabulate(site, figures()))),
    make(".jsonstat.json", () => writeJsonStat(site, indicator, figures())),
    make(".sdmx.csv", () => writeSdmxCsv(figures())),
    make(".json", () => writeIndicatorJson(facts, figures())),
    make(".parquet", () => exports.parquet(sql)),
    make(".arrow", () => exports.arrow(sql))
  ];
}

function writeDictionary(): string {
  const head = ["column", "meaning_zh", "meaning_en"];
  return writeCsv([
    head,
    ...figureColumns.map(({name, meaning}) => [name, meaning.zh, meaning.en])
  ]);
}

function plan(
  path: string,
  parts: readonly string[],
  write: () => string | Promise<Uint8Array>
): Artifact {
  return {path, key: hashTogether([path, ...parts]), make: async () => write()};
}
