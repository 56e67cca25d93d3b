import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {groupBy} from "../grouping.ts";
import {type HeadlineVerdict, readHeadlineVerdict} from "../marts/verdicts.ts";
import {writeLacking, writePublication} from "../sentences/lacking.ts";
import {benchmarkName, type View} from "../view.ts";
import type {AnswerCell, AnswerTable} from "./answer.ts";
import {number, verdictCell, widthCell, words} from "./cells.ts";
import {type Desk, switchesOf} from "./desk.ts";

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

/** Returns the switches in words, as every headline answer prints them. */
export function switchText(desk: Desk): string {
  const {base, rule, benchmark} = switchesOf(desk);
  const {headline, view} = desk;
  const label = (one: {readonly label_zh: string; readonly label_en: string} | undefined) =>
    one ? view.say(one.label_zh, one.label_en) : "";
  const since = label(headline.base_years.find(({year}) => year === base));
  const how = label(headline.period_rules.find(({id}) => id === rule));
  const than = label(headline.benchmarks.find(({id}) => id === benchmark));
  return view.say(
    `读法：${since}，${how}，比较基准为${than}。换一种读法可能改变结论。`,
    `Reading: ${since}, ${how}, against ${than}. Another reading may flip a verdict.`
  );
}

/** Returns the table of a measure: increase, the benchmark's, lead and verdict by region. */
export function measureTable(
  {view}: Desk,
  {indicator, label_zh, label_en}: Measure,
  reading: string,
  rows: readonly HeadlineVerdict[]
): AnswerTable {
  const benchmark = benchmarkName(view, null);
  const isPoints = reading === "pp";
  const unit =
    reading === "amount" ? view.say("元", "yuan") : isPoints ? view.say("百分点", "points") : "%";
  const lead = reading === "amount" ? unit : view.say("百分点", "points");
  return {
    caption: view.say(label_zh, label_en),
    columns: [
      view.say("地区", "Region"),
      view.say("基年", "Base"),
      view.say("终年", "End"),
      view.say(`增幅（${unit}）`, `Increase (${unit})`),
      view.say(`${benchmark}增幅（${unit}）`, `Increase of ${benchmark} (${unit})`),
      view.say(`领先（${lead}）`, `Lead (${lead})`),
      view.say("误差 ±", "± rounding"),
      view.say("结论", "Verdict")
    ],
    rows: rows.map((row) => measureRow(view, indicator, reading, row))
  };
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
      const lacking = writeLacking(view, row);
      const why =
        lacking === "" && row.reason !== null ? view.label("reasons", row.reason) : lacking;
      return JSON.stringify([why, row.measure, writePublication(view, row, row.regionId)]);
    }
  );
  return [...groups].map(([key, group]) => {
    const [why = "", measure = "", publication = ""]: string[] = JSON.parse(key);
    const places = group.map((row) => view.region(row.regionId));
    const name = view.indicator(measure);
    return view.say(
      `${places.join("、")}${name}${why}${publication && `（见${publication}）`}`,
      `${name} of ${places.join(", ")}: ${why}${publication && ` (${publication})`}`
    );
  });
}
