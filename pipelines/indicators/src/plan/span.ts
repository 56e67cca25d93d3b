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
 * Returns the longest span from the base year that all series can compare. The base year is never
 * moved. Reasons come in the order of domain.md §3.0: break, vintage, missing; `benchmarks` counts
 * the last series that are somebody else's, whose absence alone is BENCHMARK_MISSING.
 */
export function findSpan(
  series: readonly Series[],
  {base, until}: SpanYears,
  benchmarks = 0
): CommonSpan | NoSpan {
  const years = comparableYears(series, base, until);
  const endYear = years.at(-1);
  if (endYear !== undefined) {
    const pairs = series.flatMap((one) => {
      const pair = one.pairsFrom(base).get(endYear);
      return pair?.reason === null ? [pair] : [];
    });
    const starts = pairs.map((pair) => pair.start);
    return {kind: "span", baseYear: base, endYear, starts, ends: pairs.map((pair) => pair.end)};
  }
  const own = series.slice(0, series.length - benchmarks);
  const others = series.slice(own.length);
  const blamed = comparableYears(own, base, until).length > 0 ? others : own;
  return explainMissing(blamed, series, {base, until}, blamed !== own);
}

function comparableYears(series: readonly Series[], base: number, until: number | null): number[] {
  const [first, ...rest] = series.map((one) => one.pairsFrom(base));
  return [...(first ?? [])]
    .filter(
      ([year, pair]) =>
        year <= (until ?? Infinity) &&
        pair.reason === null &&
        rest.every((pairs) => pairs.get(year)?.reason === null)
    )
    .map(([year]) => year)
    .sort((a, b) => a - b);
}

function explainMissing(
  blamed: readonly Series[],
  series: readonly Series[],
  {base, until}: SpanYears,
  isBenchmark: boolean
): NoSpan {
  const last = Math.max(base + 1, until ?? base + 1);
  const without = (isBenchmark ? blamed : series).filter((one) => !one.figures.has(base));
  const missing =
    without.length > 0
      ? without.map(({region, indicator}) => ({region, indicator, years: [base, base] as const}))
      : blamed.map(({region, indicator}) => ({
          region,
          indicator,
          years: [base + 1, last] as const
        }));
  const reasons = blamed.flatMap((one) =>
    [...one.pairsFrom(base)]
      .filter(([year]) => year <= (until ?? Infinity))
      .map(([, pair]) => pair.reason)
  );
  for (const reason of ["BREAK_IN_SERIES", "SUSPECTED_VINTAGE_MIX"]) {
    if (!isBenchmark && reasons.includes(reason)) return {kind: "none", reason, missing: []};
  }
  const undecided = blamed.some((one) => one.undecided.has(base) || one.undecided.has(last));
  const own = undecided ? "STATUS_NOT_DECISIVE" : "MISSING_INPUT";
  return {kind: "none", reason: isBenchmark ? "BENCHMARK_MISSING" : own, missing};
}
