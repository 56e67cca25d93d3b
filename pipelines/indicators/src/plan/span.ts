import {crossesBreak} from "@xianzhi/methods/breaks";
import {type KnownFigure, type Series} from "./figureIndex.ts";

/** A figure that would have to be published. */
export interface MissingFigure {
  readonly region: string;
  readonly indicator: string;
  readonly years: readonly [from: number, to: number];
}

/** The figures of several series at one base year and one common end year. */
export interface CommonSpan {
  readonly kind: "span";
  readonly baseYear: number;
  readonly endYear: number;
  readonly starts: readonly KnownFigure[]; // in the order of the series
  readonly ends: readonly KnownFigure[];
}

/** Why there is no such span. */
export interface NoSpan {
  readonly kind: "none";
  readonly reason: string;
  readonly missing: readonly MissingFigure[];
}

/** What spans may cover. */
export interface SpanYears {
  readonly base: number;
  readonly until: number | null; // the last year that counts; null for no deadline
}

/**
 * Returns the longest span from the base year that all series share without crossing a break or,
 * for revisable indicators, leaving one vintage. The base year is never moved. Reasons come in the
 * order of domain.md §3.0: break, vintage, missing; `benchmarks` counts the last series that are
 * somebody else's, whose absence is BENCHMARK_MISSING.
 */
export function findSpan(
  series: readonly Series[],
  {base, until}: SpanYears,
  {revisable = false, benchmarks = 0} = {}
): CommonSpan | NoSpan {
  const own = series.slice(0, series.length - benchmarks);
  const lacking = series.filter((one) => !one.figures.has(base));
  if (lacking.length > 0) return missingBase(lacking, own, base);
  const years = commonYears(series).filter((year) => year > base && year <= (until ?? Infinity));
  const unbroken = years.filter((year) => series.every((one) => !crossesBreak(base, year, one.breaks)));
  const alike = revisable ? unbroken.filter((year) => series.every((one) => sameVintage(one, base, year))) : unbroken;
  const endYear = alike.at(-1);
  if (endYear !== undefined) {
    const at = (year: number) => series.flatMap((one) => one.figures.get(year) ?? []);
    return {kind: "span", baseYear: base, endYear, starts: at(base), ends: at(endYear)};
  }
  if (unbroken.length > 0) return {kind: "none", reason: "SUSPECTED_VINTAGE_MIX", missing: []};
  if (years.length > 0) return {kind: "none", reason: "BREAK_IN_SERIES", missing: []};
  return missingEnd(series, own, base, until);
}

function missingBase(lacking: readonly Series[], own: readonly Series[], base: number): NoSpan {
  const mine = lacking.filter((one) => own.includes(one));
  return {
    kind: "none",
    reason: mine.length === 0 ? "BENCHMARK_MISSING" : reasonAt(mine, base),
    missing: lacking.map((one) => missingOf(one, base, base))
  };
}

function missingEnd(
  series: readonly Series[],
  own: readonly Series[],
  base: number,
  until: number | null
): NoSpan {
  const ownYears = commonYears(own).filter((year) => year > base && year <= (until ?? Infinity));
  const ends = ownYears.length > 0 ? series.filter((one) => !own.includes(one)) : own;
  const last = Math.max(base + 1, until ?? base + 1);
  return {
    kind: "none",
    reason: ownYears.length > 0 ? "BENCHMARK_MISSING" : "MISSING_INPUT",
    missing: ends.map((one) => missingOf(one, base + 1, last))
  };
}

function reasonAt(lacking: readonly Series[], year: number): string {
  return lacking.some((one) => one.undecided.has(year)) ? "STATUS_NOT_DECISIVE" : "MISSING_INPUT";
}

function missingOf({region, indicator}: Series, from: number, to: number): MissingFigure {
  return {region, indicator, years: [from, to]};
}

function commonYears(series: readonly Series[]): number[] {
  const [first, ...rest] = series;
  return [...(first?.figures.keys() ?? [])]
    .filter((year) => rest.every((one) => one.figures.has(year)))
    .sort((a, b) => a - b);
}

function sameVintage({figures}: Series, base: number, year: number): boolean {
  return figures.get(base)?.vintage_id === figures.get(year)?.vintage_id;
}
