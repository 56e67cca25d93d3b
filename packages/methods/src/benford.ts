import {sum} from "simple-statistics";
import {chiSquareQuantile} from "./distributions.ts";
import {computed, partial, refused, type Result} from "./result.ts";

/** First digits of a batch against Benford's law. Screening of an import, never of a county. */
export interface Benford {
  readonly expected: readonly number[]; // shares of the digits 1 to 9
  readonly n: number;
  readonly chiSquare: number; // 8 degrees of freedom
  readonly critical: number; // at 5 %
  readonly deviation: number; // mean absolute, of shares: below 0.006 close, 0.012 acceptable
  readonly usable: boolean;
}

const least = 300;

/**
 * Returns the comparison of first-digit counts (of 1 to 9) with Benford's law; partial with N<300
 * for fewer figures. The caller leaves out rates, shares, growth and series within two orders of
 * magnitude: they do not follow it. Null with MISSING_INPUT when there are no figures.
 */
export function benford(counts: readonly number[]): Result<Benford> {
  const n = sum(counts);
  if (counts.length !== 9 || !(n > 0)) return refused("MISSING_INPUT");
  const expected = counts.map((_, i) => Math.log10(1 + 1 / (i + 1)));
  const differences = counts.map((count, i) => count - n * (expected[i] ?? 0));
  const value = {
    expected,
    n,
    chiSquare: sum(differences.map((difference, i) => difference ** 2 / (n * (expected[i] ?? 1)))),
    critical: chiSquareQuantile(0.05, 8),
    deviation: sum(differences.map(Math.abs)) / n / 9,
    usable: n >= least
  };
  return value.usable ? computed(value, n) : partial(value, "N<300", n);
}

/** Returns the counts of first significant digits 1 to 9; zeros are left out. */
export function firstDigits(values: readonly number[]): number[] {
  const counts = new Array<number>(9).fill(0);
  for (const value of values) {
    const digit = Number(Math.abs(value).toExponential().charAt(0));
    if (digit > 0) counts[digit - 1] = (counts[digit - 1] ?? 0) + 1;
  }
  return counts;
}
