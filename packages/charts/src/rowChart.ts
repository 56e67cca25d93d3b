import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {ink} from "./ink.ts";
import {cutText, widestText} from "./textWidth.ts";

/** The height a chart gives each named row, in px. */
export const rowHeight = 24;

/** How much of a chart's width row names may take before they are cut. */
const nameShare = 0.34;

/** Returns the width the rows' names need, in px, with the gap behind them. */
export function nameRoom(names: readonly string[], width: number): number {
  return Math.min(widestText(names), width * nameShare) + 10;
}

/**
 * Returns the names at the left of the rows, right-aligned, cut where they are
 * wider than the room. `strong` names the row the chart is about.
 */
export function rowNames(
  names: readonly string[],
  room: number,
  strong: (name: string) => boolean = () => false
): Markish[] {
  const place = {
    y: (name: string) => name,
    text: (name: string) => cutText(name, room - 10),
    frameAnchor: "left",
    textAnchor: "end",
    dx: -8
  } as const;
  return [
    Plot.text(names.filter((name) => !strong(name)), {...place, fill: ink.text}),
    Plot.text(names.filter(strong), {...place, fill: ink.mark, fontWeight: 600})
  ];
}

/** Returns texts in a column at the right of the rows, one per row. */
export function rowTexts<Row extends {readonly name: string; readonly text: string}>(
  rows: readonly Row[],
  fill: string = ink.text
): Markish {
  return Plot.text(rows, {
    y: "name",
    text: "text",
    frameAnchor: "right",
    textAnchor: "start",
    dx: 8,
    fill
  });
}
