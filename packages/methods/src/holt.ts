import {normalQuantile} from "./distributions.ts";
import {allPresent, type Figures} from "./present.ts";
import {intervalFlags} from "./projection.ts";
import {computed, refused, type Result} from "./result.ts";

/** Smoothing weights, declared and not estimated: ten points cannot carry them. */
export interface HoltWeights {
  readonly alpha: number; // of the level
  readonly beta: number; // of the trend, in the error-correction form (α·β*)
  readonly phi: number; // damping; 1 is Holt's undamped line
}

/** The state before the first value. */
export interface HoltState {
  readonly level: number;
  readonly trend: number;
}

/** A forecast some steps ahead. */
export interface HoltStep {
  readonly value: number;
  readonly variance: number;
  readonly low: number; // of the 95 % prediction interval
  readonly high: number;
}

/** Holt's exponential smoothing with a possibly damped trend. */
export interface Holt {
  readonly level: number; // after the last value
  readonly trend: number;
  readonly errors: readonly number[]; // one step ahead; from the second value on without a state
  readonly errorVariance: number; // mean square of the errors
  readonly steps: readonly HoltStep[];
  readonly intervalReported: boolean; // false below 5 values
}

/**
 * Returns forecasts 1 … `horizon` steps ahead (Hyndman et al. 2008; FPP3 §8.7), starting from
 * `state` or else from the first value and the first difference. Intervals ignore that the weights
 * are uncertain, so they are too narrow. Null with MISSING_INPUT, or TOO_FEW_POINTS below 3. Status
 * is forecast.
 */
export function holt(
  series: Figures,
  {alpha, beta, phi}: HoltWeights,
  horizon: number,
  state: HoltState | null = null
): Result<Holt> {
  if (!allPresent(series)) return refused("MISSING_INPUT");
  const [first, second] = series;
  if (first === undefined || second === undefined || series.length < 3) {
    return refused("TOO_FEW_POINTS", series.length);
  }
  let {level, trend} = state ?? {level: first, trend: second - first};
  const errors = series.slice(state === null ? 1 : 0).map((value) => {
    const forecast = level + phi * trend;
    const error = value - forecast;
    [level, trend] = [forecast + alpha * error, phi * trend + beta * error];
    return error;
  });
  const errorVariance = errors.reduce((total, e) => total + e * e, 0) / errors.length;
  const steps = Array.from({length: horizon}, (_, i) => {
    const value = level + dampedSum(phi, i + 1) * trend;
    let spread = 1;
    for (let j = 1; j <= i; ++j) spread += (alpha + beta * dampedSum(phi, j)) ** 2;
    const half = normalQuantile(0.05) * Math.sqrt(errorVariance * spread);
    return {value, variance: errorVariance * spread, low: value - half, high: value + half};
  });
  const intervalReported = series.length >= 5;
  const value = {level, trend, errors, errorVariance, steps, intervalReported};
  return computed(value, series.length, intervalFlags(series.length), "forecast");
}

// φ + φ² + … + φʰ.
function dampedSum(phi: number, h: number): number {
  let [total, power] = [0, 1];
  for (let j = 0; j < h; ++j) total += power *= phi;
  return total;
}
