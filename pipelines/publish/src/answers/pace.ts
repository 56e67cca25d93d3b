import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {requiredPace} from "@xianzhi/methods/requiredGrowth";
import {findNumber, findText} from "../marts/cells.ts";
import {formatNumber} from "../numbers.ts";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {number, words} from "./cells.ts";
import {askedRegions, type Desk, provinceOf, switchesOf} from "./desk.ts";
import {compareWith} from "./figures.ts";

/**
 * Answers what yearly pace each county needs until the deadline, if the benchmark goes on at its
 * mean pace so far. A projection, not a verdict; rates in points, incomes on their logarithm.
 */
export async function answerPace(desk: Desk): Promise<AnswerBody> {
  const {view, headline} = desk;
  const tables: AnswerTable[] = [];
  for (const measure of headline.measures) tables.push(await paceTable(desk, measure));
  const onTrack = tables
    .flatMap((table) => table.rows)
    .filter((row) => row.at(-2)?.text === trackName(desk, "ON_TRACK")).length;
  const known = tables
    .flatMap((table) => table.rows)
    .filter((row) => row[2]?.value !== null).length;
  return {
    verdict: view.say(
      `能计算的${known}项中${onTrack}项按近年速度可到${headline.deadline_year}年保持领先；其余落后、勉强或不能计算。`,
      `Of ${known} that can be computed, ${onTrack} would stay ahead to ${headline.deadline_year} at their recent pace; the rest are behind, marginal or not computable.`
    ),
    paragraphs: [
      view.say(
        "所需速度假定比较基准保持基年以来的平均速度；这是推算，不是判定。末列是按该地自己的序列外推的情景：最近一个口径之后不足3年不推算，不足5年不给95%预测区间。",
        "The pace needed assumes that the benchmark keeps its mean pace since the base year; this is no verdict. The last column is a scenario, the area’s own series continued: none on fewer than 3 years after the last break, and no 95% prediction interval on fewer than 5."
      )
    ],
    tables
  };
}

type Measure = PlanHeadline["measures"][number];

async function paceTable(desk: Desk, {indicator, label_zh, label_en, default_reading}: Measure) {
  const {view, headline} = desk;
  const isRate = default_reading === "pp";
  const unit = isRate ? view.say("百分点/年", "points a year") : view.say("%/年", "% a year");
  const rows: AnswerCell[][] = [];
  for (const region of askedRegions(desk)) {
    const pace = await paceCells(desk, region, indicator, isRate);
    rows.push([words(view.region(region)), ...pace, await projectedCell(desk, region, indicator)]);
  }
  return {
    caption: view.say(label_zh, label_en),
    columns: [
      view.say("地区", "Region"),
      view.say("至", "To"),
      view.say(`近年（${unit}）`, `Recent (${unit})`),
      view.say(`比较基准（${unit}）`, `Benchmark (${unit})`),
      view.say(
        `到${headline.deadline_year}年所需（${unit}）`,
        `Needed to ${headline.deadline_year} (${unit})`
      ),
      view.say("状态", "Status"),
      view.say(
        `推算${headline.deadline_year}年（情景）`,
        `${headline.deadline_year} projected (scenario)`
      )
    ],
    rows
  };
}

async function paceCells(
  desk: Desk,
  region: string,
  indicator: string,
  isRate: boolean
): Promise<AnswerCell[]> {
  const {view, headline} = desk;
  const {base} = switchesOf(desk);
  const dash = [words("—"), words("—"), words("—"), words("—")];
  const span = await compareWith(desk, region, provinceOf(desk), indicator, base);
  if (span.reason !== null) return [...dash, words(view.label("reasons", span.reason))];
  const {own, other} = span;
  // Growth adds up on a logarithmic scale; its paces are turned back into per cent.
  const scale = (value: number) => (isRate ? value : Math.log(value));
  const back = (pace: number) => (isRate ? pace : 100 * (Math.exp(pace) - 1));
  const now = own.end.year;
  const result = requiredPace(
    {base: scale(own.start.value), now: scale(own.end.value)},
    {base: scale(other.start.value), now: scale(other.end.value)},
    {base, now, target: headline.deadline_year}
  );
  const end = number(now, 0, {key: own.end.key});
  if (!result.value) {
    return [end, ...dash.slice(1), words(view.label("reasons", result.reason ?? "MISSING_INPUT"))];
  }
  const {recentPerYear, benchmarkChange, requiredPerYear, status} = result.value;
  return [
    end,
    number(back(recentPerYear), 2, {signed: true}),
    number(back(benchmarkChange / (now - base)), 2, {signed: true, key: other.end.key}),
    number(back(requiredPerYear), 2, {signed: true}),
    words(trackName(desk, status))
  ];
}

async function projectedCell(desk: Desk, region: string, indicator: string): Promise<AnswerCell> {
  const {view, marts} = desk;
  const [row] = await marts.rows("projections", {region_id: region, indicator_id: indicator});
  const value = row === undefined ? null : findNumber(row, "value");
  if (row === undefined || value === null) {
    const reason = row === undefined ? null : findText(row, "reason");
    return words(reason === null ? "—" : view.label("reasons", reason));
  }
  const decimals = view.site.indicators.get(indicator)?.decimals ?? 0;
  const write = (one: number) => formatNumber(one, decimals);
  const [low, high] = [findNumber(row, "low"), findNumber(row, "high")];
  const interval = low === null || high === null ? null : `${write(low)}–${write(high)}`;
  const range = interval === null ? "" : view.say(`（${interval}）`, ` (${interval})`);
  const text = write(value) + range;
  return {text, value, key: null};
}

function trackName({view}: Desk, status: string): string {
  if (status === "ON_TRACK") return view.say("按近年速度可达", "on track");
  if (status === "ON_TRACK_MARGINAL") return view.say("勉强", "marginal");
  return status === "OFF_TRACK"
    ? view.say("按近年速度不够", "off track")
    : view.say("不明", "unknown");
}
