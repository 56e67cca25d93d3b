import * as Plot from "@observablehq/plot";
import {bottomAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {niceScale} from "./niceScale.ts";
import {layoutRows, rowFrame, rowNames, rowTexts} from "./rowChart.ts";
import {verdictLook, type Verdict} from "./verdictLook.ts";

/** Two values of one thing in one unit: a region and its benchmark, or a start and an end. */
export interface DumbbellRow {
  readonly name: string;
  readonly from: number | null; // hollow: the benchmark, or the start
  readonly to: number | null; // filled
  readonly verdict: Verdict;
  readonly text: string; // beside the row
  readonly tip: string;
}

/** Returns two joined dots a row, the first hollow; where one is missing the other stands alone. */
export function drawDumbbell(rows: readonly DumbbellRow[], options: ChartOptions): SVGSVGElement {
  const {width = chartWidth} = options;
  const layout = layoutRows(rows, width);
  const {left, right} = layout;
  const values = rows.flatMap(({from, to}) => [from, to]).filter((value) => value !== null);
  const scale = niceScale(values, {range: [left, width - right]});
  const place = {y: "name", r: 5, title: "tip"} as const;
  return drawChart(
    [
      ...bottomAxis(scale.ticks),
      Plot.link(
        rows.filter(({from, to}) => from !== null && to !== null),
        {
          x1: "from",
          x2: "to",
          y: "name",
          stroke: ink.context,
          strokeWidth: 2
        }
      ),
      Plot.dot(
        rows.filter(({from}) => from !== null),
        {
          ...place,
          x: "from",
          fill: ink.page,
          stroke: ink.quiet,
          strokeWidth: 1.6
        }
      ),
      Plot.dot(
        rows.filter(({to}) => to !== null),
        {
          ...place,
          x: "to",
          symbol: ({verdict}: DumbbellRow) => verdictLook(verdict).symbol,
          fill: ({verdict}: DumbbellRow) => verdictLook(verdict).colour,
          stroke: ink.page
        }
      ),
      ...rowNames(layout),
      rowTexts(layout)
    ],
    options,
    {
      ...rowFrame(layout),
      x: {domain: scale.domain, inset: 6},
      y: {type: "point", domain: rows.map(({name}) => name), padding: 0.5, axis: null}
    }
  );
}
