import {median, medianAbsoluteDeviation} from "simple-statistics";
import {normalQuantile} from "./distributions.ts";
import {type Figures, presentOf} from "./present.ts";
import {computed, partial, refused, type Result} from "./result.ts";

/** The third quartile of the standard normal, printed as 0.6745 in most books. */
const probable = normalQuantile(0.5);

/** Robust scores of values around their median. */
export interface ModifiedZ {
  readonly median: number;
  readonly deviation: number; // median absolute deviation
  readonly scores: readonly number[] | null; // 0.67449·(x − median) / deviation; null when it is 0
  readonly outliers: readonly number[]; // positions counted from zero, |score| above the limit
}

/**
 * Returns modified z scores (Iglewicz & Hoaglin 1993). Null with MISSING_INPUT when a value is
 * missing, TOO_FEW_POINTS below 3; a deviation of zero is partial with UNDECIDABLE.
 */
export function modifiedZ(values: Figures, limit = 3.5): Result<ModifiedZ> {
  const known = presentOf(values);
  if (known.length < values.length) return refused("MISSING_INPUT", known.length);
  if (known.length < 3) return refused("TOO_FEW_POINTS", known.length);
  const [middle, deviation] = [median(known), medianAbsoluteDeviation(known)];
  if (deviation === 0) {
    const value = {median: middle, deviation, scores: null, outliers: []};
    return partial(value, "UNDECIDABLE", known.length);
  }
  const scores = known.map((value) => (probable * (value - middle)) / deviation);
  const outliers = scores.flatMap((score, i) => (Math.abs(score) > limit ? [i] : []));
  return computed({median: middle, deviation, scores, outliers}, known.length);
}
