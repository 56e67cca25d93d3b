import {fewestDrawn, headlineLines} from "../facts/headlineLines.ts";
import {groupsOf} from "../facts/groups.ts";
import type {Line} from "../facts/line.ts";
import type {MemberFacts} from "../facts/memberFacts.ts";
import type {PeerFacts} from "../facts/peerFacts.ts";
import type {RegionFacts} from "../facts/regionFacts.ts";
import {levelFigure} from "../figures/levelFigure.ts";
import {trendFigure} from "../figures/trendFigure.ts";
import {type Content, html, type Html, join} from "../html.ts";
import {languageTags, otherLanguage} from "../language.ts";
import type {Region} from "../marts/regions.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {documentLinks} from "../parts/documentLinks.ts";
import {regionLinks} from "../parts/furtherLinks.ts";
import {goalTable} from "../parts/goalTable.ts";
import {lineageOf, withinSection} from "../parts/lineage.ts";
import {lineTable} from "../parts/lineTable.ts";
import {peerSection} from "../parts/peerSection.ts";
import {periodTables} from "../parts/periodTables.ts";
import {rankYears} from "../parts/rankYears.ts";
import {standingLists} from "../parts/standingLists.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {contextDimension, dimensionName, writeDimension} from "../sentences/dimension.ts";
import {writeGoalCounts} from "../sentences/goals.ts";
import {writeRegionStock} from "../sentences/regionStock.ts";
import {benchmarkName, type View} from "../view.ts";

const mostMain = 12; // figures that head the page
const mostDrawn = 9; // of those with a history: three rows of a desk, and within a page's weight
const chartHeight = 180; // px

/**
 * Plans the page of one region; `peers` is null where it has too few to be placed among, `members`
 * where it holds none that have figures.
 */
export function planRegionPage(
  facts: RegionFacts,
  peers: PeerFacts | null,
  members: MemberFacts | null
): PagePlan {
  return {
    pathOf: (language) => paths.region(language, facts.region.id),
    facts: [facts, peers, members],
    render: (view) => renderRegionPage(view, facts, peers, members)
  };
}

/**
 * Returns a region's page, the most important first: its goals, strengths and weaknesses, main
 * figures, then the dimensions with charts and every other indicator folded away, ranks by year.
 */
export async function renderRegionPage(
  view: View,
  facts: RegionFacts,
  peers: PeerFacts | null = null,
  members: MemberFacts | null = null
): Promise<PageBody> {
  const {region, lines, goals} = facts;
  const name = view.word(region.name);
  const main = headlineLines(view.site, lines).slice(0, mostMain);
  const drawn = main.filter(({points}) => points.length >= fewestDrawn).slice(0, mostDrawn);
  const blocks: Html[] = [];
  for (const {id} of view.site.dimensions) {
    blocks.push(await writeBlock(view, facts, id, {main, drawn}));
  }
  const levels = await levelFigure(view, facts);
  const lede = goals.length > 0 ? writeGoalCounts(view, goals) : writeRegionStock(view, lines, main[0]);
  const content = html`${writeCrumbs(view, lineageOf(view, region))}<article class="region"><h1>${name}</h1>
${writeChips(view, region)}${writeNotice(view, region)}${documentLinks(view, region.id)}
<p class="lede">${lede}</p>
${lines.length > 0 && writeContents(view, facts, {
    hasLevels: levels !== null,
    hasMain: main.length > 0,
    hasPeers: peers !== null
  })}
${writeGoals(view, goals, levels)}
${lines.length > 0 && standingLists(view, facts)}
${main.length > 0 && mainFigures(view, main)}
${peers !== null && (await peerSection(view, region, peers, facts.sourceIds))}
${blocks}
${periodsSection(view, facts)}
${rankYears(view, facts)}
${withinSection(view, region, members)}
<p class="note"><a href="${view.link(paths.how(view.language, region.id))}">${view.say(
    "每个数字的来由：原表单元格、公式、不同来源的比较",
    "How each figure came about: cells, formulas, rival sources"
  )}</a></p>
${regionLinks(view, region.id)}</article>
`;
  return {title: name, description: lede, content};
}

// What was to be gained, and beside it where the region stands.
function writeGoals(view: View, goals: RegionFacts["goals"], levels: Html | null): Html | false {
  const section = levels !== null && html`<div><h2 id="levels">${levelsTitle(view)}</h2>
${levels}</div>`;
  if (goals.length === 0) return section;
  return html`<div class="charts"><div>${goalTable(view, goals)}</div>${section}</div>`;
}

