import {createHash} from "node:crypto";
import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {run as ingest} from "@xianzhi/ingest/run";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {openSnapshotFile} from "../src/snapshotFile.ts";
import {run} from "../src/run.ts";

/** A made-up publication: one table, and how it describes itself. */
export interface TinySource {
  readonly id: string;
  readonly table: string; // the lines of a CSV
  readonly kind?: "yearbook" | "communique" | "database";
  readonly status?: "final" | "provisional" | "forecast";
  readonly vintage?: "first" | "final" | null;
  readonly region?: string; // of a table that names none
  readonly released?: string;
}

const headers: Readonly<Record<string, string>> = {
  regions: "region_id,kind,sort_order,tile_row,tile_column,note_zh,note_en",
  region_kinds: "region_id,kind,valid_from,valid_to,basis",
  region_names: "region_id,name,language,form,valid_from,valid_to",
  region_codes: "region_id,scheme,code,valid_from,valid_to",
  region_parents: "region_id,parent_id,hierarchy,valid_from,valid_to,basis",
  region_attributes: "region_id,attribute,value,valid_from,valid_to,basis",
  groups: "group_id,name_zh,name_en,kind,basis",
  region_groups: "group_id,region_id,valid_from,valid_to",
  indicators:
    "indicator_id,name_zh,name_en,short_zh,short_en,dimension,unit,decimals,direction,price_basis," +
    "change,aggregation,timing,revisable,population_base,headline,definition_zh,definition_en",
  indicator_names: "name,indicator_id,vintage_id,status,scope,price_basis,period_kind,note",
  ignored_names: "name,reason",
  growth_names: "indicator_id,growth_indicator_id,basis",
  formulas: "indicator_id,kind,numerator,denominator,factor,formula_zh,formula_en,priority",
  series_breaks: "indicator_id,region_id,year,kind,note_zh,note_en,source",
  kinds: "kind,label_zh,label_en,plural_en,whole_zh,whole_en",
  units: "unit,dimension,power_of_ten,numerator,denominator,name_en,symbol_en",
  unit_names: "name,unit",
  vintages: "vintage_id,rank,name_zh,name_en",
  source_kinds: "kind,rank,name_zh,name_en",
  statuses: "code,label_zh,label_en,note_zh,note_en",
  reasons: "code,label_zh,label_en,note_zh,note_en",
  flags: "code,label_zh,label_en,note_zh,note_en",
  verdicts: "code,label_zh,label_en,note_zh,note_en"
};

// A province of two counties beside another province; 东县 became 东区 in 2019. All made up.
const catalog: Readonly<Record<string, string>> = {
  regions:
    "900000,province,1,,,,\n900009,province,9,,,,\n900001,county,2,1,1,,\n900002,district,3,1,2,,",
  region_names:
    "900000,某省,zh,official,,\n900009,他省,zh,official,,\n900001,西县,zh,official,,\n" +
    "900002,东县,zh,official,,2019-12-31\n900002,东区,zh,official,2019-12-31,",
  region_codes:
    "900000,own,100000,,\n900001,own,100001,,\n900002,own,100002,,2019-12-31\n900002,own,100009,2019-12-31,",
  region_parents: "900001,900000,admin,,,made up\n900002,900000,admin,,,made up",
  groups: "both,两县,Both,assessed,made up",
  region_groups: "both,900001,,\nboth,900002,,",
  indicators: [
    indicator("gdp", "生产总值", "万元", 0, "percent", "sum", "true"),
    indicator("gdp_g", "生产总值增速", "%", 1, "points", "none", "true"),
    indicator("pop", "人口", "万人", 2, "percent", "sum", "true"),
    indicator("urban", "城镇人口", "万人", 2, "percent", "sum", "true"),
    indicator("rate", "城镇化率", "%", 2, "points", "ratio", "true"),
    indicator("gdp_pc", "人均生产总值", "元", 0, "percent", "ratio", "true"),
    indicator("income", "收入", "元", 0, "percent", "none", "false"),
    indicator("land", "耕地", "公顷", 2, "percent", "sum", "false")
  ].join("\n"),
  indicator_names:
    "生产总值,gdp,,,,,,\n生产总值增速,gdp_g,,,,,,\n人口,pop,,,,,,\n城镇人口,urban,,,,,,\n" +
    "城镇化率,rate,,,,,,\n人均生产总值,gdp_pc,,,,,,\n收入,income,,,,,,\n耕地,land,,,,,,\n" +
    "收入(预计),income,,forecast,,,,",
  ignored_names: "杂项,made up",
  growth_names: "gdp,gdp_g,constant",
  formulas:
    "rate,ratio,urban,pop,100,城镇人口÷人口,urban ÷ population,1\n" +
    "gdp_pc,per_capita,gdp,average(pop),1,生产总值÷年平均人口,GDP ÷ average population,1",
  series_breaks: "pop,,2020,census,普查,census,made up",
  kinds:
    "province,省,province,provinces,全省,the province\n" +
    "county,县,county,counties,全县,the county\n" +
    "district,区,district,districts,全区,the district",
  units:
    "元,money,0,1,1,yuan,yuan\n万元,money,4,1,1,ten thousand yuan,10k yuan\n" +
    "亿元,money,8,1,1,hundred million yuan,100m yuan\n万人,persons,4,1,1,ten thousand,10k\n" +
    "%,share,0,1,1,per cent,%\n公顷,area,0,1,1,hectare,ha\n万亩,area,4,1,15,ten thousand mu,10k mu",
  unit_names: "元,元\n万元,万元\n亿元,亿元\n万人,万人\n%,%\n公顷,公顷\n万亩,万亩",
  vintages: "final,1,最终,final\nfirst,2,初步,first",
  source_kinds: "yearbook,1,年鉴,yearbook\ncommunique,2,公报,communiqué\ndatabase,3,库,database",
  statuses: ["final", "provisional", "estimated", "forecast"]
    .map((code) => `${code},x,x,,`)
    .join("\n")
};

