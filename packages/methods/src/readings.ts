import {isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";
import {judgeSpans, type Lead, type Span} from "./verdict.ts";

/** The readings of “增幅” side by side; they can disagree on one pair of series. */
export interface Readings {
  readonly difference: Lead; // points of a rate, or the unit of an amount
  readonly percent: Lead | null; // null when a base is not positive
  readonly gapStart: number; // benchmark − region
  readonly gapEnd: number;
  readonly gapClosedPercent: number | null; // of the gap at the start; null when there was none
  readonly flips: boolean; // both readings are decided and disagree
}

/**
 * Returns the lead of a region's increase as difference and as per cent. Official usage reads rates
 * in points and amounts in per cent (docs/methods.md, “Verdicts”); the other reading is an
 * alternative. Null with MISSING_INPUT or BENCHMARK_MISSING.
 */
export function compareReadings(region: Span, benchmark: Span): Result<Readings> {
  const difference = judgeSpans(region, benchmark, "amount");
  if (difference.value === null) return difference;
  const percent = judgeSpans(region, benchmark, "percent").value;
  const gapStart = Number(benchmark.start?.value) - Number(region.start?.value);
  const gapEnd = Number(benchmark.end?.value) - Number(region.end?.value);
  const decided = [difference.value.verdict, percent?.verdict ?? "INDETERMINATE_ROUNDING"];
  const value = {
    difference: difference.value,
    percent,
    gapStart,
    gapEnd,
    gapClosedPercent: gapStart === 0 ? null : 100 * (1 - gapEnd / gapStart),
    flips: decided.includes("ABOVE") && decided.includes("BELOW")
  };
  return computed(value, 4);
}

/** Which way a distance went. */
export type Movement = "NARROWING" | "WIDENING" | "UNCHANGED";

/** Distance of an amount to the benchmark, as ratio and as difference; they can disagree. */
export interface AmountGap {
  readonly ratios: readonly number[]; // region ÷ benchmark
  readonly differences: readonly number[]; // region − benchmark
  readonly relative: Movement;
  readonly absolute: Movement;
}

/**
 * Returns the distance of an amount at start and end. Null with MISSING_INPUT or BENCHMARK_ZERO.
 */
export function compareAmounts(
  region: readonly [number | null, number | null],
  benchmark: readonly [number | null, number | null]
): Result<AmountGap> {
  const [from, to] = region;
  const [benchFrom, benchTo] = benchmark;
  if (!isPresent(from) || !isPresent(to)) return refused("MISSING_INPUT");
  if (!isPresent(benchFrom) || !isPresent(benchTo)) return refused("BENCHMARK_MISSING", 2);
  if (benchFrom === 0 || benchTo === 0) return refused("BENCHMARK_ZERO", 4);
  const [start, end] = [from / benchFrom, to / benchTo];
  const differences = [from - benchFrom, to - benchTo];
  const value = {
    ratios: [start, end],
    differences,
    relative: movementOf(Math.abs(1 - start), Math.abs(1 - end)),
    absolute: movementOf(Math.abs(from - benchFrom), Math.abs(to - benchTo))
  };
  return computed(value, 4);
}

function movementOf(before: number, after: number): Movement {
  if (after === before) return "UNCHANGED";
  return after < before ? "NARROWING" : "WIDENING";
}
