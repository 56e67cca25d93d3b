import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {layoutRows, rowNames, rowTexts} from "./rowChart.ts";
import {verdictLook, type Verdict} from "./verdictLook.ts";

/** One indicator of a region's profile; all five numbers in the indicator's own unit. */
export interface SpineRow {
  readonly name: string;
  readonly value: number | null;
  readonly benchmark: number | null;
  readonly lowest: number | null; // of the compared regions
  readonly highest: number | null;
  readonly polarity: 1 | -1; // 1 where more is better
  readonly verdict: Verdict;
  readonly text: string; // beside the row: the value, or why there is none
  readonly tip: string;
}

/** Words for the two ends of the axis. */
export interface SpineOptions extends ChartOptions {
  readonly worse: string;
  readonly better: string;
}

const top = 20;

/**
 * Returns one row per indicator on a common signed scale: the benchmark is the
 * middle line, the band reaches from the lowest to the highest region, the marker
 * is the region, right of the line where it does better. Sign is kept: a value
 * as far below the benchmark as another is above lies on the other side.
 */
export function drawSpine(rows: readonly SpineRow[], options: SpineOptions): SVGSVGElement {
  const {width = chartWidth, worse, better} = options;
  const layout = layoutRows(rows, width);
  const spines = rows.flatMap(placeSpine);
  return drawChart(
    [
      Plot.barX(spines, {
        x1: "low",
        x2: "high",
        y: "name",
        fill: ink.band,
        insetTop: layout.rowHeight / 2 - 8,
        insetBottom: layout.rowHeight / 2 - 8
      }),
      Plot.ruleX([0], {stroke: ink.text}),
      Plot.dot(spines, {
        x: "place",
        y: "name",
        r: 5,
        symbol: ({verdict}: SpineRow) => verdictLook(verdict).symbol,
        fill: ({verdict}: SpineRow) => verdictLook(verdict).colour,
        stroke: ink.page,
        title: "tip"
      }),
      ...endWords(worse, better),
      ...rowNames(layout),
      rowTexts(layout)
    ],
    options,
    {
      height: rows.length * layout.rowHeight + top + 4,
      marginLeft: layout.left,
      marginRight: layout.right,
      marginTop: top,
      marginBottom: 4,
      x: {domain: [-1.08, 1.08], axis: null},
      y: {type: "band", domain: rows.map(({name}) => name), padding: 0.1, axis: null}
    }
  );
}

/** Returns where a row's marks lie, -1 to 1 about the benchmark; nothing when one is missing. */
export function placeSpine(
  row: SpineRow
): (SpineRow & {readonly place: number; readonly low: number; readonly high: number})[] {
  const {value, benchmark, lowest, highest, polarity} = row;
  if (value === null || benchmark === null || lowest === null || highest === null) return [];
  const least = Math.min(lowest, value);
  const most = Math.max(highest, value);
  const reach = Math.max(Math.abs(most - benchmark), Math.abs(benchmark - least)) || 1;
  const toPlace = (level: number): number => (polarity * (level - benchmark)) / reach;
  return [{...row, place: toPlace(value), low: toPlace(least), high: toPlace(most)}];
}

function endWords(worse: string, better: string): Markish[] {
  const place = {frameAnchor: "top", dy: -10, fill: ink.quiet, fontSize: 11} as const;
  return [
    Plot.text([`◂ ${worse}`], {...place, x: () => -0.05, textAnchor: "end"}),
    Plot.text([`${better} ▸`], {...place, x: () => 0.05, textAnchor: "start"})
  ];
}
