import {groupsOf} from "../../facts/groups.ts";
import {html, type Html, join, raw} from "../../html.ts";
import {trendChart} from "../../figures/trendChart.ts";
import {languageTags} from "../../language.ts";
import {standingRule} from "../../parts/standingLists.ts";
import {verdictLegend} from "../../parts/verdictTag.ts";
import {contextDimension, dimensionName, writeDimension} from "../../sentences/dimension.ts";
import {writeGoal, writeGoalCounts} from "../../sentences/goals.ts";
import {benchmarkName, type View} from "../../view.ts";
import {type DocumentFacts, fewestDrawn, headlineLines, linesOf} from "../documentFacts.ts";
import {writeEdition} from "../edition.ts";
import {goalCells, goalHeads} from "../goalCells.ts";
import {flagLegend} from "../flagWords.ts";
import {withoutLinks} from "../plainHtml.ts";
import {listStandings} from "../standings.ts";
import {cardStyle} from "./cardStyle.ts";
import {cardTable} from "./cardTable.ts";

const blocksShown = 3; // the first scored dimensions that have figures
const chartsInBlock = 2;
const chartSize = {width: 340, height: 160} as const;

/** Returns the card of a region as an HTML page of two sheets, complete without any other file. */
export async function cardPage(view: View, facts: DocumentFacts): Promise<string> {
  const blocks: Html[] = [];
  for (const id of chooseDimensions(view, facts)) blocks.push(await writeBlock(view, facts, id));
  const last = blocks.pop(); // beside the table; the others follow the goals
  const {table, sourceIds} = cardTable(view, facts);
  const sheets = html`<section class="sheet">${writeHead(view, facts)}${writeGoals(view, facts)}${blocks}</section>
<section class="sheet">${last}
<div class="block"><h2>${view.say("主要指标", "Headline indicators")}</h2>${table}</div>
${writeStandings(view, facts)}
${writeNotes(view, facts, sourceIds)}</section>`;
  const title = cardTitle(view, facts);
  const edition = writeEdition(view);
  const foot = `${title} · ${view.say(`数据截至${edition}`, `data up to ${edition}`)}`;
  return html`<!doctype html>
<html lang="${languageTags[view.language]}"><head><meta charset="utf-8"><title>${title}</title>
<style>${raw(cardStyle(foot))}</style></head><body><main>${sheets}</main></body></html>`.text;
}

function cardTitle(view: View, {region}: DocumentFacts): string {
  return view.say(`${region.name.zh} 观摩手卡`, `${region.name.en}: region card`);
}

function writeHead(view: View, {region, goals, lines}: DocumentFacts): Html {
  const groups = groupsOf(view.site, region.id).filter(({kind}) => kind === "class");
  const chips = [
    region.code === null ? "" : view.say(`代码 ${region.code}`, `code ${region.code}`),
    ...groups.map(({name}) => view.word(name)),
    view.say(`数据截至 ${writeEdition(view)}`, `data up to ${writeEdition(view)}`)
  ].filter((chip) => chip !== "");
  const lede =
    goals.length > 0
      ? writeGoalCounts(view, goals)
      : view.say(`共有${lines.length}项指标。`, `${lines.length} indicators.`);
  const note = view.word(region.note);
  return html`<header><h1>${view.word(region.name)}<small>${view.say("观摩手卡", "Region card")}</small></h1>
<p>${chips.join(" | ")}<br>${view.word(view.site.name)}</p></header>
<p class="lede">${lede}</p>${note !== "" && html`<p class="notice">${note}</p>`}`;
}

