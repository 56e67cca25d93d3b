import * as Plot from "@observablehq/plot";
import {bottomAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {niceScale} from "./niceScale.ts";
import {layoutRows, rowFrame, rowNames, rowTexts} from "./rowChart.ts";

/** A step from the start to the total, all in one unit. */
export interface WaterfallStep {
  readonly name: string;
  readonly amount: number; // a part's own size, a total's level
  readonly kind: "part" | "total"; // a total restarts the sum at its own level
  readonly text: string; // beside the row: "+1.2"
  readonly tip: string;
}

/**
 * Returns the steps from top to bottom, each part starting where the one before
 * ended: rises are blue, falls orange with a dark outline, totals a stroke at
 * their level. The axis need not start at zero: no bar stands on it.
 */
export function drawWaterfall(
  steps: readonly WaterfallStep[],
  options: ChartOptions
): SVGSVGElement {
  const {width = chartWidth} = options;
  const bars = placeSteps(steps);
  const layout = layoutRows(steps, width);
  const {left, right} = layout;
  const reach = bars.flatMap(({from, to, kind}) => (kind === "total" ? [to] : [from, to]));
  const scale = niceScale(reach, {range: [left, width - right]});
  const bar = {x1: "from", x2: "to", y: "name", title: "tip"} as const;
  return drawChart(
    [
      ...bottomAxis(scale.ticks),
      Plot.link(bars.slice(1), {
        x1: (_: unknown, i: number) => bars[i]?.to,
        x2: (_: unknown, i: number) => bars[i]?.to,
        y1: (_: unknown, i: number) => bars[i]?.name,
        y2: "name",
        stroke: ink.quiet,
        strokeDasharray: "2,2"
      }),
      Plot.tickX(
        bars.filter(({kind}) => kind === "total"),
        {
          x: "to",
          y: "name",
          stroke: ink.text,
          strokeWidth: 4,
          title: "tip"
        }
      ),
      Plot.barX(
        bars.filter(({kind, amount}) => kind === "part" && amount >= 0),
        {
          ...bar,
          fill: ink.above
        }
      ),
      Plot.barX(
        bars.filter(({kind, amount}) => kind === "part" && amount < 0),
        {
          ...bar,
          fill: ink.below,
          stroke: ink.text
        }
      ),
      ...rowNames(layout),
      rowTexts(layout)
    ],
    options,
    {
      ...rowFrame(layout),
      x: {domain: scale.domain},
      y: {type: "band", domain: steps.map(({name}) => name), padding: 0.28, axis: null}
    }
  );
}

/** Returns each step with the levels it starts and ends at. */
export function placeSteps(
  steps: readonly WaterfallStep[]
): (WaterfallStep & {readonly from: number; readonly to: number})[] {
  let level = 0;
  return steps.map((step) => {
    const from = step.kind === "total" ? 0 : level;
    level = from + step.amount;
    return {...step, from, to: level};
  });
}