const settings = `name_zh: 试
name_en: Test
languages: [zh, en]
benchmark_kind: province
assessed_group: both
profile_region: null
time_zone: UTC
gate: {vanished: 0, flipped: 0, level_jump_pct: 20, jumps: 0}
keep_snapshots: 2
keep_releases: 2
documents: []
`;

/** The marts of a snapshot of made-up tables, asked in SQL. */
export interface TinySnapshot {
  rows(sql: string): Promise<Row[]>;
  close(): void;
}

/** Builds a workspace of made-up tables and its snapshot, through the reader and DuckDB itself. */
export async function buildTiny(
  sources: readonly TinySource[],
  extra: Readonly<Record<string, string>> = {}
): Promise<TinySnapshot> {
  const workspace = workspaceAt(await mkdtemp(join(tmpdir(), "tiny-")));
  await mkdir(workspace.catalog);
  for (const [name, header] of Object.entries(headers)) {
    const body = catalog[name];
    await writeFile(
      join(workspace.catalog, `${name}.csv`),
      `${header}\n${body ? `${body}\n` : ""}`
    );
  }
  await writeFile(workspace.settings, settings);
  for (const [name, content] of Object.entries(extra)) {
    await mkdir(join(workspace.root, name, ".."), {recursive: true});
    await writeFile(join(workspace.root, name), content);
  }
  for (const source of sources) await writeSource(workspace.sources, source);
  const {files} = await ingest(workspace, {readerVersion: "test"});
  await run(workspace, {id: "test", files, inputs: {}});
  const warehouse = await openSnapshotFile(join(workspace.snapshots, "test"));
  return {rows: (sql) => warehouse.rows(sql), close: () => warehouse.close()};
}

async function writeSource(folder: string, source: TinySource): Promise<void> {
  await mkdir(join(folder, source.id), {recursive: true});
  await writeFile(join(folder, source.id, "t.csv"), source.table);
  const sha256 = createHash("sha256").update(source.table).digest("hex");
  const description = {
    id: source.id,
    title: source.id,
    title_en: source.id,
    publisher: null,
    publisher_en: null,
    kind: source.kind ?? "yearbook",
    medium: "transcription",
    url: null,
    locator: "made up",
    accessed: null,
    edition_year: null,
    released: source.released ?? null,
    vintage: source.vintage === undefined ? "final" : source.vintage,
    status: source.status ?? "final",
    scope: null,
    terms: "made up",
    licence: "none",
    caveats: [],
    ...(source.region === undefined ? {} : {default_region: source.region}),
    files: [{path: "t.csv", sha256}]
  };
  await writeFile(join(folder, source.id, "source.yaml"), JSON.stringify(description));
}

function indicator(
  id: string,
  name: string,
  unit: string,
  decimals: number,
  change: string,
  aggregation: string,
  revisable: string
): string {
  return `${id},${name},${id},${name},${id},context,${unit},${decimals},up,current,${change},` +
    `${aggregation},${change === "percent" && id !== "pop" && id !== "urban" ? "flow" : "stock"},` +
    `${revisable},resident,,定义,definition`;
}
