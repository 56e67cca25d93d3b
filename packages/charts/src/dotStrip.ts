import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {axisHeight, stripAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {halo, ink} from "./ink.ts";
import type {NiceScale} from "./niceScale.ts";
import {placeLabels, type PlacedLabel} from "./placeLabels.ts";
import {benchmarkRule, type StripBenchmark} from "./stripBenchmark.ts";
import {stripScale} from "./stripScale.ts";
import {formatTick} from "./ticks.ts";

/** A region on the strip. Those without a value are left out: say so in the note. */
export interface StripRow {
  readonly name: string;
  readonly value: number | null;
  readonly own: boolean; // the region the chart is about
  readonly tip: string;
}

/** What the strip compares with. */
export interface StripOptions extends ChartOptions {
  readonly benchmark?: StripBenchmark;
  readonly tick?: (value: number) => string;
}

interface Dot extends StripRow {
  readonly value: number;
  readonly level: number; // 0 on the line, higher where dots would overlap
}

const radius = 5;
const labelRow = 15;
const mostRows = 5; // of names above the dots

/**
 * Returns every region as a dot on one line, the chart's own a diamond, the
 * benchmark a rule. Names stand above the dots in as many rows as they need, up to five: the own
 * first, then the extremes, then the others; a name out of reach of its dot is led to it.
 */
export function drawDotStrip(rows: readonly StripRow[], options: StripOptions): SVGSVGElement {
  const {benchmark, width = chartWidth, tick = formatTick} = options;
  const known = rows.flatMap((row) => (row.value === null ? [] : [{...row, value: row.value}]));
  const values = known.map(({value}) => value).concat(benchmark?.value ?? []);
  const scale = stripScale(values, {width, tick});
  const dots = stackDots(known, (value) => scale.position(value));
  const wanted = orderByInterest(known).map(({name, value, own}) => ({
    name,
    own,
    centre: scale.position(value)
  }));
  const labels = placeLabels(wanted, {range: [0, width], rows: mostRows});
  const labelRows = 1 + Math.max(0, ...labels.map(({row}) => row));
  const stack = Math.max(1, ...dots.map(({level}) => level + 1)) * radius * 2;
  const top = benchmark === undefined ? 2 : 18;
  return drawChart(
    [
      stripAxis(scale.ticks, tick),
      Plot.ruleY([0], {stroke: ink.rule}),
      ...benchmarkRule(benchmark, scale, width),
      leaders(labels, known, scale, stack),
      Plot.dot(
        dots.filter(({own}) => !own),
        {
          ...dotPlace,
          r: radius - 0.5,
          fill: ink.context,
          stroke: ink.page
        }
      ),
      Plot.dot(
        dots.filter(({own}) => own),
        {
          ...dotPlace,
          r: radius + 1,
          symbol: "diamond",
          fill: ink.mark,
          stroke: ink.page
        }
      ),
      ...labelMarks(labels, (px) => scale.value(px), stack)
    ],
    options,
    {
      height: top + labelRows * labelRow + stack + 6 + axisHeight,
      marginLeft: scale.side,
      marginRight: scale.side,
      marginTop: top,
      marginBottom: axisHeight,
      x: {type: scale.type, domain: scale.domain},
      y: {domain: [0, labelRows * labelRow + stack + 6], axis: null}
    }
  );
}

const dotPlace = {
  x: "value",
  y: ({level}: Dot) => radius + 1 + level * radius * 2,
  title: "tip"
} as const;

// The own region lies on the line; others that would cover a dot go one level up.
function stackDots(
  rows: readonly (StripRow & {readonly value: number})[],
  position: (value: number) => number
): Dot[] {
  const dots: Dot[] = [];
  for (const row of rows.toSorted((a, b) => Number(b.own) - Number(a.own))) {
    let level = 0;
    while (dots.some((dot) => dot.level === level && overlaps(dot.value, row.value))) ++level;
    dots.push({...row, level});
  }
  return dots;

  function overlaps(one: number, other: number): boolean {
    return Math.abs(position(one) - position(other)) < radius * 2;
  }
}

function orderByInterest<Row extends {readonly value: number; readonly own: boolean}>(
  rows: readonly Row[]
): Row[] {
  const sorted = rows.toSorted((a, b) => a.value - b.value);
  const ends = new Set([sorted[0], sorted.at(-1)]);
  const rank = (row: Row): number => (row.own ? 0 : ends.has(row) ? 1 : 2);
  return sorted.toSorted((a, b) => rank(a) - rank(b));
}

// From the dot, or from where dots above it end, to the foot of a name in a higher row.
function leaders(
  labels: readonly PlacedLabel[],
  rows: readonly (StripRow & {readonly value: number})[],
  scale: NiceScale,
  stack: number
): Markish {
  const led = labels.flatMap(({name, centre, row}) => {
    const from = rows.find((candidate) => candidate.name === name);
    if (from === undefined || row === 0) return [];
    return [{x1: from.value, x2: scale.value(centre), y2: stack + 7 + row * labelRow}];
  });
  return Plot.link(led, {
    x1: "x1",
    x2: "x2",
    y1: () => stack + 3,
    y2: "y2",
    stroke: ink.context,
    strokeWidth: 0.8
  });
}

function labelMarks(
  labels: readonly PlacedLabel[],
  value: (px: number) => number,
  stack: number
): Markish[] {
  const place = {
    x: ({centre}: PlacedLabel) => value(centre),
    y: ({row}: PlacedLabel) => stack + 12 + row * labelRow,
    text: "name",
    ...halo
  } as const;
  return [
    Plot.text(
      labels.filter(({own}) => !own),
      {...place, fill: ink.quiet}
    ),
    Plot.text(
      labels.filter(({own}) => own),
      {...place, fill: ink.mark, fontWeight: 600}
    )
  ];
}
