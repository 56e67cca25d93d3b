import {median} from "simple-statistics";
import {normalQuantile} from "./distributions.ts";
import {inversionCounts, scoreVariance, tieGroups} from "./kendall.ts";
import {type KnownPoint, knownPoints, type Point} from "./present.ts";
import {rationalToNumber} from "./rational.ts";
import {computed, partial, refused, type Flag, type Result} from "./result.ts";

/** A closed interval in the unit of the slope. */
export type Interval = readonly [low: number, high: number];

/** The Theil–Sen line: the median of all pairwise slopes. */
export interface TheilSen {
  readonly pairs: number;
  readonly slope: number; // unit of the values a year
  readonly intercept: number; // median value − slope · median year
  readonly interval: Interval | null; // exact; null when the level cannot be reached
  readonly coverage: number | null; // of the interval, a share of one; at least 1 − alpha
  readonly rank: number; // of the interval's ends among the sorted slopes; 0 when unattainable
  readonly widest: Interval; // least and greatest slope
  readonly widestCoverage: number;
  readonly normalInterval: Interval; // by the normal approximation, as scipy.stats.theilslopes
}

/**
 * Returns the Theil–Sen slope over real calendar years, gaps allowed, with its exact interval from
 * the distribution of inversions (Sen 1968). Null with TOO_FEW_POINTS below 3 values; partial with
 * CI_UNATTAINABLE where even the widest interval covers less than 1 − alpha (n = 4 at 95 %).
 * Throws RangeError for two values of one year.
 */
export function theilSen(points: readonly Point[], alpha = 0.05): Result<TheilSen> {
  const known = knownPoints(points);
  const n = known.length;
  if (n < 3) return refused("TOO_FEW_POINTS", n);
  const slopes = pairwiseSlopes(known);
  const slope = median(slopes);
  const values = known.map((point) => point.value);
  const {rank, coverage, widestCoverage} = exactRank(n, alpha);
  const at = (position: number) => slopes[position] ?? slope;
  const value = {
    pairs: slopes.length,
    slope,
    intercept: median(values) - slope * median(known.map((point) => point.year)),
    interval: rank === 0 ? null : ([at(rank - 1), at(slopes.length - rank)] as const),
    coverage: rank === 0 ? null : coverage,
    rank,
    widest: [at(0), at(slopes.length - 1)] as const,
    widestCoverage,
    normalInterval: normalInterval(slopes, values, alpha)
  };
  const flags: Flag[] = tieGroups(values).length < n ? ["TIES"] : [];
  return rank === 0 ? partial(value, "CI_UNATTAINABLE", n, flags) : computed(value, n, flags);
}

/**
 * Returns the slope alone, of at least two points of different years; cheap enough for any panel.
 */
export function medianSlope(known: readonly KnownPoint[]): number {
  return median(pairwiseSlopes(known));
}

function pairwiseSlopes(known: readonly KnownPoint[]): number[] {
  const slopes: number[] = [];
  known.forEach((from, i) => {
    for (const to of known.slice(i + 1)) {
      if (to.year === from.year) throw new RangeError(`duplicate year: ${to.year}`);
      slopes.push((to.value - from.value) / (to.year - from.year));
    }
  });
  return slopes.sort((a, b) => a - b);
}

// The largest k with P(inversions ≤ k − 1) ≤ alpha / 2, for values without ties.
function exactRank(n: number, alpha: number) {
  const counts = inversionCounts(Array.from({length: n}, () => 1));
  const total = counts.reduce((a, b) => a + b);
  const share = (count: bigint) => rationalToNumber({numerator: count, denominator: total});
  let [rank, tail] = [0, 0n];
  for (const count of counts) {
    if (share(tail + count) > alpha / 2) break;
    tail += count;
    ++rank;
  }
  return {rank, coverage: 1 - 2 * share(tail), widestCoverage: 1 - 2 * share(1n)};
}

function normalInterval(
  slopes: readonly number[],
  values: readonly number[],
  alpha: number
): Interval {
  const pairs = slopes.length;
  const half = normalQuantile(alpha) * Math.sqrt(scoreVariance(values.length, tieGroups(values)));
  const low = Math.max(roundHalfEven((pairs - half) / 2) - 1, 0);
  const high = Math.min(roundHalfEven((pairs + half) / 2), pairs - 1);
  return [slopes[low] ?? NaN, slopes[high] ?? NaN];
}

// numpy rounds halves to even.
function roundHalfEven(value: number): number {
  const down = Math.floor(value);
  if (value - down !== 0.5) return Math.round(value);
  return down % 2 === 0 ? down : down + 1;
}
