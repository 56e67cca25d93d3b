import {
  type Bounds,
  chainBounds,
  changeOf,
  deflateBounds,
  indexGrowth,
  percentChangeOf,
  printedBounds
} from "./bounds.ts";
import {rationalToNumber, signOf, subtractRationals} from "./rational.ts";
import {computed, refused, type Result} from "./result.ts";

/** What can be said of a lead over the benchmark; “above” is strict. */
export const verdicts = ["ABOVE", "BELOW", "INDETERMINATE_ROUNDING"] as const;
export type Verdict = (typeof verdicts)[number];

/** How an increase is read: points of a rate, per cent of an amount, or the amount itself. */
export const spanReadings = ["points", "percent", "amount"] as const;
export type SpanReading = (typeof spanReadings)[number];

/** The same, and real growth, which needs prices beside the span. */
export type Reading = SpanReading | "real";

/** A figure as printed. */
export interface Figure {
  readonly value: number | string;
  readonly halfUnit: number | string; // half the last printed digit, in the figure's unit
}

/** A figure at the base year and at the year judged; null where none is known. */
export interface Span {
  readonly start: Figure | null;
  readonly end: Figure | null;
  readonly prices?: readonly Figure[] | null; // index of each year after the start, last year = 100
}

/** A region's increase against its benchmark's. */
export interface Lead {
  readonly change: number; // of the region, in the unit of the reading
  readonly benchmarkChange: number;
  readonly lead: number; // change − benchmarkChange
  readonly low: number; // the least lead the printing allows
  readonly high: number;
  readonly halfWidth: number; // (high − low) / 2
  readonly verdict: Verdict;
}

/**
 * Returns the lead of a region's change over the benchmark's, ABOVE only if every value that the
 * printing allows is above (docs/methods.md, “Verdicts”). Exact: a lead equal to its half-width is
 * indeterminate. Null with MISSING_INPUT or BENCHMARK_MISSING.
 */
export function judgeLead(region: Bounds | null, benchmark: Bounds | null): Result<Lead> {
  if (region === null) return refused("MISSING_INPUT", benchmark === null ? 0 : 1);
  if (benchmark === null) return refused("BENCHMARK_MISSING", 1);
  const lead = changeOf(benchmark, region);
  const width = subtractRationals(lead.high, lead.low);
  const value: Lead = {
    change: rationalToNumber(region.mid),
    benchmarkChange: rationalToNumber(benchmark.mid),
    lead: rationalToNumber(lead.mid),
    low: rationalToNumber(lead.low),
    high: rationalToNumber(lead.high),
    halfWidth: rationalToNumber({...width, denominator: 2n * width.denominator}),
    verdict: verdictOf(lead)
  };
  const hidden = signOf(lead.mid) !== 0 && value.verdict === "INDETERMINATE_ROUNDING";
  return computed(value, 2, hidden ? ["WITHIN_ROUNDING"] : []);
}

/** Returns the verdict of a lead's bounds. */
export function verdictOf({low, high}: Bounds): Verdict {
  if (signOf(low) > 0) return "ABOVE";
  return signOf(high) < 0 ? "BELOW" : "INDETERMINATE_ROUNDING";
}

/**
 * Returns the lead between two printed spans under a reading. Half-widths add up: four rates
 * printed to 0.01 give 0.02. Null with MISSING_INPUT, BENCHMARK_MISSING, or, for per cent,
 * BASE_ZERO or BASE_NEGATIVE.
 */
export function judgeSpans(region: Span, benchmark: Span, reading: Reading): Result<Lead> {
  const own = changeBounds(region, reading);
  if (own.value === null) return own;
  const other = changeBounds(benchmark, reading);
  if (other.value === null) {
    return refused(other.reason === "MISSING_INPUT" ? "BENCHMARK_MISSING" : other.reason, 2);
  }
  return {...judgeLead(own.value, other.value), inputsUsed: 4};
}

/**
 * Returns the lead between two printed increases (提高1.02个百分点, 增长6.3%): computed by the
 * publisher before rounding, so two half-units only, tighter than judgeSpans. Null as judgeLead.
 */
export function judgePublished(region: Figure | null, benchmark: Figure | null): Result<Lead> {
  return judgeLead(figureBounds(region), figureBounds(benchmark));
}

/** Returns a span's change under a reading. Null as judgeSpans says; real growth needs prices. */
export function changeBounds({start, end, prices}: Span, reading: Reading): Result<Bounds> {
  const [from, to] = [figureBounds(start), figureBounds(end)];
  if (from === null || to === null) return refused("MISSING_INPUT");
  if (reading === "points" || reading === "amount") return computed(changeOf(from, to), 2);
  if (signOf(from.low) <= 0)
    return refused(signOf(from.mid) < 0 ? "BASE_NEGATIVE" : "BASE_ZERO", 2);
  const change = percentChangeOf(from, to);
  if (change === null) return refused("NEGATIVE_VALUE", 2);
  return reading === "percent" ? computed(change, 2) : realBounds(change, prices ?? []);
}

function realBounds(nominal: Bounds, prices: readonly Figure[]): Result<Bounds> {
  if (prices.length === 0) return refused("MISSING_INPUT", 2);
  const inflation = chainBounds(
    prices.map(({value, halfUnit}) => indexGrowth(printedBounds(value, halfUnit)))
  );
  const real = inflation === null ? null : deflateBounds(nominal, inflation);
  return real === null ? refused("NONPOSITIVE_VALUE", 2) : computed(real, 2 + prices.length);
}

function figureBounds(figure: Figure | null): Bounds | null {
  return figure === null ? null : printedBounds(figure.value, figure.halfUnit);
}
