import {toColumnTable, type ColumnTable} from "@xianzhi/catalog/columnTable";
import {tableToIPC, tableFromJSON} from "apache-arrow";

type Row = Readonly<Record<string, string | number | boolean | null>>;

const regions: readonly Row[] = ["甲县", "乙县", "丙县", "丁省"].map((name, i) => ({
  region_id: `r${i}`,
  name_zh: name,
  name_en: `Area ${i}`,
  short_zh: name.slice(0, 1),
  short_en: `A${i}`,
  kind: i === 3 ? "province" : "county",
  parent_id: i === 3 ? null : "r3",
  class_id: i === 3 ? null : i === 2 ? "other" : "key",
  class: i === 3 ? null : i === 2 ? "一般" : "重点",
  is_assessed: i < 3,
  is_benchmark: i === 3,
  benchmark_id: i === 3 ? null : "r3"
}));

const indicators: readonly Row[] = ["urb", "inc"].map((id, i) => ({
  indicator_id: id,
  name_zh: ["城镇化率", "居民收入"][i] ?? "",
  name_en: ["Urbanisation", "Income"][i] ?? "",
  short_zh: ["城镇化率", "收入"][i] ?? "",
  short_en: ["Urbanisation", "Income"][i] ?? "",
  dimension: ["integration", "prosperity"][i] ?? "",
  unit: ["%", "元"][i] ?? "",
  unit_en: ["%", "yuan"][i] ?? "",
  decimals: 1,
  headline: i + 1,
  first_year: 2020,
  last_year: 2022,
  figures: 12
}));

const years = [2020, 2021, 2022];

const figures: readonly Row[] = regions.flatMap((region, i) =>
  indicators.flatMap((indicator, j) =>
    years.map((year, k) => ({
      region_id: String(region["region_id"]),
      indicator_id: String(indicator["indicator_id"]),
      year,
      freq: "A",
      value: 40 + i * 5 + k + j * 100,
      decimals: 1,
      status: year === 2022 ? "provisional" : "final",
      vintage_id: i === 1 && year === 2021 ? "v2" : "v1",
      reason: null
    }))
  )
);

const changes: readonly Row[] = figures
  .filter((row) => row["year"] !== 2020)
  .map((row) => ({
    region_id: row["region_id"] ?? "",
    indicator_id: row["indicator_id"] ?? "",
    year: row["year"] ?? 0,
    change: 1.5,
    change_kind: "points",
    benchmark_change: 1,
    lead: 0.5,
    lead_half_width: 0.2,
    verdict: "ABOVE",
    reason: null
  }));

const scores: readonly Row[] = regions.slice(0, 3).flatMap((region, i) =>
  indicators.map((indicator, j) => ({
    region_id: String(region["region_id"]),
    year: 2022,
    indicator_id: String(indicator["indicator_id"]),
    score_id: String(indicator["indicator_id"]),
    dimension: String(indicator["dimension"]),
    uses: null,
    weight: 10,
    level: j === 0 ? 90 - i * 20 : 20 + i * 30,
    progress: 60,
    score: 60
  }))
);

const breaks: readonly Row[] = [{indicator_id: "urb", region_id: "r0", year: 2021}];

const rule = (id: string, number: number): Row => ({kind: "rule", id, number});
const named = (kind: string, id: string, more: Row = {}): Row => ({
  kind,
  id,
  label_zh: id,
  label_en: id,
  ...more
});

