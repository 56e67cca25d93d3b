import type {Line, Point} from "../facts/line.ts";
import {html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {figureLink, indicatorLink} from "../parts/links.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {writeTable} from "../parts/table.ts";
import {styleUnit, writeCell} from "../quantity.ts";
import {benchmarkName, type View} from "../view.ts";
import {type ChartSize, trendChart} from "./trendChart.ts";

/** Returns a region's line over the years beside the benchmark's, with the numbers behind it. */
export async function trendFigure(
  view: View,
  region: Region,
  line: Line,
  benchmarkPoints: readonly Point[],
  size: ChartSize = {}
): Promise<Html> {
  const drawn = await trendChart(view, region, line, benchmarkPoints, size);
  if (drawn === null) return html``;
  const {title, subject, span, chart, note, benchmark} = drawn;
  return writeFigure({
    title,
    subtitle: html`${indicatorLink(view, line.indicatorId, subject)}${view.say("，", ", ")}${span}`,
    chart,
    note,
    tableLabel: view.say("表格", "Table"),
    table: pointsTable(view, region, line, benchmark)
  });
}

function pointsTable(view: View, region: Region, line: Line, benchmark: readonly Point[]): Html {
  const indicator = view.site.indicators.get(line.indicatorId);
  if (indicator === undefined) return html``;
  const write = (regionId: string, point: Point | undefined) => {
    if (point === undefined) return "";
    const place = {regionId, indicatorId: indicator.id, period: String(point.year)};
    const decimals = point.decimals ?? indicator.decimals;
    const text = writeCell(
      point.value,
      decimals,
      indicator.unit,
      view.language,
      indicator.decimals
    );
    return figureLink(view, place, text);
  };
  const benchmarkId = view.site.benchmark?.id ?? "";
  return writeTable({
    caption: `${view.word(indicator.name)} ${styleUnit(indicator.unit, view.language, indicator).label}`,
    isCaptionHidden: true,
    columns: [
      {head: view.say("年份", "Year")},
      {head: view.word(region.short), number: true},
      ...(benchmark.length > 0 ? [{head: benchmarkName(view, null), number: true}] : [])
    ],
    rows: line.points.toReversed().map((point) => ({
      cells: [
        point.year,
        write(region.id, point),
        ...(benchmark.length > 0
          ? [
              write(
                benchmarkId,
                benchmark.find(({year}) => year === point.year)
              )
            ]
          : [])
      ]
    }))
  });
}
