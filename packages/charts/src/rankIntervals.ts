import * as Plot from "@observablehq/plot";
import {bottomAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {layoutRows, rowFrame, rowNames, rowTexts} from "./rowChart.ts";

/** A region's rank and how far it moves under other defensible choices. */
export interface RankRow {
  readonly name: string;
  readonly rank: number; // 1 is first
  readonly best: number; // lowest rank number over the scenarios
  readonly worst: number;
  readonly text: string; // beside the row: "3 (2–5)"
  readonly tip: string;
}

/** What the chart is about. */
export interface RankOptions extends ChartOptions {
  readonly own?: string; // the name of the region the chart is about
}

/**
 * Returns each region's rank as a dot on the bar of its possible ranks, first
 * rank at the left. Regions whose bars overlap cannot be told apart for sure.
 */
export function drawRankIntervals(rows: readonly RankRow[], options: RankOptions): SVGSVGElement {
  const {own, width = chartWidth} = options;
  const ordered = rows.toSorted((a, b) => a.rank - b.rank || a.best - b.best);
  const names = ordered.map(({name}) => name);
  const last = Math.max(1, ...ordered.map(({worst}) => worst));
  const layout = layoutRows(ordered, width);
  return drawChart(
    [
      ...bottomAxis(rankTicks(last)),
      Plot.link(ordered, {
        x1: "best",
        x2: "worst",
        y1: "name",
        y2: "name",
        stroke: ink.band,
        strokeWidth: 11,
        strokeLinecap: "round"
      }),
      Plot.dot(
        ordered.filter(({name}) => name !== own),
        {...dot, fill: ink.quiet}
      ),
      Plot.dot(
        ordered.filter(({name}) => name === own),
        {
          ...dot,
          r: 6.5,
          symbol: "diamond",
          fill: ink.mark
        }
      ),
      ...rowNames(layout, own),
      rowTexts(layout)
    ],
    options,
    {
      ...rowFrame(layout),
      x: {domain: [0.6, last + 0.4]},
      y: {type: "point", domain: names, padding: 0.5, axis: null}
    }
  );
}

const dot = {x: "rank", y: "name", r: 4.5, stroke: ink.page, title: "tip"} as const;

function rankTicks(last: number): number[] {
  const step = Math.max(1, Math.ceil(last / 8));
  const multiples = Array.from({length: Math.floor(last / step)}, (_, i) => (i + 1) * step);
  return [...new Set([1, ...multiples])];
}
