import * as Plot from "@observablehq/plot";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {niceScale} from "./niceScale.ts";
import {nameRoom, rowHeight, rowNames, rowTexts} from "./rowChart.ts";
import {widestText} from "./textWidth.ts";
import {formatTick} from "./ticks.ts";

/** A step from the start to the total, all in one unit. */
export interface WaterfallStep {
  readonly name: string;
  readonly amount: number; // a part's own size, a total's level
  readonly kind: "part" | "total"; // a total stands on zero and restarts the sum
  readonly text: string; // beside the row: "+1.2"
  readonly tip: string;
}

const axis = 22;

/**
 * Returns the steps from top to bottom, each part starting where the one before
 * ended: rises are blue and solid, falls orange with a dark outline, totals grey.
 */
export function drawWaterfall(steps: readonly WaterfallStep[], options: ChartOptions): SVGSVGElement {
  const {width = chartWidth} = options;
  const names = steps.map(({name}) => name);
  const bars = placeSteps(steps);
  const left = nameRoom(names, width);
  const right = widestText(steps.map(({text}) => text)) + 14;
  const reach = bars.flatMap(({from, to}) => [from, to]);
  const scale = niceScale(reach, {range: [left, width - right], zero: true});
  const bar = {x1: "from", x2: "to", y: "name", title: "tip"} as const;
  return drawChart(
    [
      Plot.gridX(scale.ticks, {stroke: ink.rule, strokeOpacity: 1}),
      Plot.axisX(scale.ticks, {tickSize: 0, tickFormat: formatTick, label: null, fill: ink.quiet}),
      Plot.barX(bars.filter(({kind}) => kind === "total"), {...bar, fill: ink.context}),
      Plot.barX(bars.filter(({kind, amount}) => kind === "part" && amount >= 0), {
        ...bar,
        fill: ink.above
      }),
      Plot.barX(bars.filter(({kind, amount}) => kind === "part" && amount < 0), {
        ...bar,
        fill: ink.below,
        stroke: ink.text
      }),
      Plot.ruleX([0], {stroke: ink.text}),
      ...rowNames(names, left),
      rowTexts(steps)
    ],
    options,
    {
      height: steps.length * rowHeight + axis + 4,
      marginLeft: left,
      marginRight: right,
      marginTop: 4,
      marginBottom: axis,
      x: {domain: scale.domain},
      y: {type: "band", domain: names, padding: 0.28, axis: null}
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
