import {mean, sampleStandardDeviation, standardDeviation} from "simple-statistics";
import {allPresent, type Figures, isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** Whether more is better. */
export type Direction = "up" | "down";

/** A panel on common scales. */
export interface Normalised {
  readonly minMax: readonly number[]; // 0–100, 100 is best
  readonly zPopulation: readonly number[]; // by the population standard deviation
  readonly zSample: readonly number[]; // by the sample standard deviation
}

/**
 * Returns min–max and z scores within one panel. They depend on who is in it: prefer fixed
 * goalposts. Null with MISSING_INPUT, CLASS_SIZE_1 (a class of one has no scores within it) or
 * CONSTANT_SERIES.
 */
export function normalise(values: Figures, direction: Direction = "up"): Result<Normalised> {
  if (values.length === 0 || !allPresent(values)) return refused("MISSING_INPUT");
  const n = values.length;
  if (n === 1) return refused("CLASS_SIZE_1", 1);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low === high) return refused("CONSTANT_SERIES", n);
  const [middle, population] = [mean(values), standardDeviation(values)];
  const sample = sampleStandardDeviation(values);
  const sign = direction === "up" ? 1 : -1;
  const worst = direction === "up" ? low : high;
  const value = {
    minMax: values.map((x) => (100 * sign * (x - worst)) / (high - low)),
    zPopulation: values.map((x) => (sign * (x - middle)) / population),
    zSample: values.map((x) => (sign * (x - middle)) / sample)
  };
  return computed(value, n);
}

/** Fixed ends of a scale, in the indicator's unit. */
export interface Goalposts {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns a score 0–100 between fixed goalposts, the same in every year and class; 100 is at
 * `high`, or at `low` for direction down. Flags CLIPPED outside them. Null with MISSING_INPUT or
 * ZERO_SPAN.
 */
export function scoreBetween(
  value: number | null,
  {low, high}: Goalposts,
  direction: Direction = "up"
): Result<number> {
  if (!isPresent(value)) return refused("MISSING_INPUT");
  if (!(high > low)) return refused("ZERO_SPAN", 1);
  const share = direction === "up" ? (value - low) / (high - low) : (high - value) / (high - low);
  return computed(
    100 * Math.min(1, Math.max(0, share)),
    1,
    share < 0 || share > 1 ? ["CLIPPED"] : []
  );
}
