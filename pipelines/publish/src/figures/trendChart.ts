import {isOpen, type Line, type Point} from "../facts/line.ts";
import type {Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {isRace, nameVerdict} from "../sentences/lead.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawOn} from "./canvas.ts";
import {axisUnit, breaksOf, seriesPoints, sizeOf, spanOf} from "./points.ts";

/** A drawn trend and the words that belong to it, for a page or a document to set. */
export interface TrendChart {
  readonly title: string; // the finding
  readonly subject: string; // indicator and unit
  readonly span: string; // first and last year
  readonly chart: Html;
  readonly note: string; // open points, breaks; "" when there are none
  readonly benchmark: readonly Point[]; // those drawn
}

/** The size of a drawing in px; a page's own size when left out. */
export interface ChartSize {
  readonly width?: number;
  readonly height?: number;
}

/** Returns a region's line over the years beside the benchmark's; null when it has no value. */
export async function trendChart(
  view: View,
  region: Region,
  line: Line,
  benchmarkPoints: readonly Point[],
  size: ChartSize = {}
): Promise<TrendChart | null> {
  const indicator = view.site.indicators.get(line.indicatorId);
  if (indicator === undefined || line.latest === null) return null;
  const unit = axisUnit(view, indicator, sizeOf(line.points));
  const own = view.word(region.short);
  const benchmark = isComparable(indicator.aggregation) ? benchmarkPoints : [];
  const theirs = benchmarkName(view, null);
  const {drawTrend} = await import("@xianzhi/charts/trend");
  const series = [
    {name: own, role: "own" as const, points: seriesPoints(view, own, line.points, unit)},
    ...(benchmark.length > 0
      ? [
          {
            name: theirs,
            role: "benchmark" as const,
            points: seriesPoints(view, theirs, benchmark, unit)
          }
        ]
      : [])
  ];
  const name = view.word(indicator.name);
  const title = titleOf(view, line);
  const breaks = breaksOf(view, indicator.id, region.id);
  return {
    title,
    subject: view.say(`${name}（${unit.label}）`, `${name} (${unit.label})`),
    span: spanOf(view, line.points),
    chart: await drawOn(`${title}${view.say("。", ". ")}${name}`, (options) =>
      drawTrend(series, {...options, ...size, breaks})
    ),
    note: notesOf(
      view,
      line,
      breaks.some(({year}) => isWithin(year, [...line.points, ...benchmark]))
    ),
    benchmark
  };
}

// The chart's years are those of both lines; a break at its first year has no rule.
function isWithin(year: number, points: readonly Point[]): boolean {
  const years = points.map((point) => point.year);
  return Math.min(...years) < year && year <= Math.max(...years);
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
  const verdict = nameVerdict(
    view,
    change.verdict,
    benchmarkName(view, change.benchmarkId),
    isRace(view, indicatorId)
  );
  return `${head}${view.say("，", ", ")}${verdict}`;
}

function notesOf(view: View, line: Line, hasBreak: boolean): string {
  const open = line.points.some(({status}) => isOpen(status));
  const notes = [
    open ? view.say("空心点为初步或非最终数", "hollow: not final") : "",
    hasBreak ? view.say("虚线处口径变动，前后不可比", "dotted rule: series break") : ""
  ].filter((note) => note !== "");
  return notes.join(view.say("；", "; "));
}
