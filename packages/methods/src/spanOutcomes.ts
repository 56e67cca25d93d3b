import {judgeSpans, type Reading, type Span, type Verdict} from "./verdict.ts";

/** A figure as numbers; `halfUnit` is half its last printed digit. */
interface PairFigure {
  readonly value: number;
  readonly halfUnit: number;
}

/** Two figures of one series, comparable with each other, or the reason why there are none. */
export interface Pair {
  readonly baseYear: number;
  readonly year: number;
  readonly base: PairFigure | null;
  readonly end: PairFigure | null;
  readonly reason: string | null;
  readonly prices?: readonly PairFigure[] | null; // see withPrices
}

/**
 * Returns the pairs of a series with the price index (last year = 100) of every year after the
 * base, taken from the pairs of the index since the same base; null where a year is missing.
 */
export function withPrices(pairs: readonly Pair[], index: readonly Pair[]): Pair[] {
  const known = new Map(
    index.flatMap(({year, end}) => (end === null ? [] : [[year, end] as const]))
  );
  return pairs.map((pair) => {
    const years = Array.from({length: pair.year - pair.baseYear}, (_, i) => pair.baseYear + 1 + i);
    const prices = years.flatMap((year) => known.get(year) ?? []);
    return {...pair, prices: prices.length === years.length ? prices : null};
  });
}

/** What can be said of one unit under one measure, from the base year to one end year. */
export interface Outcome {
  readonly endYear: number | null; // null when no year can be compared
  readonly baseValue: number | null;
  readonly endValue: number | null;
  readonly change: number | null; // in the unit of the reading
  readonly benchmarkChange: number | null;
  readonly lead: number | null;
  readonly halfWidth: number | null;
  readonly verdict: Verdict | null;
  readonly reason: string | null; // set exactly when verdict is null
  readonly lacking: "own" | "benchmark" | "both" | "deflator" | null; // whose figures are missing
  readonly lackingYear: number | null;
}

/** The base year of a verdict, the last year it may look at, and how an increase is read. */
export interface JudgedSpan {
  readonly baseYear: number;
  readonly deadline: number;
  readonly reading: Reading;
}

/** Returns the verdict of the last year that can be compared, or why there is none. */
export function judgeLatest(
  own: readonly Pair[],
  benchmark: readonly Pair[],
  {baseYear, deadline, reading}: JudgedSpan
): Outcome {
  const years = judgeYears(own, benchmark, reading, deadline);
  const latest = years.get(Math.max(...years.keys()));
  if (latest) return latest;
  const nominal = reading === "real" && judgeYears(own, benchmark, "percent", deadline).size > 0;
  return nominal ? gap("MISSING_INPUT", "deflator", null) : explainGap(own, benchmark, baseYear);
}

/**
 * Returns the verdict from the base year to each year in which both sides can be compared, by year.
 * Years after the deadline are not judged.
 */
export function judgeYears(
  own: readonly Pair[],
  benchmark: readonly Pair[],
  reading: Reading,
  deadline: number
): ReadonlyMap<number, Outcome> {
  const others = new Map(benchmark.map((pair) => [pair.year, pair]));
  const outcomes = new Map<number, Outcome>();
  for (const pair of own) {
    const other = others.get(pair.year);
    if (pair.year > deadline || pair.reason !== null || !other || other.reason !== null) continue;
    if (reading === "real" && !(pair.prices && other.prices)) continue;
    const result = judgeSpans(spanOf(pair), spanOf(other), reading);
    outcomes.set(pair.year, {
      endYear: pair.year,
      baseValue: pair.base?.value ?? null,
      endValue: pair.end?.value ?? null,
      change: result.value?.change ?? null,
      benchmarkChange: result.value?.benchmarkChange ?? null,
      lead: result.value?.lead ?? null,
      halfWidth: result.value?.halfWidth ?? null,
      verdict: result.value?.verdict ?? null,
      reason: result.value === null ? result.reason ?? "MISSING_INPUT" : null,
      lacking: null,
      lackingYear: null
    });
  }
  return outcomes;
}

/** Returns a pair as the span that a verdict is given on. */
export function spanOf({base, end, prices}: Pair): Span {
  return {start: base, end, prices: prices ?? null};
}

/**
 * Returns why no year could be compared, by the precedence of the domain: a break, then a figure
 * of the base year, then a later one, then the benchmark's.
 */
export function explainGap(
  own: readonly Pair[],
  benchmark: readonly Pair[],
  baseYear: number
): Outcome {
  const refused = [...own, ...benchmark].find(({reason}) => reason === "BREAK_IN_SERIES");
  if (refused)
    return gap("BREAK_IN_SERIES", own.includes(refused) ? "own" : "benchmark", refused.year);
  const mixed = own.find(({reason}) => reason === "SUSPECTED_VINTAGE_MIX");
  if (mixed) return gap("SUSPECTED_VINTAGE_MIX", "own", mixed.year);
  const ownYears = own.filter(({reason}) => reason === null).map(({year}) => year);
  const otherYears = benchmark.filter(({reason}) => reason === null).map(({year}) => year);
  if (ownYears.length === 0) {
    return gap("MISSING_INPUT", otherYears.length === 0 ? "both" : "own", baseYear);
  }
  if (otherYears.length === 0) return gap("BENCHMARK_MISSING", "benchmark", baseYear);
  return gap("BENCHMARK_MISSING", "benchmark", Math.max(...ownYears));
}

/** Returns an outcome without a verdict. */
export function gap(
  reason: string,
  lacking: Outcome["lacking"],
  lackingYear: number | null
): Outcome {
  return {
    endYear: null,
    baseValue: null,
    endValue: null,
    change: null,
    benchmarkChange: null,
    lead: null,
    halfWidth: null,
    verdict: null,
    reason,
    lacking,
    lackingYear
  };
}