const settings: readonly Row[] = [
  rule("level_weight", 0.4),
  rule("least_coverage", 0.8),
  rule("least_dimension_coverage", 0.6),
  rule("allowed_gain", 2),
  rule("floor", 1),
  rule("equal_weights", 1),
  rule("leave_one_out", 1),
  {kind: "dimension_factor", id: "", number: 1.25},
  {kind: "aggregation", id: "geometric"},
  named("dimension", "integration", {label_zh: "城乡贯通", label_en: "Integration"}),
  named("dimension", "prosperity"),
  {kind: "deadline_year", id: "", number: 2025},
  named("base_year", "2020", {number: 2020, text: "default"}),
  named("base_year", "2019", {number: 2019}),
  named("period_rule", "cumulative", {number: 1, text: "default"}),
  named("period_rule", "yearly", {number: 2}),
  named("benchmark", "r3"),
  named("reading", "pp"),
  named("reading", "percent"),
  named("measure", "urb", {text: "pp"}),
  {kind: "measure_reading", id: "urb", text: "percent"},
  {kind: "measure_reading", id: "urb", text: "pp"}
].map((row) => ({number: null, text: null, label_zh: null, label_en: null, ...row}));

// From 40 to 44 and from 60 to 65: more points in r3, more per cent in r0.
const pairs: readonly Row[] = regions.map((region, i) => ({
  region_id: String(region["region_id"]),
  indicator_id: "urb",
  base_year: 2020,
  year: 2022,
  base_value: i === 2 ? null : i === 3 ? 60 : 40,
  base_half: 0.05,
  value: i === 2 ? null : i === 3 ? 65 : i === 1 ? 46 : 44,
  value_half: 0.05,
  reason: i === 2 ? "MISSING_INPUT" : null,
  printed_change: i === 0 ? 4.9 : null,
  printed_half: i === 0 ? 0.05 : null
}));

const marts: ReadonlyMap<string, readonly Row[]> = new Map([
  ["regions", regions],
  ["figures", figures]
]);

/** Returns a made-up mart as Arrow, or undefined when there is none of that name. */
export function literalMart(name: string): Uint8Array | undefined {
  const rows = marts.get(name);
  return rows === undefined ? undefined : tableToIPC(tableFromJSON([...rows]), "file");
}

/** Returns one of the notebooks' made-up files, or undefined when there is none of that name. */
export function literalNotebookFile(name: string): string | undefined {
  const content = name.startsWith("figures/")
    ? figuresOf(name.slice("figures/".length))
    : files.get(name);
  return content === undefined ? undefined : JSON.stringify(content);
}

const files: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["zh", namesIn("zh")],
  ["en", namesIn("en")],
  ["tables", [{name: "regions", rows: 4, columns: [["region_id", "VARCHAR"]]}]],
  ["peers", {fewest: 20, alike: null, adjoining: {r0: ["r2"], r2: ["r0"]}}],
  ["weights", {settings: table(settings), regions: table(regions), scores: table(scores)}],
  ["verdicts", {settings: table(settings), pairs: table(pairs)}]
]);

function figuresOf(indicatorId: string): Readonly<Record<string, ColumnTable>> | undefined {
  if (!indicators.some((row) => row["indicator_id"] === indicatorId)) return undefined;
  const own = (rows: readonly Row[]) =>
    table(rows.filter((row) => row["indicator_id"] === indicatorId));
  return {
    figures: own(figures),
    changes: own(changes),
    breaks: toColumnTable(
      breaks.filter((row) => row["indicator_id"] === indicatorId),
      ["region_id", "year"]
    )
  };
}

function namesIn(language: "zh" | "en"): Readonly<Record<string, ColumnTable>> {
  const named = (rows: readonly Row[]) =>
    table(
      rows.map((row) => ({
        ...row,
        name: row[`name_${language}`] ?? null,
        short: row[`short_${language}`] ?? null,
        unit: row[language === "en" ? "unit_en" : "unit"] ?? null
      }))
    );
  const label = {zh: "缺数据", en: "missing"}[language];
  return {
    regions: named(regions),
    indicators: named(indicators),
    reasons: table([{code: "MISSING_INPUT", label}]),
    vintages: table([
      {code: "v1", label: "First"},
      {code: "v2", label: "Second"}
    ])
  };
}

function table(rows: readonly Row[]): ColumnTable {
  return toColumnTable(rows, Object.keys(rows[0] ?? {}));
}
