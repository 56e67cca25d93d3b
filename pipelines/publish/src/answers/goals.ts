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
  const regions = new Set<string>(askedRegions(desk));
  const own = rows.filter(({regionId}) => regions.has(regionId));
  const count = (verdict: string | null) => own.filter((row) => row.verdict === verdict).length;
  const [above, below, open] = [count("ABOVE"), count("BELOW"), count("INDETERMINATE_ROUNDING")];
  return desk.view.say(
    `${label_zh}：${own.length}个中高于${above}个，低于${below}个，修约误差内${open}个，暂无法判断${count(null)}个`,
    `${label_en}: of ${own.length}, ${above} above, ${below} below, ${open} within rounding, ${count(null)} not assessed`
  );
}
