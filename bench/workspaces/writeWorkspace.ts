import {createHash} from "node:crypto";
import {copyFile, mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {stringify} from "yaml";
import {type Cell, printCsv} from "./csv.ts";

/** A region of a made workspace, valid for all time. */
export interface Region {
  readonly id: string;
  readonly kind: string; // country, province, city, county or district
  readonly nameZh: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly codes: readonly string[];
}

/** An indicator of a made workspace; `names` are what its tables print. */
export interface Indicator {
  readonly id: string;
  readonly names: readonly string[];
  readonly nameEn: string;
  readonly dimension: "prosperity" | "reform" | "integration" | "context";
  readonly unit: string;
  readonly decimals: number;
  readonly change: "percent" | "points" | "none";
  readonly aggregation: "sum" | "ratio" | "weighted" | "none";
  readonly revisable: boolean;
  readonly headline: number | null; // its place on a region page
}

/** A publication of a made workspace with its tables. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly url: string | null;
  readonly terms: string;
  readonly caveats: readonly string[];
  readonly files: readonly {readonly path: string; readonly bytes: Uint8Array | string}[];
  readonly defaultPeriod?: string;
}

/** A workspace as a whole; a table not given is written with its header alone. */
export interface WorkspaceSpec {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly assessedGroup: string | null;
  readonly regions: readonly Region[];
  readonly groups: readonly {
    readonly id: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly kind: "assessed" | "class";
    readonly members: readonly string[];
  }[];
  readonly indicators: readonly Indicator[];
  readonly formulas: readonly (readonly Cell[])[];
  readonly growthNames: readonly (readonly Cell[])[];
  readonly sources: readonly Source[];
}

const vocabularies = [
  ...["kinds", "units", "unit_names", "vintages", "source_kinds"],
  ...["statuses", "reasons", "flags", "verdicts"]
];

/**
 * Writes a workspace folder that `xianzhi rebuild --workspace` takes: catalogue, sources and
 * settings. Units and the closed lists are those of the bundled workspace.
 */
export async function writeWorkspace(folder: string, spec: WorkspaceSpec): Promise<void> {
  const catalog = join(folder, "catalog");
  const bundled = join(dirname(fileURLToPath(import.meta.url)), "../../data/catalog");
  await mkdir(catalog, {recursive: true});
  for (const name of vocabularies) {
    await copyFile(join(bundled, `${name}.csv`), join(catalog, `${name}.csv`));
  }
  for (const [name, [header, rows]] of Object.entries(catalogTables(spec))) {
    await writeFile(join(catalog, `${name}.csv`), printCsv(header.split(","), rows));
  }
  await writeFile(join(folder, "workspace.yaml"), stringify(settingsOf(spec)));
  for (const source of spec.sources) await writeSource(folder, source);
}

async function writeSource(folder: string, source: Source): Promise<void> {
  const place = join(folder, "sources", source.id);
  await mkdir(place, {recursive: true});
  const files = [];
  for (const {path, bytes} of source.files) {
    await writeFile(join(place, path), bytes);
    files.push({path, sha256: createHash("sha256").update(bytes).digest("hex")});
  }
  const description = {
    id: source.id,
    title: source.title,
    title_en: source.titleEn,
    publisher: null,
    publisher_en: null,
    kind: "yearbook",
    medium: "original",
    url: source.url,
    locator: null,
    accessed: null,
    edition_year: null,
    released: null,
    vintage: "as_published",
    status: "final",
    scope: null,
    terms: source.terms,
    licence: source.terms,
    caveats: source.caveats,
    ...(source.defaultPeriod === undefined ? {} : {default_period: source.defaultPeriod}),
    files
  };
  await writeFile(join(place, "source.yaml"), stringify(description));
}

function settingsOf({nameZh, nameEn, assessedGroup, regions}: WorkspaceSpec) {
  return {
    name_zh: nameZh,
    name_en: nameEn,
    languages: ["zh", "en"],
    benchmark_kind: "province",
    assessed_group: assessedGroup,
    profile_region: regions[0]?.id ?? null,
    time_zone: "Asia/Shanghai",
    gate: {vanished: 0, flipped: 0, level_jump_pct: 20, jumps: 0},
    keep_snapshots: 2,
    keep_releases: 2,
    documents: []
  };
}

type Table = readonly [header: string, rows: readonly (readonly Cell[])[]];

function catalogTables(spec: WorkspaceSpec): Readonly<Record<string, Table>> {
  return {...regionTables(spec), ...indicatorTables(spec)};
}

function regionTables({regions, groups}: WorkspaceSpec): Readonly<Record<string, Table>> {
  const order = regions.map((region, index) => ({region, place: 10 * (index + 1)}));
  const members = groups.flatMap(({id, members}) =>
    members.map((member) => [id, member, null, null])
  );
  return {
    regions: [
      "region_id,kind,sort_order,tile_row,tile_column,note_zh,note_en",
      order.map(({region, place}) => [region.id, region.kind, place, null, null, null, null])
    ],
    region_kinds: ["region_id,kind,valid_from,valid_to,basis", []],
    region_names: [
      "region_id,name,language,form,valid_from,valid_to",
      regions.flatMap(({id, nameZh, nameEn}) => [
        [id, nameZh, "zh", "official", null, null],
        [id, nameEn, "en", "official", null, null]
      ])
    ],
    region_codes: [
      "region_id,scheme,code,valid_from,valid_to",
      regions.flatMap(({id, codes}) =>
        codes.map((code, i) => [id, schemeOf(i, codes), code, null, null])
      )
    ],
    region_parents: [
      "region_id,parent_id,hierarchy,valid_from,valid_to,basis",
      regions.flatMap(({id, parent}) =>
        parent === null ? [] : [[id, parent, "admin", null, null, "code list"]]
      )
    ],
    region_attributes: ["region_id,attribute,value,valid_from,valid_to,basis", []],
    groups: [
      "group_id,name_zh,name_en,kind,basis",
      groups.map(({id, nameZh, nameEn, kind}) => [id, nameZh, nameEn, kind, "code list"])
    ],
    region_groups: ["group_id,region_id,valid_from,valid_to", members]
  };
}

// The days of former codes are not known here, and one scheme has one code at a time.
function schemeOf(index: number, codes: readonly string[]): string {
  return index === codes.length - 1 ? "gbt2260" : `gbt2260_former_${index + 1}`;
}

function indicatorTables(spec: WorkspaceSpec): Readonly<Record<string, Table>> {
  return {
    indicators: [
      "indicator_id,name_zh,name_en,short_zh,short_en,dimension,unit,decimals,direction," +
        "price_basis,change,aggregation,timing,revisable,population_base,headline," +
        "definition_zh,definition_en",
      spec.indicators.map((one) => {
        const name = one.names[0] ?? one.id;
        return [
          ...[one.id, name, one.nameEn, name, one.nameEn, one.dimension, one.unit, one.decimals],
          ...["up", "none", one.change, one.aggregation, "flow", String(one.revisable), "none"],
          ...[one.headline, name, one.nameEn]
        ];
      })
    ],
    indicator_names: [
      "name,indicator_id,vintage_id,status,scope,price_basis,period_kind,note",
      spec.indicators.flatMap(({id, names}) =>
        names.map((name) => [name, id, null, null, null, null, null, null])
      )
    ],
    ignored_names: ["name,reason", []],
    growth_names: ["indicator_id,growth_indicator_id,basis", spec.growthNames],
    formulas: [
      "indicator_id,kind,numerator,denominator,factor,formula_zh,formula_en,priority",
      spec.formulas
    ],
    series_breaks: ["indicator_id,region_id,year,kind,note_zh,note_en,source", []]
  };
}
