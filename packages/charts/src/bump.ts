import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {axisHeight, yearAxis} from "./axes.ts";
import {chartWidth, drawChart, type ChartOptions} from "./chart.ts";
import {ink} from "./ink.ts";
import {cutText, widestText} from "./textWidth.ts";
import {yearTicks} from "./ticks.ts";

/** A region's ranks over the years; a null rank, not ranked, breaks its line. */
export interface BumpSeries {
  readonly name: string;
  readonly own: boolean;
  readonly ranks: readonly {
    readonly year: number;
    readonly rank: number | null; // 1 is first; ties share a rank
    readonly tip: string;
  }[];
}

const lane = 24;

/**
 * Returns ranks over years, first at the top, each region named with its rank at
 * both ends. Regions that share a rank share a dot; their names are joined.
 */
export function drawBump(series: readonly BumpSeries[], options: ChartOptions): SVGSVGElement {
  const {width = chartWidth} = options;
  const years = series.flatMap(({ranks}) => ranks.map(({year}) => year));
  const ranks = series.flatMap((line) => line.ranks.map(({rank}) => rank ?? 1));
  const last = Math.max(1, ...ranks);
  const ends = [Math.min(...years), Math.max(...years)] as const;
  const starts = nameEnd(series, ends[0], "left");
  const finals = nameEnd(series, ends[1], "right");
  const room = (labels: readonly EndName[]): number =>
    Math.min(widestText(labels.map(({name}) => name)), width * 0.32) + 16;
  const left = room(starts);
  const right = room(finals);
  return drawChart(
    [
      yearAxis(yearTicks(years, (width - left - right) / 40)),
      ...series.filter(({own}) => !own).flatMap((line) => bumpLine(line, ink.context, 2)),
      ...series.filter(({own}) => own).flatMap((line) => bumpLine(line, ink.mark, 3)),
      nameMarks(starts, left - 16, -1),
      nameMarks(finals, right - 16, 1)
    ],
    options,
    {
      height: last * lane + axisHeight + 8,
      marginLeft: left,
      marginRight: right,
      marginTop: 6,
      marginBottom: axisHeight,
      x: {type: "linear", domain: ends},
      y: {domain: [last + 0.5, 0.5], axis: null}
    }
  );
}

interface EndName {
  readonly year: number;
  readonly rank: number;
  readonly name: string;
}

function bumpLine({ranks}: BumpSeries, colour: string, strokeWidth: number): Markish[] {
  const place = {x: "year", y: "rank"} as const;
  return [
    Plot.line(ranks, {...place, stroke: colour, strokeWidth, curve: "bump-x"}),
    Plot.dot(ranks, {...place, r: strokeWidth + 1.5, fill: colour, stroke: ink.page, title: "tip"})
  ];
}

function nameEnd(series: readonly BumpSeries[], end: number, side: "left" | "right"): EndName[] {
  const byRank = new Map<number, string[]>();
  for (const {name, ranks} of series) {
    const rank = ranks.find(({year}) => year === end)?.rank ?? null;
    if (rank !== null) byRank.set(rank, [...(byRank.get(rank) ?? []), name]);
  }
  return [...byRank].map(([rank, names]) => {
    const joined = names.join(" · ");
    return {year: end, rank, name: side === "left" ? `${joined} ${rank}` : `${rank} ${joined}`};
  });
}

function nameMarks(labels: readonly EndName[], room: number, direction: 1 | -1): Markish {
  return Plot.text(labels, {
    x: "year",
    y: "rank",
    text: ({name}: EndName) => cutText(name, room),
    textAnchor: direction === 1 ? "start" : "end",
    dx: 10 * direction,
    fill: ink.text
  });
}
