import {sampleStandardDeviation} from "simple-statistics";
import {allPresent, type Figures} from "./present.ts";
import {fitLine, testSlope} from "./regression.ts";
import {computed, partial, refused, type Flag, type Result} from "./result.ts";

/** How fast differences close. */
export interface Speed {
  readonly lambda: number | null; // a year
  readonly halfLifeYears: number | null; // null when differences grow
}

/**
 * Returns the speed behind a β slope b over T years: λ = −ln(1 + bT) / T.
 * λ null with LOG_ARG_NONPOSITIVE; half-life null with DIVERGENCE.
 */
export function convergenceSpeed(slope: number, years: number): Result<Speed> {
  if (!(years > 0)) return refused("ZERO_SPAN", 1);
  const argument = 1 + slope * years;
  if (argument <= 0) {
    return partial({lambda: null, halfLifeYears: null}, "LOG_ARG_NONPOSITIVE", 1);
  }
  const lambda = -Math.log(argument) / years;
  return lambda > 0
    ? computed({lambda, halfLifeYears: Math.LN2 / lambda}, 1)
    : partial({lambda, halfLifeYears: null}, "DIVERGENCE", 1);
}

/** Whether regions' levels draw together (σ) and poorer ones grow faster (β). */
export interface Convergence extends Speed {
  readonly sigmaStart: number; // sample standard deviation of the logarithms
  readonly sigmaEnd: number;
  readonly sigmaChange: number;
  readonly slope: number; // β regression of yearly log growth on the log of the first level
  readonly slopeError: number;
  readonly t: number;
  readonly degrees: number;
  readonly p: number; // two-sided
  readonly rSquared: number;
}

/**
 * Returns σ and β convergence between two years (Barro & Sala-i-Martin 1992). β is biased down by
 * measurement error: always show σ beside it. Null with MISSING_INPUT, TOO_FEW_REGIONS (below 3;
 * flag FEWER_THAN_8_REGIONS below 8), NONPOSITIVE_VALUE, ZERO_SPAN or ALL_EQUAL.
 */
export function convergenceOf(start: Figures, end: Figures, years: number): Result<Convergence> {
  if (start.length !== end.length || !allPresent(start) || !allPresent(end)) {
    return refused("MISSING_INPUT");
  }
  const n = start.length;
  if (n < 3) return refused("TOO_FEW_REGIONS", 2 * n);
  if ([...start, ...end].some((value) => value <= 0)) return refused("NONPOSITIVE_VALUE", 2 * n);
  if (!(years > 0)) return refused("ZERO_SPAN", 2 * n);
  const [before, after] = [start.map(Math.log), end.map(Math.log)];
  if (new Set(before).size === 1) return refused("ALL_EQUAL", 2 * n);
  const growths = after.map((value, i) => (value - (before[i] ?? 0)) / years);
  const line = fitLine(before, growths);
  const test = testSlope(line);
  const speed = convergenceSpeed(line.slope, years);
  const [sigmaStart, sigmaEnd] = [sampleStandardDeviation(before), sampleStandardDeviation(after)];
  const value = {
    sigmaStart,
    sigmaEnd,
    sigmaChange: sigmaEnd - sigmaStart,
    slope: line.slope,
    slopeError: test.error,
    t: test.t,
    degrees: test.degrees,
    p: test.p,
    rSquared: line.rSquared,
    lambda: speed.value?.lambda ?? null,
    halfLifeYears: speed.value?.halfLifeYears ?? null
  };
  const flags: Flag[] = n < 8 ? ["FEWER_THAN_8_REGIONS"] : [];
  return speed.reason ? partial(value, speed.reason, 2 * n, flags) : computed(value, 2 * n, flags);
}
