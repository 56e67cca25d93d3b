import {readDecimal} from "./decimal.ts";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  signOf,
  subtractRationals,
  toRational
} from "./rational.ts";

/**
 * A figure and the least and greatest true value that its printing allows.
 * Exact fractions: a lead equal to its half-width is then seen as equal.
 */
export interface Bounds {
  readonly mid: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * Returns the bounds of a printed figure. `halfUnit` is half its last printed digit in the
 * figure's own unit: 0.005 for 58.08. Both are read as decimal text, never as binary fractions.
 * Throws RangeError when either is not a number.
 */
export function printedBounds(value: number | string, halfUnit: number | string): Bounds {
  const mid = toRational(readDecimal(value));
  const half = toRational(readDecimal(halfUnit));
  return {mid, low: subtractRationals(mid, half), high: addRationals(mid, half)};
}

/** Returns end − start: percentage points between rates, yuan between amounts. */
export function changeOf(start: Bounds, end: Bounds): Bounds {
  return {
    mid: subtractRationals(end.mid, start.mid),
    low: subtractRationals(end.low, start.high),
    high: subtractRationals(end.high, start.low)
  };
}

/**
 * Returns 100·part ÷ whole in per cent; null unless the part is not, and the whole surely is,
 * positive.
 */
export function percentOf(part: Bounds, whole: Bounds): Bounds | null {
  if (signOf(whole.low) <= 0 || signOf(part.low) < 0) return null;
  return {
    mid: hundredTimes(divideRationals(part.mid, whole.mid)),
    low: hundredTimes(divideRationals(part.low, whole.high)),
    high: hundredTimes(divideRationals(part.high, whole.low))
  };
}

/** Returns growth in per cent, 100·(end ÷ start − 1); null under the conditions of percentOf. */
export function percentChangeOf(start: Bounds, end: Bounds): Bounds | null {
  const relative = percentOf(end, start);
  return relative === null ? null : shiftBounds(relative, {numerator: -100n, denominator: 1n});
}

/**
 * Returns cumulated growth in per cent from yearly growths, each with its bounds; null when a year
 * may have lost everything. Of no years the growth is zero.
 */
export function chainBounds(growths: readonly Bounds[]): Bounds | null {
  const hundred: Rational = {numerator: 100n, denominator: 1n};
  let chained: Bounds = {mid: hundred, low: hundred, high: hundred};
  for (const growth of growths) {
    const link = shiftBounds(growth, hundred);
    if (signOf(link.low) <= 0) return null;
    chained = {
      mid: divideRationals(multiplyRationals(chained.mid, link.mid), hundred),
      low: divideRationals(multiplyRationals(chained.low, link.low), hundred),
      high: divideRationals(multiplyRationals(chained.high, link.high), hundred)
    };
  }
  return shiftBounds(chained, {numerator: -100n, denominator: 1n});
}

/**
 * Returns real growth in per cent from nominal growth and that of prices; null when prices may have
 * lost everything.
 */
export function deflateBounds(nominal: Bounds, prices: Bounds): Bounds | null {
  const hundred: Rational = {numerator: 100n, denominator: 1n};
  const relative = percentOf(shiftBounds(nominal, hundred), shiftBounds(prices, hundred));
  return relative === null ? null : shiftBounds(relative, {numerator: -100n, denominator: 1n});
}

/** Returns growth in per cent from an index with the year before as 100. */
export function indexGrowth(index: Bounds): Bounds {
  return shiftBounds(index, {numerator: -100n, denominator: 1n});
}

function shiftBounds({mid, low, high}: Bounds, by: Rational): Bounds {
  return {mid: addRationals(mid, by), low: addRationals(low, by), high: addRationals(high, by)};
}

function hundredTimes(value: Rational): Rational {
  return multiplyRationals(value, {numerator: 100n, denominator: 1n});
}
