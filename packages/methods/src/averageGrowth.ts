import {bisect, sum} from "simple-statistics";
import {allPresent, type Figures, isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/**
 * Returns mean yearly growth in per cent between two levels (水平法, CAGR).
 * Null with MISSING_INPUT, BASE_ZERO, BASE_NEGATIVE, NONPOSITIVE_END or ZERO_SPAN.
 */
export function compoundGrowth(
  start: number | null,
  end: number | null,
  years: number
): Result<number> {
  if (!isPresent(start) || !isPresent(end)) return refused("MISSING_INPUT");
  if (start <= 0) return refused(start === 0 ? "BASE_ZERO" : "BASE_NEGATIVE", 2);
  if (end <= 0) return refused("NONPOSITIVE_END", 2);
  if (!(years > 0)) return refused("ZERO_SPAN", 2);
  return computed(100 * ((end / start) ** (1 / years) - 1), 2);
}

/**
 * Returns mean yearly growth in per cent by the accumulation method (累计法): the x with
 * x + x² + … + xⁿ equal to the sum of the later years over the base. Needs every year.
 */
export function accumulationGrowth(base: number | null, later: Figures): Result<number> {
  if (!isPresent(base) || later.length === 0 || !allPresent(later)) return refused("MISSING_INPUT");
  if (base <= 0) return refused(base === 0 ? "BASE_ZERO" : "BASE_NEGATIVE", 1);
  const target = sum(later) / base;
  if (target <= 0) return refused("NONPOSITIVE_VALUE", later.length + 1);
  const excess = (x: number) => later.reduce((total) => total * x + x, 0) - target;
  // At 1 + target the first term alone exceeds the target.
  const rate = bisect(excess, 0, 1 + target, 200, 1e-14);
  return computed(100 * (rate - 1), later.length + 1);
}

/** Returns the geometric mean of two years' growth in per cent (两年平均增长). */
export function twoYearAverage(first: number | null, second: number | null): Result<number> {
  if (!isPresent(first) || !isPresent(second)) return refused("MISSING_INPUT");
  const product = (1 + first / 100) * (1 + second / 100);
  return product > 0
    ? computed(100 * (Math.sqrt(product) - 1), 2)
    : refused("NONPOSITIVE_VALUE", 2);
}

/** An interval in per cent. */
export interface PercentInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the interval of the first year's growth that a printed two-year average and the second
 * year's printed growth leave, both true within ± `halfUnit`.
 */
export function impliedFirstGrowth(
  average: number | null,
  second: number | null,
  halfUnit: number
): Result<PercentInterval> {
  if (!isPresent(average) || !isPresent(second)) return refused("MISSING_INPUT");
  if (second - halfUnit <= -100) return refused("NONPOSITIVE_VALUE", 2);
  const first = (shift: number) =>
    100 * ((1 + (average + shift) / 100) ** 2 / (1 + (second - shift) / 100) - 1);
  return computed({low: first(-halfUnit), high: first(halfUnit)}, 2);
}
