import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {writeRows, type ColumnType} from "@xianzhi/warehouse/appendColumns";
import {loadModels} from "@xianzhi/warehouse/models";
import {openWarehouse, type Row} from "@xianzhi/warehouse/openWarehouse";
import type {Acceptance} from "../../src/check/acceptedFindings.ts";
import {readRelations} from "../../src/check/relations.ts";
import {checkStep} from "../../src/check/step.ts";

/** An observation as a test writes it; what is left out is the usual. */
export interface Seen {
  readonly region: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number;
  readonly source?: string;
  readonly file?: string;
  readonly half?: number; // half a unit of the last printed digit
  readonly label?: string;
  readonly vintage?: string;
  readonly status?: string;
  readonly kindRank?: number;
  readonly corrected?: boolean;
  readonly redated?: boolean;
}

/** A record for the checks: what is not given is empty. */
export interface Given {
  readonly seen: readonly Seen[];
  readonly derived?: readonly Seen[]; // figures that no source prints
  readonly points?: readonly string[]; // indicators whose changes are points
  readonly areas?: readonly string[];
  readonly parents?: Readonly<Record<string, string>>; // every other region's is "top"
  readonly relations?: string; // rows of relations.csv without its header
  readonly formulas?: readonly Row[];
  readonly terms?: readonly Row[];
  readonly growthNames?: readonly Row[];
  readonly breaks?: readonly Row[];
  readonly names?: Readonly<Record<string, string>>;
  readonly accepted?: readonly Acceptance[];
}

const queries = await loadModels(
  join(dirname(fileURLToPath(import.meta.url)), "../../models"),
  ["check"]
);

/** Runs the checks over a record and returns the mart's rows, worst first. */
export async function check(given: Given): Promise<Row[]> {
  const warehouse = await openWarehouse(":memory:", {threads: 1});
  const header = "kind,indicator_id,numerator,denominator,factor,constant,low,high,basis\n";
  try {
    for (const [name, [types, rows]] of Object.entries(tablesOf(given))) {
      await writeRows(warehouse, name, types, rows);
    }
    const relations = readRelations(`${header}${given.relations ?? ""}`);
    await checkStep({queries, relations, accepted: given.accepted ?? []}).run(warehouse);
    return await warehouse.rows("select * from findings order by rank");
  } finally {
    warehouse.close();
  }
}

/** Returns one series of yearly values from a first year on. */
export function series(
  region: string,
  indicator: string,
  first: number,
  values: readonly (number | null)[],
  more: Partial<Seen> = {}
): Seen[] {
  return values.flatMap((value, i) =>
    value === null ? [] : [{region, indicator, year: first + i, value, ...more}]
  );
}

type Types = Readonly<Record<string, ColumnType>>;

function tablesOf(given: Given): Record<string, [Types, readonly Row[]]> {
  const {seen, areas = [], names = {}} = given;
  const indicators = [...new Set(seen.map(({indicator}) => indicator))];
  const sources = [...new Set(seen.map(({source}) => source ?? "book"))];
  const text = (...columns: readonly string[]): Types =>
    Object.fromEntries(columns.map((column) => [column, "varchar"]));
  return {
    int_check_observations: [observationTypes, seen.map((one, i) => observationOf(one, i, given))],
    figures: [
      {...text("region_id", "indicator_id", "freq", "scope"), year: "integer", value: "double"},
      [...seen, ...(given.derived ?? [])].map(({region, indicator, year, value}) => ({
        region_id: region,
        indicator_id: indicator,
        freq: "A",
        scope: "",
        year,
        value
      }))
    ],
    regions: [text("region_id", "short_zh", "short_en"), []],
    stg_indicators: [
      text("indicator_id", "name_zh", "short_zh", "short_en", "unit", "price_basis"),
      indicators.map((id) => ({
        indicator_id: id,
        name_zh: names[id] ?? id,
        short_zh: id,
        short_en: id,
        unit: areas.includes(id) ? "ha" : "t",
        price_basis: "none"
      }))
    ],
    stg_sources: [
      text("source_id", "title", "title_en"),
      sources.map((id) => ({source_id: id, title: id, title_en: id}))
    ],
    stg_units: [
      text("unit", "dimension", "symbol_en"),
      [
        {unit: "t", dimension: "mass", symbol_en: "t"},
        {unit: "ha", dimension: "area", symbol_en: "ha"}
      ]
    ],
    stg_region_parents: [text("region_id", "parent_id", "hierarchy"), []],
    stg_growth_names: [
      text("indicator_id", "growth_indicator_id", "basis"),
      given.growthNames ?? []
    ],
    stg_formulas: [
      {indicator_id: "varchar", kind: "varchar", factor: "double", priority: "integer"},
      given.formulas ?? []
    ],
    stg_formula_terms: [
      {
        ...text("indicator_id", "part", "term_indicator_id"),
        priority: "integer",
        sign: "integer",
        averaged: "boolean"
      },
      given.terms ?? []
    ],
    stg_series_breaks: [
      {...text("indicator_id", "region_id", "kind", "note_zh", "note_en"), year: "integer"},
      given.breaks ?? []
    ]
  };
}

const observationTypes: Types = {
  id: "integer",
  source_id: "varchar",
  file: "varchar",
  row_number: "integer",
  column_number: "integer",
  region_id: "varchar",
  parent_id: "varchar",
  indicator_id: "varchar",
  year: "integer",
  period_kind: "varchar",
  value: "double",
  half_unit: "double",
  unit_factor: "double",
  printed_value: "double",
  printed_decimals: "integer",
  unit: "varchar",
  label: "varchar",
  raw_unit: "varchar",
  vintage_id: "varchar",
  status: "varchar",
  status_rank: "integer",
  kind_rank: "integer",
  scope: "varchar",
  price_basis: "varchar",
  in_points: "boolean",
  additive: "boolean",
  corrected: "boolean",
  redated: "boolean"
};

function observationOf(one: Seen, index: number, {points = [], parents = {}}: Given): Row {
  const inPoints = points.includes(one.indicator);
  return {
    id: index + 1,
    source_id: one.source ?? "book",
    file: one.file ?? "table.csv",
    row_number: index + 2,
    column_number: 2,
    region_id: one.region,
    parent_id: parents[one.region] ?? (one.region === "top" ? "" : "top"),
    indicator_id: one.indicator,
    year: one.year,
    period_kind: "annual",
    value: one.value,
    half_unit: one.half ?? (inPoints ? 0.05 : 0.5),
    unit_factor: 1,
    printed_value: one.value,
    printed_decimals: inPoints ? 1 : 0,
    unit: "t",
    label: one.label ?? one.indicator,
    raw_unit: "t",
    vintage_id: one.vintage ?? "v",
    status: one.status ?? "final",
    status_rank: 1,
    kind_rank: one.kindRank ?? 20,
    scope: "",
    price_basis: "none",
    in_points: inPoints,
    additive: !inPoints,
    corrected: one.corrected ?? false,
    redated: one.redated ?? false
  };
}
