import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {niceScale} from "./niceScale.ts";
import {isDrawn, isLine, splitSegments, type SeriesBreak, type SeriesPoint} from "./segments.ts";
import {cutText, widestText} from "./textWidth.ts";
import {formatTick} from "./ticks.ts";

/** One panel: a region's series, in values or as an index. */
export interface Panel {
  readonly name: string;
  readonly points: readonly SeriesPoint[];
}

/** What all panels share. */
export interface PanelOptions extends ChartOptions {
  readonly benchmark?: readonly SeriesPoint[]; // drawn thin in every panel
  readonly breaks?: readonly SeriesBreak[];
  readonly base?: number; // the level of a quiet rule, 100 for an index; none unless told
  readonly columns?: number;
}

const panelHeight = 78;
const gap = 26;
const small = {
  tickSize: 0,
  tickPadding: 5,
  label: null,
  fill: ink.quiet,
  fontSize: 11
} as const;

/**
 * Returns one small panel per region, all on the same axes, with the benchmark's
 * line in each. Years stand under the lowest row only, and only the first and last.
 */
export function drawSmallMultiples(panels: readonly Panel[], options: PanelOptions): SVGSVGElement {
  const {benchmark = [], breaks = [], width = chartWidth} = options;
  const base = options.base === undefined ? [] : [options.base];
  const columns = options.columns ?? Math.max(2, Math.floor(width / 120));
  const all = panels.flatMap(({points}) => points).concat(benchmark);
  const values = all.filter(isDrawn).map(({value}) => value);
  const years = all.map(({year}) => Math.floor(year));
  const ends = [Math.min(...years), Math.max(...years)];
  const rows = Math.ceil(panels.length / columns);
  const scale = niceScale([...values, ...base], {range: [panelHeight, 0], count: 3});
  const left = widestText(scale.ticks.map(formatTick), 11) + 8;
  const cellWidth = (width - left - 8) / columns;
  return drawChart(
    [
      Plot.gridY(scale.ticks, {stroke: ink.rule, strokeOpacity: 1}),
      Plot.ruleY(base, {stroke: ink.quiet}),
      Plot.axisY(scale.ticks, {...small, tickFormat: formatTick}),
      Plot.axisX(ends, {...small, tickFormat: (year: number) => `’${String(year).slice(2)}`}),
      ...panels.flatMap((panel, i) =>
        panelMarks(
          panel,
          {fx: i % columns, fy: Math.floor(i / columns)},
          {
            benchmark,
            breaks,
            room: cellWidth - 8
          }
        )
      )
    ],
    options,
    {
      height: rows * (panelHeight + gap) + 40,
      marginLeft: left,
      marginRight: 8,
      marginTop: 18,
      marginBottom: 20,
      fx: {axis: null, padding: 0.12, domain: range(columns)},
      fy: {axis: null, padding: 0.25, domain: range(rows)},
      x: {type: "linear", domain: ends, inset: 3},
      y: {domain: scale.domain}
    }
  );
}

interface Facet {
  readonly fx: number;
  readonly fy: number;
}

interface Shared {
  readonly benchmark: readonly SeriesPoint[];
  readonly breaks: readonly SeriesBreak[];
  readonly room: number; // px for the name
}

function panelMarks({name, points}: Panel, facet: Facet, shared: Shared): Markish[] {
  const at = {fx: () => facet.fx, fy: () => facet.fy};
  const place = {...at, x: "year", y: "value"} as const;
  const lines = (of: readonly SeriesPoint[], stroke: string, strokeWidth: number): Markish[] =>
    splitSegments(of, shared.breaks)
      .filter(isLine)
      .map(({points: part, dashed}) =>
        Plot.lineY(part, {
          ...place,
          stroke,
          strokeWidth,
          ...(dashed ? {strokeDasharray: "3,2"} : {})
        })
      );
  const last = points.findLast(isDrawn);
  return [
    ...lines(shared.benchmark, ink.context, 1.2),
    ...lines(points, ink.mark, 2),
    Plot.dot(last === undefined ? [] : [last], {...place, r: 2.5, fill: ink.mark, title: "tip"}),
    Plot.text([cutText(name, shared.room)], {
      ...at,
      frameAnchor: "top-left",
      dy: -14,
      fill: ink.text
    })
  ];
}

function range(length: number): number[] {
  return Array.from({length}, (_, i) => i);
}
