import * as Plot from "@observablehq/plot";
import type {Markish} from "@observablehq/plot";
import {ink} from "./ink.ts";
import {textWidth} from "./textWidth.ts";
import {formatTick} from "./ticks.ts";

const look = {tickSize: 0, tickPadding: 6, label: null, fill: ink.quiet} as const;
const rule = {stroke: ink.rule, strokeOpacity: 1} as const;

// Ticks are named by `text`: with `tickFormat` Plot drops some names of a logarithmic axis.

/** The height an axis below the marks takes, in px. */
export const axisHeight = 26;

/** Returns the width an axis left of the marks takes, in px. */
export function axisWidth(ticks: readonly number[], tick: (value: number) => string): number {
  return Math.max(0, ...ticks.map((value) => textWidth(tick(value)))) + look.tickPadding + 2;
}

/** Returns a value axis below the marks, with a rule at each tick. */
export function bottomAxis(
  ticks: readonly number[],
  tick: (value: number) => string = formatTick
): Markish[] {
  return [Plot.gridX(ticks, rule), Plot.axisX(ticks, {...look, tickPadding: 9, text: tick})];
}

/** Returns a value axis left of the marks, with a rule at each tick. */
export function leftAxis(
  ticks: readonly number[],
  tick: (value: number) => string = formatTick
): Markish[] {
  return [Plot.gridY(ticks, rule), Plot.axisY(ticks, {...look, text: tick})];
}

/** Returns years below the marks, without rules. */
export function yearAxis(years: readonly number[]): Markish {
  return Plot.axisX(years, {...look, tickPadding: 9, tickFormat: String});
}

/** Returns a value axis with short ticks, for dots and columns that stand on it. */
export function stripAxis(ticks: readonly number[], tick: (value: number) => string): Markish {
  return Plot.axisX(ticks, {...look, tickSize: 4, tickPadding: 4, text: tick});
}
