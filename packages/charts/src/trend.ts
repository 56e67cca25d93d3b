import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {axisHeight, axisWidth, leftAxis, yearAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {endLabels} from "./endLabels.ts";
import {ink, seriesLook} from "./ink.ts";
import {niceScale} from "./niceScale.ts";
import {placeLabels, type PlacedLabel} from "./placeLabels.ts";
import {isDrawn, isLine, splitSegments, type SeriesBreak, type SeriesPoint} from "./segments.ts";
import {cutText, widestText} from "./textWidth.ts";
import {formatTick, yearTicks} from "./ticks.ts";

/** One line of a trend. `own` is what the chart is about; context is drawn behind, unnamed. */
export interface TrendSeries {
  readonly name: string;
  readonly role: "own" | "benchmark" | "compared" | "context";
  readonly points: readonly SeriesPoint[]; // in order of year
}

/** What a trend shows besides its lines. */
export interface TrendOptions extends ChartOptions {
  readonly breaks?: readonly SeriesBreak[];
  readonly height?: number; // px
  readonly zero?: boolean; // whether the axis covers zero
  readonly tick?: (value: number) => string;
}

const top = 26;
const mostMarked = 12; // points of a line that each show as a dot

/**
 * Returns lines over years. A line stops at a break, a missing value or a
 * missing year; a dotted rule marks each break; provisional points are hollow,
 * at a dashed end. Lines are named at their last point, clear of each other.
 */
export function drawTrend(series: readonly TrendSeries[], options: TrendOptions): SVGSVGElement {
  const {breaks = [], height = 220, width = chartWidth, tick = formatTick, zero = false} = options;
  const values = series.flatMap(({points}) => points.filter(isDrawn).map(({value}) => value));
  const scale = niceScale(values, {zero, range: [height - axisHeight, top]});
  const years = series.flatMap(({points}) => points.map(({year}) => year));
  const named = series.filter(({role}) => role !== "context");
  const right = Math.min(widestText(named.map(({name}) => name)), width * 0.32) + 14;
  const left = axisWidth(scale.ticks, tick);
  const domain = [Math.min(...years), Math.max(...years)];
  return drawChart(
    [
      ...leftAxis(scale.ticks, tick),
      yearAxis(yearTicks(years, (width - left - right) / 46)),
      ...breakMarks(breaks, domain, width - left - right),
      ...series.flatMap((line, place) => lineMarks(line, lookOf(line.role, place), breaks)),
      ...endLabels(
        named.map((line) => ({
          name: cutText(line.name, right - 14),
          point: line.points.findLast(isDrawn),
          strong: line.role === "own"
        })),
        scale,
        {from: domain[1] ?? 0, range: [top, height - axisHeight]}
      )
    ],
    options,
    {
      height,
      marginLeft: left,
      marginRight: right,
      marginTop: top,
      marginBottom: axisHeight,
      x: {type: "linear", domain},
      y: {domain: scale.domain},
      r: {type: "identity"}
    }
  );
}

interface LineLook {
  readonly colour: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond";
  readonly strokeWidth: number;
}

function lookOf(role: TrendSeries["role"], place: number): LineLook {
  switch (role) {
    case "own":
      return {colour: ink.mark, symbol: "circle", strokeWidth: 2.4};
    case "benchmark":
      return {colour: ink.text, symbol: "square", strokeWidth: 1.4};
    case "compared":
      return {...seriesLook(place), strokeWidth: 1.8};
    case "context":
      return {colour: ink.context, symbol: "circle", strokeWidth: 1};
  }
}

function lineMarks(
  {points, role}: TrendSeries,
  {colour, symbol, strokeWidth}: LineLook,
  breaks: readonly SeriesBreak[]
): Markish[] {
  const place = {x: "year", y: "value"} as const;
  const segments = splitSegments(points, breaks);
  const lines = segments.filter(isLine).map((segment) =>
    Plot.lineY(segment.points, {
      ...place,
      stroke: colour,
      strokeWidth,
      ...(segment.dashed ? {strokeDasharray: "4,3"} : {})
    })
  );
  if (role === "context") return lines;
  const alone = new Set<SeriesPoint>(segments.filter((s) => !isLine(s)).flatMap((s) => s.points));
  const isSmall = (point: SeriesPoint) => points.length > mostMarked && !alone.has(point);
  const final = points.filter((point) => isDrawn(point) && !point.provisional);
  const open = points.filter((point) => isDrawn(point) && point.provisional);
  const dot = {...place, symbol, title: "tip"} as const;
  return [
    ...lines,
    Plot.dot(final, {
      ...dot,
      r: (point: SeriesPoint) => (isSmall(point) ? strokeWidth / 2 : 2.6),
      fill: colour
    }),
    Plot.dot(open, {...dot, r: 3.4, stroke: colour, fill: ink.page, strokeWidth: 1.6})
  ];
}

// The rule stands between the years; of labels that would overlap the first one speaks for all.
function breakMarks(
  breaks: readonly SeriesBreak[],
  domain: readonly number[],
  width: number
): Markish[] {
  const [first = 0, last = 0] = domain;
  const shown = breaks.filter(({year}) => first < year && year <= last);
  const unit = width / Math.max(1, last - first); // px a year
  const labels = placeLabels(
    shown.map(({year, label}) => ({name: label, own: false, centre: (year - 0.5 - first) * unit})),
    {range: [0, width + 10], rows: 1}
  );
  return [
    Plot.ruleX(shown, {
      x: ({year}: SeriesBreak) => year - 0.5,
      stroke: ink.quiet,
      strokeDasharray: "2,3",
      title: "label"
    }),
    Plot.text(labels, {
      x: ({centre}: PlacedLabel) => first + centre / unit,
      text: "name",
      frameAnchor: "top",
      dy: -10,
      fill: ink.quiet,
      fontSize: 11
    })
  ];
}
