import {isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";
import {type TrackStatus} from "./onTrack.ts";

/** The pace that reaches a level target. */
export interface RequiredGrowth {
  readonly percent: number | null; // a year, compound; null for a current value not above zero
  readonly amount: number; // a year
}

/** Returns the pace from the current value to the target. Null with MISSING_INPUT or ZERO_SPAN. */
export function requiredGrowth(
  current: number | null,
  target: number | null,
  years: number
): Result<RequiredGrowth> {
  if (!isPresent(current) || !isPresent(target)) return refused("MISSING_INPUT");
  if (!(years > 0)) return refused("ZERO_SPAN", 2);
  const ratio = target / current;
  const percent = current > 0 && ratio > 0 ? 100 * (ratio ** (1 / years) - 1) : null;
  return computed({percent, amount: (target - current) / years}, 2);
}

/** A series at the base year and now. */
export interface Progress {
  readonly base: number | null;
  readonly now: number | null;
}

/** The years of a relative target. */
export interface TargetYears {
  readonly base: number;
  readonly now: number;
  readonly target: number;
}

/** The pace that keeps a region's cumulated change ahead of its benchmark's. */
export interface RequiredPace {
  readonly change: number; // so far, in points or the unit of the series
  readonly benchmarkChange: number;
  readonly lead: number;
  readonly benchmarkChangeAtTarget: number; // if it keeps the pace assumed
  readonly requiredPerYear: number; // to tie; more is needed, for “above” is strict
  readonly recentPerYear: number;
  readonly status: TrackStatus;
}

const marginal = 0.1; // a recent pace within this share above the required one is marginal

/**
 * Returns the pace a region needs to the target year against a benchmark that goes on at
 * `benchmarkPerYear` (null: at its mean pace so far). Null with MISSING_INPUT, BENCHMARK_MISSING or
 * ZERO_SPAN.
 */
export function requiredPace(
  region: Progress,
  benchmark: Progress,
  years: TargetYears,
  benchmarkPerYear: number | null = null
): Result<RequiredPace> {
  if (!isPresent(region.base) || !isPresent(region.now)) return refused("MISSING_INPUT");
  if (!isPresent(benchmark.base) || !isPresent(benchmark.now)) {
    return refused("BENCHMARK_MISSING", 2);
  }
  const [past, left] = [years.now - years.base, years.target - years.now];
  if (past <= 0 || left <= 0) return refused("ZERO_SPAN", 4);
  const change = region.now - region.base;
  const benchmarkChange = benchmark.now - benchmark.base;
  const pace = benchmarkPerYear ?? benchmarkChange / past;
  const benchmarkChangeAtTarget = benchmarkChange + pace * left;
  const requiredPerYear = (benchmarkChangeAtTarget - change) / left;
  const recentPerYear = change / past;
  const value = {
    change,
    benchmarkChange,
    lead: change - benchmarkChange,
    benchmarkChangeAtTarget,
    requiredPerYear,
    recentPerYear,
    status: paceStatus(recentPerYear, requiredPerYear)
  };
  return computed(value, 4);
}

/** Returns the points of a straight path for a physical stock, from the year after the base. */
export function linearPath(
  base: {readonly year: number; readonly value: number},
  target: {readonly year: number; readonly value: number}
): Result<readonly {readonly year: number; readonly value: number}[]> {
  const years = target.year - base.year;
  if (!(years > 0)) return refused("ZERO_SPAN", 2);
  const path = Array.from({length: years}, (_, i) => ({
    year: base.year + i + 1,
    value: base.value + ((target.value - base.value) * (i + 1)) / years
  }));
  return computed(path, 2);
}

function paceStatus(recent: number, required: number): TrackStatus {
  if (recent <= required) return "OFF_TRACK";
  return recent - required < marginal * Math.abs(required) ? "ON_TRACK_MARGINAL" : "ON_TRACK";
}
