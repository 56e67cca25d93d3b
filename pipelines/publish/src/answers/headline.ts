import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {groupBy} from "../grouping.ts";
import {type HeadlineVerdict, readHeadlineVerdict} from "../marts/verdicts.ts";
import {writeLacking, writePublication} from "../sentences/lacking.ts";
import {benchmarkName, type View} from "../view.ts";
import type {AnswerBody, AnswerCell, AnswerTable} from "./answer.ts";
import {number, verdictCell, widthCell, words} from "./cells.ts";
import {type AskedDesk, askedRegions, type Desk, homeOf, inputTexts, switchesOf} from "./desk.ts";
import {structurePrices} from "./structurePrices.ts";

type Measure = PlanHeadline["measures"][number];

/** Answers whether each county's urbanisation gain is above the benchmark's. */
export async function answerUrbanisation(desk: AskedDesk): Promise<AnswerBody> {
  return judgeMeasures(desk, askedMeasures(desk));
}

/** Answers the same for the two incomes, and where the reading in yuan disagrees. */
export async function answerIncomes(desk: AskedDesk): Promise<AnswerBody> {
  const amounts = askedMeasures(desk);
  const body = await judgeMeasures(desk, amounts);
  const flips = await findFlips(desk, amounts);
  const {view} = desk;
  const paragraph = flips.length === 0
    ? view.say("能判定之处，按增长率读与按增加额读结论一致，或两种读法之一无法判定。",
        "Where both readings decide, per cent and yuan agree.")
    : view.say(`按增加额读结论相反：${flips.join("、")}。`, `The reading in yuan is the opposite for ${flips.join(", ")}.`);
  return {...body, paragraphs: [...(body.paragraphs ?? []), paragraph]};
}

/** Answers the same for the secondary-and-tertiary share, and whether prices made it. */
export async function answerStructure(desk: AskedDesk): Promise<AnswerBody> {
  const body = await judgeMeasures(desk, askedMeasures(desk));
  const prices = await structurePrices(desk);
  return {
    ...body,
    paragraphs: [...(body.paragraphs ?? []), ...prices.paragraphs],
    tables: [...(body.tables ?? []), ...prices.tables]
  };
}

function askedMeasures(desk: AskedDesk): Measure[] {
  const wanted = inputTexts(desk, "measures");
  return desk.headline.measures.filter(({indicator}) => wanted.includes(indicator));
}

/** Returns the headline rows of a measure under the desk's switches, one reading each. */
export async function headlineRows(
  desk: Desk,
  measure: string,
  reading: string
): Promise<ReadonlyMap<string, HeadlineVerdict>> {
  const {base, rule, benchmark} = switchesOf(desk);
  const rows = await desk.marts.rows("headline_verdicts", {
    measure, base_year: base, period_rule: rule, benchmark, reading
  });
  return new Map(rows.map(readHeadlineVerdict).map((row) => [row.regionId, row]));
}

async function judgeMeasures(desk: Desk, measures: readonly Measure[]): Promise<AnswerBody> {
  const tables: AnswerTable[] = [];
  const counts: string[] = [];
  const gaps: string[] = [];
  for (const measure of measures) {
    const reading = readingOf(desk, measure);
    const rows = await headlineRows(desk, measure.indicator, reading);
    const units = [...askedRegions(desk), ...extraUnits(desk, measure.indicator)];
    const judged = units.flatMap((id) => rows.get(id) ?? []);
    tables.push(measureTable(desk, measure, reading, judged));
    counts.push(countVerdicts(desk, measure, judged));
    gaps.push(...gapTexts(desk, judged));
  }
  const {view} = desk;
  return {
    verdict: counts.join(view.say("；", "; ")) + view.say("。", "."),
    paragraphs: [
      switchText(desk),
      ...gaps.length === 0 ? [] : [view.say(`不能判定的：${gaps.join("；")}。`, `Not assessed: ${gaps.join("; ")}.`)]
    ],
    tables
  };
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
  return view.say(`读法：${since}，${how}，比较基准为${than}。换一种读法可能改变结论。`,
    `Reading: ${since}, ${how}, against ${than}. Another reading may flip a verdict.`);
}

