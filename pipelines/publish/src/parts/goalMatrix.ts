import type {CellReadings} from "../facts/readingFacts.ts";
import {findGoal, type OverviewFacts} from "../facts/overviewFacts.ts";
import {type Content, html, type Html, join} from "../html.ts";
import {goalTag} from "./goalTable.ts";
import {indicatorLink, regionLink} from "./links.ts";
import {writeTable} from "./table.ts";
import {verdictLegend} from "./verdictTag.ts";
import {paths, readingAnchor} from "../paths.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {lowerFirst, upperFirst} from "../sentences/quality.ts";
import {writeFlips} from "../sentences/readings.ts";
import {decimalsOfLeads} from "../sentences/precision.ts";
import {benchmarkName, type View} from "../view.ts";

/** Returns the goals of every assessed region as a table, with the flips of other readings. */
export function goalMatrix(
  view: View,
  facts: OverviewFacts,
  readings: readonly CellReadings[]
): Html {
  const benchmark = benchmarkName(view, null);
  return html`<h2 id="goals">${view.say("对标矩阵", "Goal by goal")}</h2>
<p>${matrixIntroduction(view, facts, benchmark)} <a href="${view.link(paths.readings(view.language))}">${view.say("换一种读法，结论会变吗？", "Would another reading change a verdict?")}</a></p>
${writeTable({
  caption: view.say(
    `各${memberName(view)}与目标`,
    `${upperFirst(memberNames(view))} and goals`
  ),
  isCaptionHidden: true,
  className: "matrix",
  onPhone: "stack",
  columns: [
    {head: view.say("地区", "Area"), sortable: true},
    ...facts.measures.map((measure) => ({
      head: view.word(view.site.indicators.get(measure)?.short ?? {zh: measure, en: measure}),
      sortable: true
    }))
  ],
  rows: matrixRows(view, facts, readings)
})}
${verdictLegend(view, benchmark)}`;
}

function matrixIntroduction(view: View, {goals, measures}: OverviewFacts, benchmark: string): Html {
  const baseYear = goals[0]?.baseYear ?? "";
  if (view.language === "zh") {
    const names = join(
      measures.map((measure) => indicatorLink(view, measure)),
      "、"
    );
    return html`方案要求各${memberName(view)}${names}的增幅高于${benchmark}。下表自${baseYear}年起累计，${[
      "每格写明自己的截止年；基年缺数的不换起点，记为暂无法判断。领先以百分点计；",
      "“逐年1/2快”指可逐年判断的2年中1年较快。"
    ]}`;
  }
  const names = join(
    measures.map((measure) => indicatorLink(view, measure, lowerFirst(view.indicator(measure)))),
    "; "
  );
  return html`The plan asks each ${memberName(view)} to gain faster than ${benchmark} in: ${names}. ${[
    `Gains are cumulated from ${baseYear}; each cell prints its own end year, and where the base `,
    "year is missing no other start is taken. Leads are in percentage points; “faster in 1/2 years” ",
    "counts the single years that can be decided."
  ]}`;
}

function matrixRows(
  view: View,
  {assessed, goals, measures}: OverviewFacts,
  readings: readonly CellReadings[]
) {
  const readingOf = (regionId: string, measure: string) =>
    readings.find((cell) => cell.regionId === regionId && cell.measure === measure);
  const members = assessed?.members ?? [];
  const others = [...new Set(goals.map((goal) => goal.regionId))].filter(
    (id) => !members.includes(id)
  );
  const fine = new Map(
    measures.map((measure) => [
      measure,
      decimalsOfLeads(goals.filter((goal) => goal.measure === measure))
    ])
  );
  return [...members, ...others].map((regionId) => ({
    cells: [
      regionLink(view, regionId),
      ...measures.map((measure) =>
        goalCell(view, findGoal(goals, regionId, measure), {
          decimals: fine.get(measure) ?? 0,
          readings: readingOf(regionId, measure)
        })
      )
    ],
    order: [null, ...measures.map((measure) => findGoal(goals, regionId, measure)?.lead ?? null)],
    ...(members.includes(regionId) ? {} : {kind: "benchmark" as const})
  }));
}

function goalCell(
  view: View,
  goal: ReturnType<typeof findGoal>,
  {decimals, readings}: {readonly decimals: number; readonly readings: CellReadings | undefined}
): Content {
  if (goal === undefined) return "";
  const {baseYear, endYear, yearsAbove, yearsDecided, verdict} = goal;
  const span = endYear === null || verdict === null ? "" : `${baseYear}→${endYear}`;
  const isOneYear = baseYear !== null && endYear === baseYear + 1;
  const years =
    yearsDecided === null || yearsDecided === 0 || isOneYear
      ? ""
      : view.say(
          `逐年${yearsAbove}/${yearsDecided}快`,
          `faster in ${yearsAbove}/${yearsDecided} ${yearsDecided === 1 ? "year" : "years"}`
        );
  const notes = [span, years].filter((note) => note !== "").join(view.say("，", ", "));
  return html`${goalTag(view, goal, decimals)}${notes !== "" && html`<small>${notes}</small>`}${
    readings !== undefined && flipLink(view, readings)
  }`;
}

function flipLink(view: View, cell: CellReadings): Html | false {
  const words = writeFlips(view, cell);
  const page = paths.readings(view.language);
  const link = view.link(`${page}#${readingAnchor(cell.regionId, cell.measure)}`);
  return words !== "" && html`<small><a href="${link}">⇄ ${words}</a></small>`;
}