function levelsTitle(view: View): string {
  const name = benchmarkName(view, null);
  return view.say(`与${name}比水平`, `Levels beside ${name}`);
}

function writeChips(view: View, region: Region): Html {
  const groups = groupsOf(view.site, region.id).map((group) => view.word(group.name));
  const code = region.code === null ? "" : view.say(`代码 ${region.code}`, `code ${region.code}`);
  const other = view.language === "zh" ? region.name.en : region.name.zh;
  const otherTag = languageTags[otherLanguage(view.language)];
  const chip = (text: Content) => html`<span class="chip">${text}</span>`;
  return html`<p>${join(
    [
      code !== "" && chip(code),
      other !== view.word(region.name) && chip(html`<span lang="${otherTag}">${other}</span>`),
      ...groups.map(chip)
    ],
    " "
  )}</p>`;
}

function writeNotice(view: View, {note}: Region): Html | false {
  return view.word(note) !== "" && html`<p class="notice">${view.word(note)}</p>`;
}

function writeContents(
  view: View,
  {lines, goals, periods}: RegionFacts,
  has: {readonly hasLevels: boolean; readonly hasMain: boolean; readonly hasPeers: boolean}
): Html {
  const shown = view.site.dimensions.filter(({id}) => inDimension(view, lines, id).length > 0);
  const item = (id: string, name: string) => html`<li><a href="#${id}">${name}</a></li>`;
  return html`<ul class="toc">${[
    goals.length > 0 && item("goals", view.say("方案目标", "Goals of the plan")),
    has.hasLevels && item("levels", levelsTitle(view)),
    item("standings", view.say("优势与短板", "Strengths and weaknesses")),
    has.hasMain && item("main", view.say("主要数字", "Main figures")),
    has.hasPeers && item("peers", view.say("在同类地区中的位置", "Among its peers")),
    shown.map(({id}) => item(id, dimensionName(view, id))),
    periods.length > 0 && item("periods", view.say("季度与月度", "Quarters and months"))
  ]}</ul>`;
}

function periodsSection(view: View, {periods}: RegionFacts): Html | false {
  const tables = periodTables(view, periods, "indicator");
  return tables && html`<h2 id="periods">${view.say("季度与月度", "Quarters and months")}</h2>
${tables}`;
}

function mainFigures(view: View, main: readonly Line[]): Html {
  const title = view.say("主要数字", "Main figures");
  return html`<h2 id="main">${title}</h2>
${lineTable(view, main, title)}
<p class="note">${view.say(
    "“…”后为不能计算的原因；点数字看来由和算法。",
    "After “…” stands why there is nothing to show; a number leads to how it came about."
  )}</p>`;
}

async function writeBlock(
  view: View,
  facts: RegionFacts,
  dimension: string,
  {main, drawn}: {readonly main: readonly Line[]; readonly drawn: readonly Line[]}
): Promise<Html> {
  const lines = inDimension(view, facts.lines, dimension);
  if (lines.length === 0) return html``;
  const figures: Html[] = [];
  for (const line of inDimension(view, drawn, dimension)) {
    const benchmark = facts.benchmarkPoints[line.indicatorId] ?? [];
    const points = benchmark.map((point) => ({...point, status: null}));
    const sourceIds = facts.sourceIds[line.indicatorId] ?? [];
    const beside = {benchmark: points, sourceIds, size: {height: chartHeight}};
    figures.push(await trendFigure(view, facts.region, line, beside));
  }
  const title = dimensionName(view, dimension);
  const others = lines
    .filter((line) => !main.includes(line))
    .toSorted((a, b) => (b.latest?.year ?? 0) - (a.latest?.year ?? 0));
  const caption = `${view.word(facts.region.short)}${view.say("", ": ")}${title}`;
  return html`<h2 id="${dimension}">${title}</h2>
${dimension !== contextDimension && writeDimension(view, lines)}
${figures.length > 0 && html`<div class="figures">${figures}</div>`}
${
  others.length > 0 &&
  html`<details class="table"><summary>${view.say(
    `${figures.length > 0 ? "另外" : ""}${others.length}项指标，近年的在前`,
    `${others.length} ${figures.length > 0 ? "more " : ""}indicators, latest first`
  )}</summary>${lineTable(view, others, caption)}</details>`
}`;
}

function inDimension(view: View, lines: readonly Line[], dimension: string): Line[] {
  return lines.filter(
    ({indicatorId}) => view.site.indicators.get(indicatorId)?.dimension === dimension
  );
}
