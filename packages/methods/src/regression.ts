import {sum} from "simple-statistics";
import {studentQuantile, studentTwoSided} from "./distributions.ts";

/** A line fitted by least squares. */
export interface Line {
  readonly n: number;
  readonly slope: number;
  readonly intercept: number; // at x = 0
  readonly meanX: number;
  readonly meanY: number;
  readonly sxx: number; // Σ (x − mean)²
  readonly residualVariance: number; // with n − 2 degrees of freedom; NaN below 3 points
  readonly rSquared: number;
}

/**
 * Returns the least-squares line. x is centred first: calendar years would otherwise cancel.
 * Throws RangeError when the lists differ in length or x does not vary.
 */
export function fitLine(x: readonly number[], y: readonly number[]): Line {
  const n = x.length;
  const [meanX, meanY] = [sum(x) / n, sum(y) / n];
  const sxx = sum(x.map((value) => (value - meanX) ** 2));
  if (n !== y.length || !(sxx > 0)) throw new RangeError(`invalid regression: ${n} points`);
  const sxy = sum(x.map((value, i) => (value - meanX) * ((y[i] ?? 0) - meanY)));
  const slope = sxy / sxx;
  const residuals = x.map((value, i) => (y[i] ?? 0) - meanY - slope * (value - meanX));
  const rss = sum(residuals.map((residual) => residual ** 2));
  const syy = sum(y.map((value) => (value - meanY) ** 2));
  return {
    n,
    slope,
    intercept: meanY - slope * meanX,
    meanX,
    meanY,
    sxx,
    residualVariance: n > 2 ? rss / (n - 2) : NaN,
    rSquared: syy === 0 ? 1 : 1 - rss / syy
  };
}

/** A test that a slope is zero. */
export interface SlopeTest {
  readonly error: number; // standard error of the slope
  readonly t: number;
  readonly degrees: number;
  readonly p: number; // two-sided
}

/** Returns the t test of the slope; of fewer than 3 points NaN. */
export function testSlope({n, slope, sxx, residualVariance}: Line): SlopeTest {
  const error = Math.sqrt(residualVariance / sxx);
  const t = slope / error;
  return {error, t, degrees: n - 2, p: studentTwoSided(t, n - 2)};
}

/** A prediction of one new observation. */
export interface Prediction {
  readonly point: number;
  readonly variance: number; // of a new observation around the point
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the line's value at x and its prediction interval of coverage 1 − alpha; needs 3 points.
 */
export function predict(line: Line, x: number, alpha: number): Prediction {
  const distance = (x - line.meanX) ** 2 / line.sxx;
  const variance = line.residualVariance * (1 + 1 / line.n + distance);
  const half = studentQuantile(alpha, line.n - 2) * Math.sqrt(variance);
  const point = line.meanY + line.slope * (x - line.meanX);
  return {point, variance, low: point - half, high: point + half};
}
