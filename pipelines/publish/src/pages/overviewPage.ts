import type {ChangesSince} from "../facts/changesSince.ts";
import {isCrowd} from "../facts/crowd.ts";
import {isGroup} from "../facts/groups.ts";
import {findMissing} from "../facts/missing.ts";
import type {CellReadings} from "../facts/readingFacts.ts";
import {findGoal, type OverviewFacts} from "../facts/overviewFacts.ts";
import {type Content, html, type Html, join} from "../html.ts";
import {goalTag} from "../parts/goalTable.ts";
import {homeTiles} from "../parts/homeTiles.ts";
import {indicatorLink, regionLink} from "../parts/links.ts";
import {regionTree} from "../parts/regionTree.ts";
import {revisionSummary} from "../parts/revisionSummary.ts";
import {statusBar} from "../parts/statusBar.ts";
import {writeTable} from "../parts/table.ts";
import {verdictLegend} from "../parts/verdictTag.ts";
import {paths, readingAnchor} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {writeOverview} from "../sentences/overview.ts";
import {writeLacking, writePublication} from "../sentences/lacking.ts";
import {lowerFirst, upperFirst} from "../sentences/quality.ts";
import {writeFlips} from "../sentences/readings.ts";
import {decimalsOfLeads} from "../sentences/precision.ts";
import {writeReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";

/** Plans the overview; `since` is null in a first release. */
export function planOverviewPage(
  facts: OverviewFacts,
  readings: readonly CellReadings[],
  since: ChangesSince | null
): PagePlan {
  return {
    pathOf: paths.overview,
    facts: [facts, readings, since],
    render: (view) => renderOverviewPage(view, facts, readings, since)
  };
}

/** Returns the overview: what can be decided, the matrix, what would decide the rest, the city. */
export async function renderOverviewPage(
  view: View,
  facts: OverviewFacts,
  readings: readonly CellReadings[],
  since: ChangesSince | null
): Promise<PageBody> {
  const lede = facts.goals.length > 0 ? writeOverview(view, facts) : "";
  const home = facts.home === null ? "" : view.word(facts.home.short);
  const title = view.say(`${home}县域经济：总览`, `County economy of ${home}: overview`);
  const content = html`<h1>
      ${view.say(`${home}县域高质量发展`, `${home}: how the ${memberNames(view)} develop`)}
    </h1>
    <p class="lede">${lede}</p>
    ${facts.goals.length > 0 && matrixSection(view, facts, readings)} ${missingSection(view, facts)}
    ${await homeTiles(view, facts)} ${since !== null && revisionSummary(view, since)}
    ${entries(view, facts)} ${statusBar(view, facts.lastYear)}`;
  return {title, description: lede, content};
}

function matrixSection(
  view: View,
  facts: OverviewFacts,
  readings: readonly CellReadings[]
): Html {
  const benchmark = benchmarkName(view, null);
  return html`<h2 id="goals">${view.say("对标矩阵", "Goal by goal")}</h2>
    <p>
      ${matrixIntroduction(view, facts, benchmark)}
      <a href="${view.link(paths.readings(view.language))}"
        >${view.say("换一种读法，结论会变吗？", "Would another reading change a verdict?")}</a
      >
    </p>
    ${writeTable({
      caption: view.say(
        `各${memberName(view)}与目标`,
        `${upperFirst(memberNames(view))} and goals`
      ),
      isCaptionHidden: true,
      className: "matrix",
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
      "每格写明自己的截止年；基年缺数的不换起点，记为暂无法判断。领先以百分点计。"
    ]}`;
  }
  const names = join(
    measures.map((measure) => indicatorLink(view, measure, lowerFirst(view.indicator(measure)))),
    "; "
  );
  return html`The plan asks each ${memberName(view)} to gain faster than ${benchmark} in: ${names}.
  ${[
    `Gains are cumulated from ${baseYear}; each cell prints its own end year, and where the base `,
    "year is missing no other start is taken. Leads are in percentage points."
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
  const years =
    yearsDecided === null || yearsDecided === 0
      ? ""
      : view.say(
          `${yearsDecided}年中${yearsAbove}年较快`,
          `faster in ${yearsAbove} of ${yearsDecided} ${yearsDecided === 1 ? "year" : "years"}`
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

function missingSection(view: View, {goals, assessed}: OverviewFacts): Html | false {
  const members = new Set(assessed?.members ?? []);
  const missing = findMissing(goals.filter((goal) => members.has(goal.regionId)));
  if (missing.length === 0) return false;
  const items = missing.map((item) => {
    const {measure, reason, regionIds} = item;
    const why = writeReason(view, reason, writeLacking(view, item));
    const found = writePublication(view, item, regionIds[0] ?? "");
    const published =
      found !== "" &&
      html`<br><small>${view.say("通常公布于：", "Usually published in: ")}${found}</small>`;
    const areas = join(
      regionIds.map((id) => regionLink(view, id)),
      view.say("、", ", ")
    );
    return view.language === "zh"
      ? html`<li>
          ${indicatorLink(view, measure)}，${why}。补上后可判断${regionIds.length}项：${areas}。${published}
        </li>`
      : html`<li>
          ${indicatorLink(view, measure)}, ${why}. Once published, it decides ${regionIds.length}:
          ${areas}.${published}
        </li>`;
  });
  return html`<h2 id="missing">${view.say("还缺什么才能判断", "What would decide the rest")}</h2>
<ul>${items}</ul>`;
}

function entries(view: View, {assessed}: OverviewFacts): Html {
  const members = assessed?.members ?? [];
  const areas = isCrowd(members.length)
    ? regionTree(view, [...view.site.regions.values()].filter((region) => !isGroup(region)))
    : html`<ul class="toc">${members.map((id) => html`<li>${regionLink(view, id)}</li>`)}</ul>`;
  const more = [
    [paths.regions, view.say("全部地区", "All areas")],
    [paths.indicators, view.say("全部指标", "All indicators")],
    [paths.downloads, view.say("数据下载", "Data to take away")],
    [paths.sources, view.say("原表", "Source tables")]
  ] as const;
  return html`<h2>${view.say("从这里开始", "Where to go")}</h2>
${areas}
<ul class="toc">${more.map(
    ([path, name]) => html`<li><a href="${view.link(path(view.language))}">${name}</a></li>`
  )}</ul>`;
}
