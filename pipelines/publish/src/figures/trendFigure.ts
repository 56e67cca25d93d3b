import type {Line, Point} from "../facts/line.ts";
import {html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {figureFiles} from "../parts/figureFiles.ts";
import {legendMark} from "../parts/legendMark.ts";
import {indicatorLink} from "../parts/links.ts";
import {pointsTable} from "../parts/pointsTable.ts";
import {paths} from "../paths.ts";
import {upperFirst} from "../sentences/quality.ts";
import {writeSource} from "../sentences/source.ts";
import type {View} from "../view.ts";
import {type ChartSize, trendChart} from "./trendChart.ts";

/** What a region's line is drawn with. */
export interface Beside {
  readonly benchmark: readonly Point[];
  readonly sourceIds: readonly string[]; // of its last figure
  readonly size?: ChartSize;
}

/** Returns a region's line over the years beside the benchmark's, with the numbers behind it. */
export async function trendFigure(
  view: View,
  region: Region,
  line: Line,
  {benchmark: benchmarkPoints, sourceIds, size = {}}: Beside
): Promise<Html> {
  const drawn = await trendChart(view, region, line, benchmarkPoints, size);
  if (drawn === null) return html``;
  const {title, subject, span, chart, text, legend, caution, benchmark} = drawn;
  const {indicatorId} = line;
  return writeFigure(view, {
    id: `trend-${indicatorId}`,
    title,
    subtitle: html`${indicatorLink(view, indicatorId, subject)}${view.say("，", ", ")}${span}`,
    chart,
    text,
    legend: legend.map(([mark, words]) => legendMark(mark, words)),
    note: caution === "" ? "" : `${upperFirst(caution)}${view.say("。", ".")}`,
    source: writeSource(view, sourceIds, {
      href: view.link(paths.how(view.language, region.id)),
      name: view.say("各数来由", "how each figure came about")
    }),
    table: foldTable(view, pointsTable(view, region, line, benchmark)),
    files: figureFiles(view, indicatorId)
  });
}
