import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {bottomAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {niceScale} from "./niceScale.ts";
import {layoutRows, rowFrame, rowNames, rowTexts} from "./rowChart.ts";
import {verdictLook, type Verdict} from "./verdictLook.ts";

/** A region's lead over the benchmark. */
export interface GapRow {
  readonly name: string;
  readonly gap: number | null; // in the reading's unit; null where it cannot be computed
  readonly halfWidth: number | null; // what rounding may shift the gap by, same unit
  readonly verdict: Verdict;
  readonly text: string; // as printed beside the bar: "▲ +0.7" or the reason
  readonly tip: string;
}

/**
 * Returns bars left and right of the benchmark, greatest lead first, regions
 * without one last. The grey band is each region's own rounding: a bar that ends
 * inside it says nothing, and is drawn hollow.
 */
export function drawGapBars(rows: readonly GapRow[], options: ChartOptions): SVGSVGElement {
  const {width = chartWidth} = options;
  const ordered = orderByGap(rows);
  const names = ordered.map(({name}) => name);
  const layout = layoutRows(ordered, width);
  const {left, right} = layout;
  const known = ordered.flatMap((row) => (row.gap === null ? [] : [{...row, gap: row.gap}]));
  const reach = known.flatMap(({gap, halfWidth}) => [gap, halfWidth ?? 0, -(halfWidth ?? 0)]);
  const scale = niceScale(reach, {zero: true, range: [left, width - right]});
  return drawChart(
    [
      ...bottomAxis(scale.ticks),
      Plot.barX(known, {
        x1: (row: GapRow) => -(row.halfWidth ?? 0),
        x2: (row: GapRow) => row.halfWidth ?? 0,
        y: "name",
        fill: ink.band,
        insetTop: 1,
        insetBottom: 1
      }),
      ...bars(known),
      Plot.ruleX([0], {stroke: ink.text}),
      ...rowNames(layout),
      rowTexts(layout)
    ],
    options,
    {
      ...rowFrame(layout),
      x: {domain: scale.domain},
      y: {type: "band", domain: names, padding: 0.3, axis: null}
    }
  );
}

function bars(known: readonly GapRow[]): Markish[] {
  const bar = {x1: () => 0, x2: "gap", y: "name", title: "tip"} as const;
  const decided = known.filter(({verdict}) => verdict === "ABOVE" || verdict === "BELOW");
  const open = known.filter(({verdict}) => verdict !== "ABOVE" && verdict !== "BELOW");
  return [
    Plot.barX(decided, {...bar, fill: ({verdict}: GapRow) => verdictLook(verdict).colour}),
    Plot.barX(open, {...bar, fill: ink.page, stroke: ink.rounding, strokeDasharray: "2,2"})
  ];
}

function orderByGap(rows: readonly GapRow[]): GapRow[] {
  return rows.toSorted((a, b) => (b.gap ?? -Infinity) - (a.gap ?? -Infinity) || 0);
}
