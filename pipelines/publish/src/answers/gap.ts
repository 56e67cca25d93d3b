import {gapTrend} from "@xianzhi/methods/gapTrend";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {dashes, number, words} from "./cells.ts";
import {type AskedDesk, askedRegions, inputTexts, provinceOf, switchesOf} from "./desk.ts";
import {comparableSince, type YearFigures} from "./figures.ts";

/** Answers whether the distance to the benchmark narrows, as a ratio and in the amount itself. */
export async function answerGap(desk: AskedDesk): Promise<AnswerBody> {
  const {view} = desk;
  const tables: AnswerTable[] = [];
  for (const indicator of inputTexts(desk, "amounts")) {
    const rows: AnswerCell[][] = [];
    const {base} = switchesOf(desk);
    const others = (await comparableSince(desk, provinceOf(desk), indicator, base)).comparable;
    for (const region of askedRegions(desk)) {
      const {comparable} = await comparableSince(desk, region, indicator, base);
      rows.push(gapRow(desk, region, comparable, others));
    }
    tables.push({caption: view.indicator(indicator), columns: columnsOf(desk), rows});
  }
  const rows = tables.flatMap((table) => table.rows);
  const known = rows.filter((row) => row[3]?.value != null);
  const both = known.filter((row) => (row[3]?.value ?? 0) > 0 && (row[6]?.value ?? 0) > 0).length;
  const narrowing = known.filter((row) => (row[3]?.value ?? 0) > 0).length;
  return {
    verdict: view.say(
      `能比较的${known.length}项中，与比较基准之比上升的${narrowing}项，其中${both}项比值上升而绝对差距仍在扩大。`,
      `Of ${known.length} comparable series the ratio rises in ${narrowing}, and in ${both} of those the gap itself still widens.`
    ),
    paragraphs: [
      view.say(
        "比值上升（相对差距缩小）与绝对差距扩大可以同时发生，两者并列。少于5个共同年份时不作显著性检验；四个年份永远达不到5%。",
        "A ratio can rise, the gap closing in relative terms, while the gap itself widens, so both stand here. With fewer than five common years there is no test; four can never reach 5%."
      )
    ],
    tables
  };
}

function columnsOf({view}: AskedDesk): string[] {
  return [
    view.say("地区", "Region"),
    view.say("年份", "Years"),
    view.say("比值（末年）", "Ratio (last)"),
    view.say("比值变化", "Change of the ratio"),
    view.say("差额（首年）", "Gap (first)"),
    view.say("差额（末年）", "Gap (last)"),
    view.say("差距绝对值变化", "Change of the absolute gap"),
    view.say("斜率（%/年）", "Slope (% a year)"),
    view.say("p 值", "p"),
    view.say("说明", "Note")
  ];
}

function gapRow(
  desk: AskedDesk,
  region: string,
  own: YearFigures,
  others: YearFigures
): AnswerCell[] {
  const {view} = desk;
  const years = [...own.keys()].filter((year) => others.has(year));
  const [first, last] = [years[0], years.at(-1)];
  const name = words(view.region(region));
  if (first === undefined || last === undefined || first === last) {
    const why = own.size < 2 ? "MISSING_INPUT" : "BENCHMARK_MISSING";
    return [name, ...dashes(8), words(view.label("reasons", why))];
  }
  const at = (figures: YearFigures, year: number) => figures.get(year)?.value ?? 0;
  const ratio = (year: number) => at(own, year) / at(others, year);
  const gap = (year: number) => at(own, year) - at(others, year);
  const points = (figures: YearFigures) => [...figures].map(([year, {value}]) => ({year, value}));
  const trend = gapTrend(points(own), points(others), {ratios: true});
  const slope = trend.value ? 100 * trend.value.line.slope : null;
  return [
    name,
    words(`${first}–${last}（${years.length}）`),
    number(ratio(last), 3, {key: own.get(last)?.key ?? null}),
    number(ratio(last) - ratio(first), 3, {signed: true, key: others.get(last)?.key ?? null}),
    number(gap(first), 0, {signed: true, key: own.get(first)?.key ?? null}),
    number(gap(last), 0, {signed: true, key: others.get(first)?.key ?? null}),
    number(Math.abs(gap(last)) - Math.abs(gap(first)), 0, {signed: true}),
    number(slope, 2, {signed: true}),
    number(trend.value?.test?.pExact ?? null, 3),
    words(trend.value ? "" : view.label("reasons", trend.reason ?? "TOO_FEW_POINTS"))
  ];
}
