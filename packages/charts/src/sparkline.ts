import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {isDrawn, isLine, splitSegments, type SeriesBreak, type SeriesPoint} from "./segments.ts";

/** What a sparkline shows besides its line. */
export interface SparklineOptions extends ChartOptions {
  readonly breaks?: readonly SeriesBreak[];
  readonly benchmark?: readonly SeriesPoint[];
  readonly height?: number; // px
}

/**
 * Returns a line without axes, to stand in a table or a tile: it shows the shape,
 * the number beside it says how much. The last point is marked, hollow if
 * provisional; the benchmark is a thin line behind.
 */
export function drawSparkline(
  points: readonly SeriesPoint[],
  {height = 32, width = 120, breaks = [], benchmark = [], ...options}: SparklineOptions
): SVGSVGElement {
  const last = points.findLast(isDrawn);
  const end = {x: "year", y: "value", r: 3, stroke: ink.mark, title: "tip"} as const;
  return drawChart(
    [
      ...sparkLines(benchmark, breaks, ink.context, 1),
      ...sparkLines(points, breaks, ink.mark, 1.8),
      Plot.dot(last === undefined ? [] : [last], {
        ...end,
        fill: last?.provisional === true ? ink.page : ink.mark
      })
    ],
    {...options, width},
    {height, margin: 5, x: {type: "linear", axis: null}, y: {axis: null}}
  );
}

function sparkLines(
  points: readonly SeriesPoint[],
  breaks: readonly SeriesBreak[],
  stroke: string,
  strokeWidth: number
): Markish[] {
  return splitSegments(points, breaks)
    .filter(isLine)
    .map(({points: part, dashed}) =>
      Plot.lineY(part, {
        x: "year",
        y: "value",
        stroke,
        strokeWidth,
        ...(dashed ? {strokeDasharray: "3,2"} : {})
      })
    );
}
