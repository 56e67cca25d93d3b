import type {SeriesBreak, SeriesPoint} from "@xianzhi/charts/segments";
import {isOpen, type Point} from "../facts/line.ts";
import type {Indicator} from "../marts/indicators.ts";
import {formatNumber, shiftTen} from "../numbers.ts";
import {styleUnit, writeAmount} from "../quantity.ts";
import type {View} from "../view.ts";

/** A unit of a chart's axis and how its values are written. */
export interface AxisUnit {
  readonly label: string; // for the subtitle: 亿元, CNY billion
  shift(value: number): number;
  write(value: number): string; // with its unit, for the tip
}

/** What regions are compared with, as charts take it. */
export interface MarkedBenchmark {
  readonly name: string;
  readonly value: number;
  readonly tip: string;
}

/**
 * Returns how an indicator's values, up to a size, are drawn and written in the view's language.
 */
export function axisUnit(view: View, indicator: Indicator, size: number): AxisUnit {
  const {unit, decimals} = indicator;
  const style = styleUnit(unit, view.language, {decimals, size});
  return {
    label: style.label,
    shift: (value) => shiftTen(value, style.shift),
    write: (value) => writeAmount(value, decimals, unit, view.language)
  };
}

/** Returns the largest value of some points, by which their unit is scaled; 0 without any. */
export function sizeOf(points: readonly {readonly value: number | null}[]): number {
  return points.reduce((size, {value}) => Math.max(size, Math.abs(value ?? 0)), 0);
}

/** Returns a region's points as charts take them, each with what hovering says. */
export function seriesPoints(
  view: View,
  name: string,
  points: readonly Point[],
  unit: AxisUnit
): SeriesPoint[] {
  return points.map(({year, value, status}) => {
    const provisional = isOpen(status);
    const note = provisional && status !== null ? ` [${view.label("statuses", status)}]` : "";
    return {
      year,
      value: unit.shift(value),
      provisional,
      tip: `${name} ${year}${view.say("：", ": ")}${unit.write(value)}${note}`
    };
  });
}

const labelYears = 8;

/** Returns the breaks of an indicator's series that concern a region, or all regions'. */
export function breaksOf(view: View, indicatorId: string, regionId?: string): SeriesBreak[] {
  const years = view.site.breaks
    .filter((row) => row.indicatorId === indicatorId)
    .filter((row) => row.regionId === null || row.regionId === regionId)
    .map((row) => row.year);
  const ordered = [...new Set(years)].toSorted((a, b) => a - b);
  // Labels of breaks a few years apart would overlap; the rules themselves do not.
  return ordered.map((year, i) => ({
    year,
    label:
      year - (ordered[i - 1] ?? -Infinity) < labelYears ? "" : view.say("口径变动[b]", "break [b]")
  }));
}

/** Returns first and last year of some points: 2005—2023, "2005–2023"; "" without any. */
export function spanOf(view: View, points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first.year === last.year) return String(first.year);
  return `${first.year}${view.say("—", "–")}${last.year}`;
}

/** Returns an axis tick: as many digits as the axis needs, the minus of print. */
export function writeTick(value: number): string {
  const text = String(Number(Math.abs(value).toPrecision(12)));
  return formatNumber(value, text.split(".")[1]?.length ?? 0);
}
