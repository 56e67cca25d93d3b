import {groupsOf} from "../facts/groups.ts";
import type {Line} from "../facts/line.ts";
import type {RegionFacts} from "../facts/regionFacts.ts";
import {trendFigure} from "../figures/trendFigure.ts";
import {type Content, html, type Html, join} from "../html.ts";
import {languageTags, otherLanguage} from "../language.ts";
import type {Region} from "../marts/regions.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {documentLinks} from "../parts/documentLinks.ts";
import {goalTable} from "../parts/goalTable.ts";
import {lineTable} from "../parts/lineTable.ts";
import {standingLists} from "../parts/standingLists.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {contextDimension, dimensionName, writeDimension} from "../sentences/dimension.ts";
import {writeGoalCounts} from "../sentences/goals.ts";
import type {View} from "../view.ts";

const chartsShown = 12;

/** Plans the page of one region. */
export function planRegionPage(facts: RegionFacts): PagePlan {
  return {
    pathOf: (language) => paths.region(language, facts.region.id),
    facts,
    render: (view) => renderRegionPage(view, facts)
  };
}

/** Returns a region's page: its goals, three dimensions with charts, strengths and weaknesses. */
export async function renderRegionPage(view: View, facts: RegionFacts): Promise<PageBody> {
  const {region, lines, goals} = facts;
  const name = view.word(region.name);
  const drawn = chooseDrawn(view, lines);
  const blocks: Html[] = [];
  for (const {id} of view.site.dimensions) {
    blocks.push(await writeBlock(view, facts, id, drawn));
  }
  const lede = goals.length > 0 ? writeGoalCounts(view, goals) : countLines(view, lines);
  const content = html`${writeCrumbs(view, [
    {name: view.say("县区", "Areas"), path: paths.regions(view.language)}
  ])}<h1>${name}</h1>
${writeChips(view, region)}${writeNotice(view, region)}${documentLinks(view, region.id)}
<p class="lede">${lede}</p>
${writeContents(view, lines, goals.length > 0)}
${goals.length > 0 && goalTable(view, goals)}
${blocks}
${standingLists(view, facts)}
<p class="note"><a href="${view.link(paths.how(view.language, region.id))}">${view.say(
    "本县每个数字的来由：原表单元格、公式、不同来源的比较",
    "How each figure came about: cells, formulas, rival sources"
  )}</a></p>
`;
  return {title: name, description: lede, content};
}

function countLines(view: View, lines: readonly Line[]): string {
  return view.say(`共有${lines.length}项指标。`, `${lines.length} indicators.`);
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

function writeContents(view: View, lines: readonly Line[], hasGoals: boolean): Html {
  const shown = view.site.dimensions.filter(({id}) => inDimension(view, lines, id).length > 0);
  return html`<ul class="toc">${
    hasGoals && html`<li><a href="#goals">${view.say("规划目标", "Goals of the plan")}</a></li>`
  }${shown.map(
    ({id}) => html`<li><a href="#${id}">${dimensionName(view, id)}</a></li>`
  )}<li><a href="#standings">${view.say("优势与短板", "Strengths and weaknesses")}</a></li></ul>`;
}

async function writeBlock(
  view: View,
  facts: RegionFacts,
  dimension: string,
  drawn: ReadonlySet<string>
): Promise<Html> {
  const lines = inDimension(view, facts.lines, dimension);
  if (lines.length === 0) return html``;
  const figures: Html[] = [];
  for (const line of lines.filter(({indicatorId}) => drawn.has(indicatorId))) {
    const benchmark = facts.benchmarkPoints[line.indicatorId] ?? [];
    const points = benchmark.map((point) => ({...point, status: null}));
    figures.push(await trendFigure(view, facts.region, line, points));
  }
  const title = dimensionName(view, dimension);
  return html`<h2 id="${dimension}">${title}</h2>
${dimension !== contextDimension && writeDimension(view, lines)}
${figures.length > 0 && html`<div class="figures">${figures}</div>`}
${lineTable(view, lines, `${view.word(facts.region.short)}${view.say("", ": ")}${title}`)}`;
}

function inDimension(view: View, lines: readonly Line[], dimension: string): Line[] {
  return lines.filter(
    ({indicatorId}) => view.site.indicators.get(indicatorId)?.dimension === dimension
  );
}

function chooseDrawn(view: View, lines: readonly Line[]): ReadonlySet<string> {
  const place = ({indicatorId}: Line) =>
    view.site.indicators.get(indicatorId)?.headline ?? Infinity;
  const headline = lines
    .filter((line) => place(line) < Infinity && line.points.length > 1)
    .toSorted((a, b) => place(a) - place(b));
  return new Set(headline.slice(0, chartsShown).map(({indicatorId}) => indicatorId));
}
