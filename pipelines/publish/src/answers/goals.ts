import type {HeadlineVerdict} from "../marts/verdicts.ts";
import type {AnswerBody, AnswerTable} from "./answer.ts";
import {type AskedDesk, askedRegions, type Desk, homeOf, inputTexts} from "./desk.ts";
import {flipText} from "./flips.ts";
import {
  gapTexts,
  headlineRows,
  type Measure,
  measureTable,
  readingOf,
  switchText
} from "./headlineTable.ts";
import {structurePrices} from "./structurePrices.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {writeTally} from "../sentences/tally.ts";
import {benchmarkName} from "../view.ts";

/** Answers whether the increases of the measures asked about are above the benchmark's. */
export async function answerGoals(desk: AskedDesk): Promise<AnswerBody> {
  return judgeMeasures(desk, askedMeasures(desk));
}

/** Answers the same for a share of sectors, and whether prices made it. */
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

async function judgeMeasures(desk: Desk, measures: readonly Measure[]): Promise<AnswerBody> {
  const tables: AnswerTable[] = [];
  const counts: string[] = [];
  const gaps: string[] = [];
  const flips: string[] = [];
  for (const measure of measures) {
    const reading = readingOf(desk, measure);
    const rows = await headlineRows(desk, measure.indicator, reading);
    const units = [...askedRegions(desk), ...extraUnits(desk, measure.indicator)];
    const judged = units.flatMap((id) => rows.get(id) ?? []);
    tables.push(measureTable(desk, measure, reading, judged));
    counts.push(countVerdicts(desk, measure, judged));
    gaps.push(...gapTexts(desk, judged));
    flips.push(await flipText(desk, measure));
  }
  const {view} = desk;
  return {
    verdict: counts.join(view.say("；", "; ")) + view.say("。", "."),
    paragraphs: [
      switchText(desk, measures),
      ...flips,
      ...(gaps.length === 0
        ? []
        : [view.say(`暂无法判断：${gaps.join("；")}。`, `Not assessed: ${gaps.join("; ")}.`)])
    ],
    tables
  };
}

// Beside all members: their aggregate, but for incomes, which do not add, and the home region.
function extraUnits(desk: Desk, indicator: string): string[] {
  if (desk.options.region !== undefined || desk.options.scope !== undefined) return [];
  const {indicators, assessedGroup} = desk.view.site;
  const adds = indicators.get(indicator)?.aggregation !== "weighted";
  return [...(adds && assessedGroup !== null ? [assessedGroup] : []), homeOf(desk)];
}

function countVerdicts(
  desk: Desk,
  {label_zh, label_en}: Measure,
  rows: readonly HeadlineVerdict[]
): string {
  const {view} = desk;
  const regions = new Set<string>(askedRegions(desk));
  const own = rows.filter(({regionId}) => regions.has(regionId));
  const than = benchmarkName(view, null);
  const words: Readonly<Record<string, string>> = {
    ABOVE: view.say(`高于${than}`, `above ${than}`),
    BELOW: view.say(`低于${than}`, `below ${than}`),
    INDETERMINATE_ROUNDING: view.say("在修约误差内", "within rounding")
  };
  const open = view.say("暂无法判断", "not assessed");
  const verdicts = own.map(({verdict}) => verdict);
  const tally = writeTally(view, verdicts, (verdict) => words[verdict ?? ""] ?? open);
  return view.say(
    `${label_zh}：${own.length}个${memberName(view)}中${tally}`,
    `${label_en}: of ${own.length} ${memberNames(view)}, ${tally}`
  );
}
