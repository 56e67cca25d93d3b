import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {axisWidth, bottomAxis, leftAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {halo, ink} from "./ink.ts";
import {niceScale, type NiceScale} from "./niceScale.ts";
import {placePointLabels} from "./placePointLabels.ts";
import {formatTick} from "./ticks.ts";
import {valueScale} from "./valueScale.ts";

/** A region at two values. */
export interface ScatterRow {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly role: "own" | "benchmark" | "context";
  readonly tip: string;
}

/** Words of the axes and, where given, the level of both quadrant rules. */
export interface ScatterOptions extends ChartOptions {
  readonly xLabel: string;
  readonly yLabel: string;
  readonly quadrants?: {readonly x: number; readonly y: number};
  readonly height?: number; // px
  readonly logWord?: string; // beside an axis that is logarithmic; without it none is
}

const top = 26;
const bottom = 42;
const side = 12;

/**
 * Returns a dot per region with quadrant rules at the benchmark. Names stand
 * beside their dots as far as they fit, the own and the benchmark first; the
 * others answer to hover and keyboard.
 */
export function drawScatter(rows: readonly ScatterRow[], options: ScatterOptions): SVGSVGElement {
  const {width = chartWidth, height = 300, quadrants} = options;
  const scale = options.logWord === undefined ? niceScale : valueScale;
  const y = scale(
    rows.map((row) => row.y),
    {range: [height - bottom, top], air: 0.06}
  );
  const left = axisWidth(y.ticks, formatTick);
  const x = scale(
    rows.map((row) => row.x),
    {range: [left, width - side], air: 0.06}
  );
  return drawChart(
    [
      ...leftAxis(y.ticks),
      ...bottomAxis(x.ticks),
      ...(quadrants === undefined ? [] : quadrantRules(quadrants)),
      Plot.dot(
        rows.filter(({role}) => role === "context"),
        {...dot, fill: ink.context}
      ),
      Plot.dot(
        rows.filter(({role}) => role === "benchmark"),
        {
          ...dot,
          symbol: "square",
          fill: ink.text
        }
      ),
      Plot.dot(
        rows.filter(({role}) => role === "own"),
        {
          ...dot,
          r: 6.5,
          symbol: "diamond",
          fill: ink.mark
        }
      ),
      ...names(rows, {x, y, width, height}),
      ...axisWords(options, x, y)
    ],
    options,
    {
      height,
      marginLeft: left,
      marginRight: side,
      marginTop: top,
      marginBottom: bottom,
      x: {type: x.type, domain: x.domain},
      y: {type: y.type, domain: y.domain}
    }
  );
}

const dot = {x: "x", y: "y", r: 4, stroke: ink.page, title: "tip"} as const;

interface Space {
  readonly x: NiceScale;
  readonly y: NiceScale;
  readonly width: number;
  readonly height: number;
}

function names(rows: readonly ScatterRow[], {x, y, width, height}: Space): Markish[] {
  const order = {own: 0, benchmark: 1, context: 2} as const;
  const points = rows
    .toSorted((a, b) => order[a.role] - order[b.role])
    .map((row) => ({
      name: row.name,
      strong: row.role === "own",
      x: x.position(row.x),
      y: y.position(row.y)
    }));
  const placed = placePointLabels(points, {right: width, bottom: height - bottom, top}).map(
    (label) => ({...label, x: x.value(label.x), y: y.value(label.y)})
  );
  const place = {x: "x", y: "y", text: "name", textAnchor: "start", ...halo} as const;
  return [
    Plot.text(
      placed.filter(({strong}) => !strong),
      {...place, fill: ink.text}
    ),
    Plot.text(
      placed.filter(({strong}) => strong),
      {...place, fill: ink.mark, fontWeight: 600}
    )
  ];
}

function quadrantRules({x, y}: {readonly x: number; readonly y: number}): Markish[] {
  const look = {stroke: ink.quiet, strokeDasharray: "5,3"} as const;
  return [Plot.ruleX([x], look), Plot.ruleY([y], look)];
}

function axisWords(
  {xLabel, yLabel, logWord = ""}: ScatterOptions,
  x: NiceScale,
  y: NiceScale
): Markish[] {
  const word = (label: string, {type}: NiceScale) => (type === "log" ? label + logWord : label);
  const look = {fill: ink.quiet} as const;
  return [
    Plot.text([`↑ ${word(yLabel, y)}`], {...look, frameAnchor: "top-left", dy: -20, dx: -6}),
    Plot.text([`${word(xLabel, x)} →`], {...look, frameAnchor: "bottom-right", dy: 36})
  ];
}
