import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {groupBy} from "../grouping.ts";
import {type HeadlineVerdict, readHeadlineVerdict} from "../marts/verdicts.ts";
import {writeLacking, writePublication} from "../sentences/lacking.ts";
import {nameBase, nameBenchmark, nameKind, nameRule} from "../sentences/readings.ts";
import {benchmarkName, type View} from "../view.ts";
import type {AnswerCell, AnswerTable} from "./answer.ts";
import {number, verdictCell, widthCell, words} from "./cells.ts";
import {type Desk, switchesOf, unitOf} from "./desk.ts";

export type Measure = PlanHeadline["measures"][number];

/** Returns the headline rows of a measure under the desk's switches, one reading each. */
export async function headlineRows(
  desk: Desk,
  measure: string,
  reading: string
): Promise<ReadonlyMap<string, HeadlineVerdict>> {
  const {base, rule, benchmark} = switchesOf(desk);
  const rows = await desk.marts.rows("headline_verdicts", {
    measure,
    base_year: base,
    period_rule: rule,
    benchmark,
    reading
  });
  return new Map(rows.map(readHeadlineVerdict).map((row) => [row.regionId, row]));
}

/**
 * Returns the switches in words, as every headline answer prints them, and how increases are read.
 */
export function switchText(
  desk: Desk,
  measures: readonly Measure[] = desk.headline.measures
): string {
  const {base, rule, benchmark} = switchesOf(desk);
  const {view} = desk;
  const parts = [nameBase(view, base), nameRule(view, rule)];
  const than = nameBenchmark(view, benchmark);
  const read = measures.map((one) => {
    const kind = nameKind(view, readingOf(desk, one), one.indicator);
    return view.say(`${one.label_zh}按${kind}`, `${one.label_en.toLowerCase()} as ${kind}`);
  });
  return view.say(
    `读法：${parts.join("，")}，比较基准为${than}；${read.join("，")}。`,
    `Reading: ${parts.join(", ")}, against ${than}; ${read.join(", ")}.`
  );
}

/** Returns the reading asked for where the measure allows it, else the measure's own. */
export function readingOf({options}: Desk, {readings, default_reading}: Measure): string {
  return readings.find((one) => one === options.reading) ?? default_reading;
}

/** Returns the table of a measure: increase, the benchmark's, lead and verdict by region. */
export function measureTable(
  desk: Desk,
  {indicator, label_zh, label_en}: Measure,
  reading: string,
  rows: readonly HeadlineVerdict[]
): AnswerTable {
  const {view} = desk;
  const benchmark = benchmarkName(view, null);
  const unit =
    reading === "amount"
      ? unitOf(desk, indicator)
      : reading === "pp"
        ? view.say("百分点", "points")
        : "%";
  const lead = reading === "amount" ? unit : view.say("百分点", "points");
  const increase = increaseName(view, indicator, reading);
  return {
    caption: view.say(
      `${label_zh}：${nameKind(view, reading, indicator)}`,
      `${label_en}: ${nameKind(view, reading, indicator)}`
    ),
    columns: [
      view.say("地区", "Region"),
      view.say("基年", "Base"),
      view.say("终年", "End"),
      view.say(`${increase}（${unit}）`, `${increase} (${unit})`),
      view.say(`${benchmark}${increase}（${unit}）`, `${increase} of ${benchmark} (${unit})`),
      view.say(`领先（${lead}）`, `Lead (${lead})`),
      view.say("误差 ±", "± rounding"),
      view.say("结论", "Verdict")
    ],
    rows: rows.map((row) => measureRow(view, indicator, reading, row))
  };
}

// The per cent of a rate is not the rate's own unit: it says so, or 2.12% reads like 2.12 points.
function increaseName(view: View, indicator: string, reading: string): string {
  const isRate = view.site.indicators.get(indicator)?.change === "points";
  if (reading === "percent") {
    return isRate
      ? view.say("比率本身的增长率", "Growth of the rate itself")
      : view.say("名义增长率", "Nominal growth");
  }
  return reading === "real" ? view.say("实际增长率", "Real growth") : view.say("增幅", "Increase");
}

function measureRow(
  view: View,
  indicator: string,
  reading: string,
  row: HeadlineVerdict
): AnswerCell[] {
  const keyAt = (year: number | null) =>
    year === null || row.verdict === null ? null : `${row.regionId}/${indicator}/${year}`;
  const decimals = reading === "amount" ? 0 : 2;
  return [
    words(view.region(row.regionId)),
    number(row.baseYear, 0, {key: keyAt(row.baseYear)}),
    number(row.endYear, 0, {key: keyAt(row.endYear)}),
    number(row.regionChange, decimals, {signed: true}),
    number(row.benchmarkChange, decimals, {signed: true}),
    number(row.lead, decimals, {signed: true}),
    widthCell(row.halfWidth, reading === "amount" ? 1 : 3),
    verdictCell(view, row.verdict, row.reason)
  ];
}

/** Returns what is missing, regions that lack the same figure for the same reason together. */
export function gapTexts({view}: Desk, rows: readonly HeadlineVerdict[]): string[] {
  const groups = groupBy(
    rows.filter(({verdict}) => verdict === null),
    (row) => {
      const publication = writePublication(view, row, row.regionId);
      return JSON.stringify([whyOf(view, row), row.measure, publication]);
    }
  );
  return [...groups].map(([key, group]) => {
    const [why = "", measure = "", publication = ""]: string[] = JSON.parse(key);
    const places = group.map((row) => view.region(row.regionId));
    const name = view.indicator(measure);
    return view.say(
      `${places.join("、")}的${name}${why}${publication && `，见${publication}`}`,
      `${name} of ${places.join(", ")}: ${why}${publication && `, see ${publication}`}`
    );
  });
}

// A break or a mix of vintages is the reason itself; only what is missing is named by whose it is.
function whyOf(view: View, row: HeadlineVerdict): string {
  const isMissing = row.reason === "MISSING_INPUT" || row.reason === "BENCHMARK_MISSING";
  const {headline} = view.site;
  const benchmark = headline?.benchmarks.find(({id}) => id === row.benchmark);
  if (benchmark !== undefined && benchmark.region === null) {
    const name = view.say(benchmark.label_zh, benchmark.label_en);
    return view.say(`缺比较基准“${name}”（未装入）`, `the benchmark “${name}” is not loaded`);
  }
  if (!isMissing) return row.reason === null ? "" : view.label("reasons", row.reason);
  const {lackingYear} = row;
  const year = lackingYear === null ? "" : view.say(`${lackingYear}年`, ` for ${lackingYear}`);
  return row.lacking === "own"
    ? view.say(`缺${year}数`, `no figure${year}`)
    : writeLacking(view, row);
}
