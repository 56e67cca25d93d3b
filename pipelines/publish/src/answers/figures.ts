import {crossesBreak} from "@xianzhi/methods/breaks";
import {type Figure, readFigure} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";
import {type Desk, membersOf} from "./desk.ts";

/** A figure that is there. */
export type KnownFigure = Figure & {readonly value: number; readonly year: number};

/** A region's yearly figures of one indicator, without forecasts and estimates. */
export type YearFigures = ReadonlyMap<number, KnownFigure>;

/** Returns the yearly figures of a region or group, by year ascending, up to the year asked. */
export function yearFigures(
  {marts, options}: Desk,
  region: string,
  indicator: string
): Promise<YearFigures> {
  const key = `${region}/${indicator}/${options.period ?? ""}`;
  const known = read.get(marts) ?? new Map<string, Promise<YearFigures>>();
  read.set(marts, known);
  const figures = known.get(key) ?? loadYears(marts, region, indicator, options.period);
  known.set(key, figures);
  return figures;
}

// Questions ask for the same series in two languages; marts never change while they are open.
const read = new WeakMap<Marts, Map<string, Promise<YearFigures>>>();

async function loadYears(
  marts: Marts,
  region: string,
  indicator: string,
  until = Infinity
): Promise<YearFigures> {
  const rows = await marts.rows("figures", {region_id: region, indicator_id: indicator});
  const known = rows.map(readFigure).flatMap((figure): KnownFigure[] => {
    const {value, year, freq, status} = figure;
    const decides = status !== "forecast" && status !== "estimated";
    if (value === null || year === null || freq !== "A" || !decides) return [];
    return year <= until ? [{...figure, value, year}] : [];
  });
  return new Map(known.sort((a, b) => a.year - b.year).map((figure) => [figure.year, figure]));
}

/** Two figures of one series that may be compared, or why they may not. */
export type Compared =
  | {readonly start: KnownFigure; readonly end: KnownFigure; readonly reason: null}
  | {readonly reason: string};

/**
 * Returns the base year's figure and the last one that may be compared with it; without either,
 * the reason of domain.md §3.0: a break before a mix of vintages before what is missing.
 */
export async function compareSince(
  desk: Desk,
  region: string,
  indicator: string,
  base: number,
  until = Infinity
): Promise<Compared> {
  const figures = await yearFigures(desk, region, indicator);
  const later = [...figures.keys()].filter((year) => year > base && year <= until);
  const start = figures.get(base);
  if (!start || later.length === 0) return {reason: "MISSING_INPUT"};
  const {unbroken, comparable} = await comparableSince(desk, region, indicator, base);
  const end = [...comparable.values()].filter(({year}) => year > base && year <= until).at(-1);
  if (end) return {start, end, reason: null};
  const mixed = unbroken.some((year) => year > base && year <= until);
  return {reason: mixed ? "SUSPECTED_VINTAGE_MIX" : "BREAK_IN_SERIES"};
}

/**
 * Returns the figures from the base year on that may be compared with its own: no declared break
 * between (of the region or, for a group, of any member) and, for an indicator that is revised or
 * derived, one vintage. Empty without a figure of the base year; `unbroken` leaves vintages aside.
 */
export async function comparableSince(
  desk: Desk,
  region: string,
  indicator: string,
  base: number
): Promise<{readonly comparable: YearFigures; readonly unbroken: readonly number[]}> {
  const figures = await yearFigures(desk, region, indicator);
  const start = figures.get(base);
  if (!start) return {comparable: new Map(), unbroken: []};
  const places = [region, ...membersOf(desk, region)];
  const breaks = desk.view.site.breaks.filter(
    (one) =>
      one.kind !== "kind" &&
      one.indicatorId === indicator &&
      places.includes(one.regionId ?? region)
  );
  const unbroken = [...figures].filter(
    ([year]) => year >= base && !crossesBreak(base, year, breaks)
  );
  const [row] = await desk.marts.rows("indicators", {indicator_id: indicator});
  const oneVintage = row?.["revisable"] === true || start.origin === "derived";
  const alike = unbroken.filter(([, one]) => !oneVintage || one.vintageId === start.vintageId);
  return {comparable: new Map(alike), unbroken: unbroken.map(([year]) => year)};
}

/** A region's span and its benchmark's, over the same two years. */
export type ComparedWith =
  | {
      readonly own: {readonly start: KnownFigure; readonly end: KnownFigure};
      readonly other: {readonly start: KnownFigure; readonly end: KnownFigure};
      readonly reason: null;
    }
  | {readonly reason: string};

/** Returns both spans from the base year to the last year that both can be compared in. */
export async function compareWith(
  desk: Desk,
  region: string,
  benchmark: string,
  indicator: string,
  base: number
): Promise<ComparedWith> {
  const own = await compareSince(desk, region, indicator, base);
  if (own.reason !== null) return own;
  const ours = (await comparableSince(desk, region, indicator, base)).comparable;
  const theirs = (await comparableSince(desk, benchmark, indicator, base)).comparable;
  const [start, other] = [ours.get(base), theirs.get(base)];
  const last = lastCommonYear([ours, theirs]) ?? base;
  const [end, otherEnd] = [ours.get(last), theirs.get(last)];
  if (!start || !end || !other || !otherEnd || last === base) return {reason: "BENCHMARK_MISSING"};
  return {own: {start, end}, other: {start: other, end: otherEnd}, reason: null};
}

/** Returns the last year in which all the series have a figure; undefined when there is none. */
export function lastCommonYear(series: readonly YearFigures[]): number | undefined {
  const [first, ...rest] = series;
  return [...(first?.keys() ?? [])]
    .filter((year) => rest.every((one) => one.has(year)))
    .sort((a, b) => b - a)[0];
}
