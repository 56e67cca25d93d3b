import type {ChangesSince} from "../facts/changesSince.ts";
import {isCrowd} from "../facts/crowd.ts";
import {isGroup} from "../facts/groups.ts";
import {findMissing} from "../facts/missing.ts";
import type {CellReadings} from "../facts/readingFacts.ts";
import type {OverviewFacts} from "../facts/overviewFacts.ts";
import {html, type Html, join} from "../html.ts";
import {goalMatrix} from "../parts/goalMatrix.ts";
import {homeTiles} from "../parts/homeTiles.ts";
import {indicatorLink, regionLink} from "../parts/links.ts";
import {regionTree} from "../parts/regionTree.ts";
import {revisionSummary} from "../parts/revisionSummary.ts";
import {statusBar} from "../parts/statusBar.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {memberNames} from "../sentences/kinds.ts";
import {writeOverview} from "../sentences/overview.ts";
import {writeLacking, writePublication} from "../sentences/lacking.ts";
import {writeReason} from "../sentences/reason.ts";
import type {View} from "../view.ts";

const indicatorsShown = 12;

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
  const lede = facts.goals.length > 0 ? writeOverview(view, facts) : writeStock(view);
  const home = facts.home === null ? "" : view.word(facts.home.short);
  const title = view.say(`${home}县域经济：总览`, `County economy of ${home}: overview`);
  const heading =
    facts.goals.length > 0
      ? view.say(`${home}县域高质量发展`, `${home}: how the ${memberNames(view)} develop`)
      : view.word(view.site.name);
  const content = html`<h1>${heading}</h1>
<p class="lede">${lede}</p>
${statusBar(view, facts.lastYear, facts.freshness)}
${facts.goals.length > 0 && goalMatrix(view, facts, readings)}
${missingSection(view, facts)}
${await homeTiles(view, facts)}
${since !== null && revisionSummary(view, since)}
${entries(view, facts)}`;
  return {title, description: lede, content};
}

// Without a plan there is nothing to judge: the page says what there is to read.
function writeStock(view: View): string {
  const regions = [...view.site.regions.values()].filter((region) => !isGroup(region)).length;
  const indicators = [...view.site.indicators.values()].filter(({figures}) => figures > 0);
  const figures = indicators.reduce((sum, one) => sum + one.figures, 0);
  return view.say(
    `${regions}个地区、${indicators.length}项指标的${figures}个数。`,
    `${figures} figures of ${indicators.length} indicators in ${regions} areas.`
  );
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
      ? html`<li>${indicatorLink(view, measure)}，${why}。补上后可判断${regionIds.length}项：${areas}。${published}</li>`
      : html`<li>${indicatorLink(view, measure)}, ${why}. Once published, it decides ${regionIds.length}: ${areas}.${published}</li>`;
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
  const headline = [...view.site.indicators.values()]
    .filter(({figures}) => figures > 0)
    .toSorted((a, b) => (a.headline ?? Infinity) - (b.headline ?? Infinity))
    .slice(0, indicatorsShown);
  return html`<h2>${view.say("从这里开始", "Where to go")}</h2>
<h3>${view.say("指标", "Indicators")}</h3>
<ul class="toc">${headline.map(({id}) => html`<li>${indicatorLink(view, id)}</li>`)}</ul>
<h3>${view.say("地区", "Areas")}</h3>
${areas}
<h3>${view.say("全部", "All of it")}</h3>
<ul class="toc">${more.map(
    ([path, name]) => html`<li><a href="${view.link(path(view.language))}">${name}</a></li>`
  )}</ul>`;
}