function readingOf({options}: Desk, {readings, default_reading}: Measure): string {
  return readings.find((one) => one === options.reading) ?? default_reading;
}

// Beside all members: their aggregate, but for incomes, which do not add, and the home region.
function extraUnits(desk: Desk, indicator: string): string[] {
  if (desk.options.region !== undefined) return [];
  const {indicators, assessedGroup} = desk.view.site;
  const adds = indicators.get(indicator)?.aggregation !== "weighted";
  return [...adds && assessedGroup !== null ? [assessedGroup] : [], homeOf(desk)];
}

function measureTable(
  {view}: Desk,
  {indicator, label_zh, label_en}: Measure,
  reading: string,
  rows: readonly HeadlineVerdict[]
): AnswerTable {
  const benchmark = benchmarkName(view, null);
  const isPoints = reading === "pp";
  const unit = reading === "amount" ? view.say("元", "yuan") : isPoints ? view.say("百分点", "points") : "%";
  const lead = reading === "amount" ? unit : view.say("百分点", "points");
  return {
    caption: view.say(label_zh, label_en),
    columns: [
      view.say("地区", "Region"), view.say("基年", "Base"), view.say("终年", "End"),
      view.say(`增幅（${unit}）`, `Increase (${unit})`),
      view.say(`${benchmark}增幅（${unit}）`, `Increase of ${benchmark} (${unit})`),
      view.say(`领先（${lead}）`, `Lead (${lead})`), view.say("误差 ±", "± rounding"),
      view.say("结论", "Verdict")
    ],
    rows: rows.map((row) => measureRow(view, indicator, reading, row))
  };
}

function measureRow(view: View, indicator: string, reading: string, row: HeadlineVerdict): AnswerCell[] {
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

function countVerdicts(desk: Desk, {label_zh, label_en}: Measure, rows: readonly HeadlineVerdict[]): string {
  const regions = new Set<string>(askedRegions(desk));
  const own = rows.filter(({regionId}) => regions.has(regionId));
  const count = (verdict: string | null) => own.filter((row) => row.verdict === verdict).length;
  const [above, below, open] = [count("ABOVE"), count("BELOW"), count("INDETERMINATE_ROUNDING")];
  return desk.view.say(
    `${label_zh}：${own.length}个中高于${above}个，低于${below}个，误差内难定${open}个，不能判定${count(null)}个`,
    `${label_en}: of ${own.length}, ${above} above, ${below} below, ${open} within rounding, ${count(null)} not assessed`
  );
}

// Regions that lack the same figure for the same reason are named together.
function gapTexts({view}: Desk, rows: readonly HeadlineVerdict[]): string[] {
  const groups = groupBy(rows.filter(({verdict}) => verdict === null), (row) => {
    const lacking = writeLacking(view, row);
    const why = lacking === "" && row.reason !== null ? view.label("reasons", row.reason) : lacking;
    return JSON.stringify([why, row.measure, writePublication(view, row, row.regionId)]);
  });
  return [...groups].map(([key, group]) => {
    const [why = "", measure = "", publication = ""]: string[] = JSON.parse(key);
    const places = group.map((row) => view.region(row.regionId));
    const name = view.indicator(measure);
    return view.say(`${places.join("、")}${name}${why}${publication && `（见${publication}）`}`,
      `${name} of ${places.join(", ")}: ${why}${publication && ` (${publication})`}`);
  });
}

async function findFlips(desk: Desk, measures: readonly Measure[]): Promise<string[]> {
  const flips: string[] = [];
  for (const {indicator, label_zh, label_en} of measures) {
    const [percent, amount] = [await headlineRows(desk, indicator, "percent"), await headlineRows(desk, indicator, "amount")];
    for (const region of askedRegions(desk)) {
      const verdicts = [percent.get(region)?.verdict, amount.get(region)?.verdict];
      if (verdicts.includes("ABOVE") && verdicts.includes("BELOW")) {
        flips.push(`${desk.view.region(region)}${desk.view.say(label_zh, ` (${label_en.toLowerCase()})`)}`);
      }
    }
  }
  return flips;
}
