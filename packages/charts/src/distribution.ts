import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {axisHeight, stripAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {halo, ink} from "./ink.ts";
import type {NiceScale} from "./niceScale.ts";
import {benchmarkRule, type StripBenchmark} from "./stripBenchmark.ts";
import {type StripScale, stripScale} from "./stripScale.ts";
import {textWidth} from "./textWidth.ts";
import {formatTick} from "./ticks.ts";

/** A region to mark among the many. */
export interface DistributionMark {
  readonly name: string;
  readonly value: number;
  readonly tip: string;
}

/** What is marked in a distribution. */
export interface DistributionOptions extends ChartOptions {
  readonly own?: DistributionMark;
  readonly isRoomKept?: boolean; // for a mark that is added after: see `markDistribution`
  readonly benchmark?: StripBenchmark;
  readonly tick?: (value: number) => string;
  readonly binTip: (from: string, to: string, count: number) => string; // for hover and keyboard
}

interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const body = 56;
const markRoom = 24;

/** Where things lie in a distribution, in px; equal for equal values, width and benchmark. */
export function layDistribution(
  values: readonly number[],
  {
    own,
    benchmark,
    isRoomKept = false,
    width = chartWidth,
    tick = formatTick
  }: Omit<DistributionOptions, "binTip" | "document" | "description">
): {readonly scale: StripScale; readonly top: number; readonly bottom: number} {
  const covered = [...values, ...(own === undefined ? [] : [own.value])];
  const scale = stripScale([...covered, ...(benchmark === undefined ? [] : [benchmark.value])], {
    width,
    tick
  });
  const top = 18 + (own === undefined && !isRoomKept ? 0 : markRoom);
  return {scale, top, bottom: top + body};
}

/**
 * Returns how many regions have which value, as columns, with the region's
 * marker and the benchmark. For some twenty regions and more: fewer are better
 * shown one by one (`drawDotStrip`). Its size does not grow with their number.
 */
export function drawDistribution(
  values: readonly number[],
  options: DistributionOptions
): SVGSVGElement {
  const {own, benchmark, width = chartWidth, tick = formatTick, binTip} = options;
  const {scale, top, bottom} = layDistribution(values, options);
  const wanted = Math.ceil(Math.sqrt(values.length) * 2);
  const bins = countBins(values, scale, Math.min(40, Math.max(8, wanted)));
  const most = Math.max(1, ...bins.map(({count}) => count));
  return drawChart(
    [
      stripAxis(scale.ticks, tick),
      Plot.rectY(bins, {
        x1: "from",
        x2: "to",
        y: "count",
        fill: ink.context,
        insetLeft: 0.5,
        insetRight: 0.5,
        title: ({from, to, count}: Bin) => binTip(tick(from), tick(to), count)
      }),
      Plot.ruleY([0], {stroke: ink.quiet}),
      ...benchmarkRule(benchmark, scale, width),
      ...ownMarks(own, scale, {most, width})
    ],
    options,
    {
      height: bottom + axisHeight,
      marginLeft: scale.side,
      marginRight: scale.side,
      marginTop: 18,
      marginBottom: axisHeight,
      x: {type: scale.type, domain: scale.domain},
      y: {domain: [0, (most * (top - 18 + body)) / body], axis: null}
    }
  );
}

/** Returns how many values lie in each of `count` equally wide bins; the last holds its end. */
export function countBins(values: readonly number[], scale: NiceScale, count: number): Bin[] {
  const [start, end] = [scale.position(scale.domain[0]), scale.position(scale.domain[1])];
  const size = (end - start) / count;
  const counts = new Array<number>(count).fill(0);
  for (const value of values) {
    const place = Math.floor((scale.position(value) - start) / size + 1e-9);
    const bin = Math.min(count - 1, Math.max(0, place));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const edge = (i: number): number => Number(scale.value(start + i * size).toPrecision(10));
  return counts
    .map((number, i) => ({from: edge(i), to: edge(i + 1), count: number}))
    .filter((bin) => bin.count > 0);
}

function ownMarks(
  own: DistributionMark | undefined,
  scale: NiceScale,
  {most, width}: {readonly most: number; readonly width: number}
): Markish[] {
  if (own === undefined) return [];
  const half = textWidth(own.name) / 2 + 2;
  const centre = Math.max(half, Math.min(width - half, scale.position(own.value)));
  return [
    Plot.ruleX([own], {x: "value", y1: 0, y2: most, stroke: ink.mark, strokeWidth: 2.5}),
    Plot.dot([own], {
      x: "value",
      y: () => most,
      symbol: "diamond",
      r: 6,
      fill: ink.mark,
      stroke: ink.page,
      title: "tip"
    }),
    Plot.text([own], {
      x: () => scale.value(centre),
      y: () => most,
      dy: -14,
      text: "name",
      fill: ink.mark,
      fontWeight: 600,
      ...halo
    })
  ];
}
