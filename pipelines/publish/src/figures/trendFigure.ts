import {isOpen, type Line, type Point} from "../facts/line.ts";
import {type Content, html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {figureLink, indicatorLink} from "../parts/links.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {writeTable} from "../parts/table.ts";
import {styleUnit, writeCell} from "../quantity.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {nameVerdict} from "../sentences/lead.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawOn} from "./canvas.ts";
import {axisUnit, breaksOf, seriesPoints, sizeOf, spanOf} from "./points.ts";

/** Returns a region's line over the years beside the benchmark's, with the numbers behind it. */
export async function trendFigure(
  view: View,
  region: Region,
  line: Line,
  benchmarkPoints: readonly Point[]
): Promise<Html> {
  const indicator = view.site.indicators.get(line.indicatorId);
  if (indicator === undefined || line.latest === null) return html``;
  const unit = axisUnit(view, indicator, sizeOf(line.points));
  const own = view.word(region.short);
  const benchmark = benchmarkName(view, null);
  const shown = isComparable(indicator.aggregation) ? benchmarkPoints : [];
  const {drawTrend} = await import("@xianzhi/charts/trend");
  const series = [
    {name: own, role: "own" as const, points: seriesPoints(view, own, line.points, unit)},
    ...(shown.length > 0
      ? [{
          name: benchmark,
          role: "benchmark" as const,
          points: seriesPoints(view, benchmark, shown, unit)
        }]
      : [])
  ];
  const subtitle = `${view.word(indicator.name)}（${unit.label}）`;
  const title = titleOf(view, line);
  const breaks = breaksOf(view, indicator.id, region.id);
  const chart = await drawOn(`${title}${view.say("。", ". ")}${view.word(indicator.name)}`, (options) =>
    drawTrend(series, {...options, breaks})
  );
  return writeFigure({
    title,
    subtitle: html`${indicatorLink(view, indicator.id, view.say(subtitle, subtitle.replace("（", " (").replace("）", ")")))}${view.say("，", ", ")}${spanOf(view, line.points)}`,
    chart,
    note: notesOf(view, line, breaks.length > 0),
    tableLabel: view.say("表格", "Table"),
    table: pointsTable(view, region, line, shown)
  });
}

// A county's total beside the province's would flatten the county to the floor of the chart.
function isComparable(aggregation: string): boolean {
  return aggregation !== "sum";
}

function titleOf(view: View, {indicatorId, latest, change}: Line): string {
  const indicator = view.site.indicators.get(indicatorId);
  if (indicator === undefined || latest === null || latest.value === null) return "";
  const head = `${view.word(indicator.short)} ${amountOf(view, latest, latest.value)}`;
  if (change === null || change.verdict === null) return head;
  const verdict = nameVerdict(view, change.verdict, benchmarkName(view, change.benchmarkId));
  return `${head}${view.say("，", ", ")}${verdict}`;
}

function notesOf(view: View, line: Line, hasBreak: boolean): Content {
  const open = line.points.some(({status}) => isOpen(status));
  const notes = [
    open ? view.say("空心点为初步或非最终数", "hollow: not final") : "",
    hasBreak ? view.say("虚线处口径变动，前后不可比", "dotted rule: series break") : ""
  ].filter((note) => note !== "");
  return notes.length === 0 ? null : notes.join(view.say("；", "; "));
}

function pointsTable(view: View, region: Region, line: Line, benchmark: readonly Point[]): Html {
  const indicator = view.site.indicators.get(line.indicatorId);
  if (indicator === undefined) return html``;
  const write = (regionId: string, point: Point | undefined) => {
    if (point === undefined) return "";
    const place = {regionId, indicatorId: indicator.id, period: String(point.year)};
    const text = writeCell(point.value, indicator.decimals, indicator.unit, view.language);
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
          ? [write(benchmarkId, benchmark.find(({year}) => year === point.year))]
          : [])
      ]
    }))
  });
}
