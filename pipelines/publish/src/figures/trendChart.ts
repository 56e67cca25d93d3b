import {isOpen, type Line, type Point} from "../facts/line.ts";
import type {Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import type {LegendMark} from "../parts/legendMark.ts";
import {writeSeries} from "../sentences/seriesText.ts";
import {writeTrendTitle} from "../sentences/trendTitle.ts";
import {benchmarkName, type View} from "../view.ts";
import {drawOn} from "./canvas.ts";
import {axisUnit, breaksOf, seriesPoints, sizeOf, spanOf} from "./points.ts";

/** A drawn trend and the words that belong to it, for a page or a document to set. */
export interface TrendChart {
  readonly title: string; // the finding
  readonly subject: string; // indicator and unit
  readonly span: string; // first and last year
  readonly chart: Html;
  readonly text: string; // what it shows, in words
  readonly legend: readonly (readonly [LegendMark, string])[]; // its marks in words
  readonly caution: string; // what a break forbids; "" without one
  readonly note: string; // marks and caution, where lines are named but no legend stands; or ""
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
  const title = writeTrendTitle(view, line, benchmark);
  const breaks = breaksOf(view, indicator.id, region.id);
  const lines = [
    {name: own, points: line.points},
    {name: theirs, points: benchmark}
  ].filter(({points}) => points.length > 0);
  const text = lines.map((one) => writeSeries(view, one, unit.write)).join(view.say("", " "));
  const hasBreak = breaks.some(({year}) => isWithin(year, [...line.points, ...benchmark]));
  const marks = marksOf(view, line, hasBreak);
  const caution = hasBreak ? view.say("口径变动前后不可比", "not comparable across a break") : "";
  return {
    title,
    text,
    legend: [
      ["dot", own] as const,
      ...(benchmark.length > 0 ? [["square", theirs] as const] : []),
      ...marks.map(([mark, name]) => [mark, name] as const)
    ],
    caution,
    subject: view.say(`${name}（${unit.label}）`, `${name} (${unit.label})`),
    span: spanOf(view, line.points),
    chart: await drawOn(`${title}${view.say("。", ". ")}${text}`, (options) =>
      drawTrend(series, {...options, ...size, breaks})
    ),
    note: [...marks.map(([, , words]) => words), caution]
      .filter((part) => part !== "")
      .join(view.say("；", "; ")),
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

// Each mark as a legend beside a swatch names it, and as a note without one describes it.
function marksOf(
  view: View,
  {points}: Line,
  hasBreak: boolean
): (readonly [LegendMark, string, string])[] {
  const hasOpen = points.some(({status}) => isOpen(status));
  const open = [
    view.say("非最终数 [p]", "not final [p]"),
    view.say("空心点为初步或非最终数", "hollow: not final")
  ] as const;
  const rule = [
    view.say("口径变动 [b]", "break [b]"),
    view.say("虚线处口径变动", "dotted rule: series break")
  ] as const;
  return [
    ...(hasOpen ? [["hollow", ...open] as const] : []),
    ...(hasBreak ? [["dotted", ...rule] as const] : [])
  ];
}
