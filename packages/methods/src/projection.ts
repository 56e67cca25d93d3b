import {knownPoints, type KnownPoint, type Point} from "./present.ts";
import {fitLine, type Line, predict} from "./regression.ts";
import {computed, refused, type Flag, type Result} from "./result.ts";

/** A projected year. */
export interface ProjectedPoint {
  readonly year: number;
  readonly value: number; // the median of the prediction
  readonly mean: number | null; // of a lognormal prediction; null for a rate
  readonly low: number; // of the 95 % prediction interval
  readonly high: number;
}

/** A trend continued, in the unit of the series. */
export interface Projection {
  readonly slope: number; // a year, on the logarithmic or logit scale
  readonly growthPercent: number | null; // a year; null for a rate
  readonly residualVariance: number; // on the fitted scale
  readonly points: readonly ProjectedPoint[];
  readonly intervalReported: boolean; // false below 5 points: then low and high are not displayed
}

/**
 * Returns the log-linear projection of a positive series: the median exp(a + bt) with its 95 %
 * prediction interval, t with n − 2 degrees of freedom. Points of one segment, no break inside.
 * Null with TOO_FEW_POINTS below 3 values or NONPOSITIVE_VALUE. Status is forecast.
 */
export function projectLogLinear(
  points: readonly Point[],
  years: readonly number[]
): Result<Projection> {
  const known = knownPoints(points);
  if (known.some(({value}) => value <= 0)) return refused("NONPOSITIVE_VALUE", known.length);
  return project(
    known,
    years,
    Math.log,
    (line, year) => {
      const {point, variance, low, high} = predict(line, year, 0.05);
      const mean = Math.exp(point + variance / 2);
      return {year, value: Math.exp(point), mean, low: Math.exp(low), high: Math.exp(high)};
    },
    (slope) => 100 * (Math.exp(slope) - 1)
  );
}

/**
 * Returns the projection of a rate below `cap` per cent, linear on the logit scale, so that it
 * never leaves (0, cap). Null with TOO_FEW_POINTS or OUT_OF_RANGE. Status is forecast.
 */
export function projectRate(
  points: readonly Point[],
  years: readonly number[],
  cap = 100
): Result<Projection> {
  const known = knownPoints(points);
  if (known.some(({value}) => value <= 0 || value >= cap))
    return refused("OUT_OF_RANGE", known.length);
  const back = (logit: number) => cap / (1 + Math.exp(-logit));
  return project(
    known,
    years,
    (rate) => Math.log(rate / (cap - rate)),
    (line, year) => {
      const {point, low, high} = predict(line, year, 0.05);
      return {year, value: back(point), mean: null, low: back(low), high: back(high)};
    },
    () => null
  );
}

function project(
  known: readonly KnownPoint[],
  years: readonly number[],
  transform: (value: number) => number,
  pointAt: (line: Line, year: number) => ProjectedPoint,
  growthOf: (slope: number) => number | null
): Result<Projection> {
  const n = known.length;
  if (n < 3) return refused("TOO_FEW_POINTS", n);
  const line = fitLine(
    known.map(({year}) => year),
    known.map(({value}) => transform(value))
  );
  const value = {
    slope: line.slope,
    growthPercent: growthOf(line.slope),
    residualVariance: line.residualVariance,
    points: years.map((year) => pointAt(line, year)),
    intervalReported: n >= 5
  };
  return computed(value, n, intervalFlags(n), "forecast");
}

/** Returns the flag of an interval that is computed but too uncertain to be displayed. */
export function intervalFlags(n: number): Flag[] {
  if (n >= 5) return [];
  return [n === 4 ? "N4_INTERVAL_NOT_REPORTED_BY_POLICY" : "INTERVAL_NOT_REPORTED_BY_POLICY"];
}
