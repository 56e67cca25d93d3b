import {trendChart} from "../../figures/trendChart.ts";
import {html, type Html} from "../../html.ts";
import {dimensionName, writeDimension} from "../../sentences/dimension.ts";
import type {View} from "../../view.ts";
import {fewestDrawn, headlineLines} from "../../facts/headlineLines.ts";
import {type DocumentFacts, linesOf} from "../documentFacts.ts";
import {withoutLinks} from "../plainHtml.ts";

const chartsInBlock = 2;
const chartSize = {width: 340, height: 160} as const; // px

/** Returns a dimension of the plan: a paragraph and the charts of its first headline indicators. */
export async function cardBlock(
  view: View,
  facts: DocumentFacts,
  dimension: string
): Promise<Html> {
  const lines = linesOf(view.site, facts.lines, dimension);
  const figures = await drawFigures(view, facts, dimension);
  const words = withoutLinks(writeDimension(view, lines));
  const body =
    figures.length === 1
      ? html`<div class="charts"><div>${words}</div>${figures}</div>`
      : html`${words}${figures.length > 0 && html`<div class="charts">${figures}</div>`}`;
  return html`<div class="block"><h2>${dimensionName(view, dimension)}</h2>
${body}</div>`;
}

async function drawFigures(view: View, facts: DocumentFacts, dimension: string): Promise<Html[]> {
  const lines = linesOf(view.site, facts.lines, dimension);
  const figures: Html[] = [];
  for (const line of headlineLines(view.site, lines)) {
    if (figures.length === chartsInBlock || line.points.length < fewestDrawn) continue;
    const points = facts.benchmarkPoints[line.indicatorId] ?? [];
    const benchmark = points.map((point) => ({...point, status: null}));
    const chart = await trendChart(view, facts.region, line, benchmark, chartSize);
    if (chart === null) continue;
    const {title, subject, span, note} = chart;
    const under = [`${subject}${view.say("，", ", ")}${span}`, note]
      .filter((text) => text !== "")
      .join(view.say("；", "; "));
    const caption = html`<p><b>${title}</b><span>${under}</span></p>`;
    // A <figure> would be tagged as a picture around the picture, without a text in its place.
    figures.push(html`<div class="figure">${caption}${chart.chart}</div>`);
  }
  return figures;
}