function writeGoals(view: View, {goals}: DocumentFacts): Html | null {
  if (goals.length === 0) return null;
  const heads = goalHeads(view).map((head) => html`<th scope="col">${head}</th>`);
  const rows = goals.map((goal) => {
    const [name, ...cells] = goalCells(view, goal);
    return html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  });
  const decided = goals.filter(({verdict}) => verdict !== null);
  return html`<div class="block"><h2>${view.say("规划目标：增幅与上级比较", "Goals of the plan")}</h2>
${withoutLinks(html`<table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`)}
${verdictLegend(view, benchmarkName(view, null))}
${withoutLinks(html`<ul>${decided.map((goal) => html`<li>${writeGoal(view, goal)}</li>`)}</ul>`)}</div>`;
}

function chooseDimensions({site}: View, {lines}: DocumentFacts): string[] {
  return site.dimensions
    .map(({id}) => id)
    .filter((id) => id !== contextDimension && linesOf(site, lines, id).length > 0)
    .slice(0, blocksShown);
}

async function writeBlock(view: View, facts: DocumentFacts, dimension: string): Promise<Html> {
  const lines = linesOf(view.site, facts.lines, dimension);
  const drawn: Html[] = [];
  for (const line of headlineLines(view.site, lines)) {
    if (drawn.length === chartsInBlock || line.points.length < fewestDrawn) continue;
    const benchmark = (facts.benchmarkPoints[line.indicatorId] ?? []).map((point) => ({
      ...point,
      status: null
    }));
    const chart = await trendChart(view, facts.region, line, benchmark, chartSize);
    if (chart === null) continue;
    const {title, subject, span, note} = chart;
    const under = [`${subject}${view.say("，", ", ")}${span}`, note].filter((text) => text !== "");
    drawn.push(html`<figure><figcaption><b>${title}</b><span>${under.join(view.say("；", "; "))}</span></figcaption>
${chart.chart}</figure>`);
  }
  const words = withoutLinks(writeDimension(view, lines));
  const body =
    drawn.length === 1
      ? html`<div class="charts"><div>${words}</div>${drawn}</div>`
      : html`${words}${drawn.length > 0 && html`<div class="charts">${drawn}</div>`}`;
  return html`<div class="block"><h2>${dimensionName(view, dimension)}</h2>
${body}</div>`;
}

function writeStandings(view: View, facts: DocumentFacts): Html {
  const stop = view.say("；", "; ");
  const none = view.say("按规则没有", "none by the rule");
  return html`<div class="block"><h2>${view.say("优势与短板", "Strengths and weaknesses")}</h2>
<dl>${listStandings(view, facts).map(
    ({head, items}) => html`<dt>${head}</dt><dd>${items.length === 0 ? none : items.join(stop)}</dd>`
  )}</dl></div>`;
}

function writeNotes(view: View, {lines}: DocumentFacts, sourceIds: readonly string[]): Html {
  const {site} = view;
  const flags = new Set(headlineLines(site, lines).flatMap(({latest}) => latest?.flags ?? []));
  const legend = flagLegend(view, flags);
  const sources = sourceIds.map((id) => {
    const source = site.sources.get(id);
    if (source === undefined) return html`<li>${id}</li>`;
    const vintage = source.vintageId === null ? "" : view.label("vintages", source.vintageId);
    const round = vintage === "" ? "" : view.say(`（${vintage}）`, ` (${vintage})`);
    return html`<li>${view.word(source.title)}${round}</li>`;
  });
  const rules = view.say(
    "数值按公布位数列出，缺数写明原因，不估算。快于、慢于按变化幅度与上级同期比较，差值须大于修约误差；位次为方案考核各县（市）中的位次，箭头为比上年升降的位数。",
    "Values carry their printed digits; what is missing says why and is never estimated. Faster and slower compare changes with the benchmark’s over the same years, and only beyond rounding. Ranks are among the regions judged together; arrows are places gained or lost."
  );
  return html`<div class="notes"><h2>${view.say("来源与说明", "Sources and notes")}</h2>
<p>${join([rules, legend !== "" && `${view.say("标记：", "Flags: ")}${legend}${view.say("。", ".")}`, standingRule(view)], view.say("", " "))}</p>
<ol>${sources}</ol></div>`;
}
