import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {endLabels} from "./endLabels.ts";
import {ink} from "./ink.ts";
import {niceScale} from "./niceScale.ts";
import {cutText, widestText} from "./textWidth.ts";

/** A region's value in the first and in the last year; not drawn where one is missing. */
export interface SlopeRow {
  readonly name: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly startText: string; // the value as printed
  readonly endText: string;
  readonly role: "own" | "benchmark" | "context";
  readonly tip: string;
}

/** The two years' words, over the two ends. */
export interface SlopeOptions extends ChartOptions {
  readonly startLabel: string;
  readonly endLabel: string;
  readonly height?: number; // px
}

const top = 24;
const bottom = 8;

/**
 * Returns a line per region from its first to its last value, each named with
 * both values and kept clear of its neighbours. The benchmark's line is dashed.
 */
export function drawSlope(rows: readonly SlopeRow[], options: SlopeOptions): SVGSVGElement {
  const {width = chartWidth, startLabel, endLabel} = options;
  const known = rows.flatMap((row) =>
    row.start === null || row.end === null ? [] : [{...row, start: row.start, end: row.end}]
  );
  const {height = Math.max(200, known.length * 18 + top + bottom)} = options;
  const values = known.flatMap(({start, end}) => [start, end]);
  const scale = niceScale(values, {range: [height - bottom, top]});
  const left = widestText(known.map(({startText}) => startText)) + 14;
  const longest = known.map(({name, endText}) => `${endText} ${name}`);
  const right = Math.min(widestText(longest), width * 0.5) + 14;
  const end = {range: [top + 6, height - bottom] as const};
  const label = (row: (typeof known)[number], value: number, name: string) => ({
    name,
    point: {year: 0, value},
    strong: row.role === "own"
  });
  return drawChart(
    [
      Plot.ruleX([0, 1], {stroke: ink.rule}),
      ...known.flatMap(slopeMarks),
      ...endLabels(
        known.map((row) => label(row, row.start, row.startText)),
        scale,
        {...end, from: 0, side: "left"}
      ),
      ...endLabels(
        known.map((row) => label(row, row.end, cutText(`${row.endText} ${row.name}`, right - 14))),
        scale,
        {...end, from: 1}
      ),
      Plot.text([startLabel, endLabel], {
        x: (_: string, i: number) => i,
        text: (words: string) => words,
        frameAnchor: "top",
        dy: -14,
        fill: ink.quiet
      })
    ],
    options,
    {
      height,
      marginLeft: left,
      marginRight: right,
      marginTop: top,
      marginBottom: bottom,
      x: {domain: [0, 1], axis: null},
      y: {domain: scale.domain, axis: null}
    }
  );
}

function slopeMarks({start, end, role, tip}: SlopeRow): Markish[] {
  const points = [
    {x: 0, y: start, tip},
    {x: 1, y: end, tip}
  ];
  const colour = role === "own" ? ink.mark : role === "benchmark" ? ink.text : ink.context;
  const place = {x: "x", y: "y"} as const;
  return [
    Plot.line(points, {
      ...place,
      stroke: colour,
      strokeWidth: role === "own" ? 2.6 : 1.5,
      ...(role === "benchmark" ? {strokeDasharray: "5,3"} : {})
    }),
    Plot.dot(points, {...place, r: 4, fill: colour, stroke: ink.page, title: "tip"})
  ];
}
