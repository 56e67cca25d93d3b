import {type Figures, isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** A figure beside what other figures say it must be. */
export interface IdentityCheck {
  readonly expected: number;
  readonly difference: number; // value − expected
  readonly holds: boolean;
}

/** Returns whether a figure equals its identity within a tolerance in its own unit. */
export function checkIdentity(
  value: number | null,
  expected: number | null,
  tolerance: number
): Result<IdentityCheck> {
  if (!isPresent(value) || !isPresent(expected)) return refused("MISSING_INPUT");
  const difference = value - expected;
  // Binary sums of printed decimals end in noise far below any printed digit.
  const noise = 1e-12 * Math.max(Math.abs(value), Math.abs(expected));
  const holds = Math.abs(difference) <= tolerance + noise;
  return computed({expected, difference, holds}, 2, holds ? [] : ["IDENTITY_BROKEN"]);
}

/** Plausible ends of a figure, or of its change from the year before; declared in the catalogue. */
export interface Plausible {
  readonly low: number;
  readonly high: number;
}

/** Returns whether a figure lies between its plausible ends, both included. */
export function isPlausible(value: number | null, {low, high}: Plausible): Result<boolean> {
  return isPresent(value) ? computed(value >= low && value <= high, 1) : refused("MISSING_INPUT");
}

/**
 * Returns whether figures stand in ascending order, as rural ≤ all-resident ≤ urban income must.
 */
export function isAscending(values: Figures): Result<boolean> {
  const known = values.filter(isPresent);
  if (known.length < values.length) return refused("MISSING_INPUT", known.length);
  return computed(
    known.every((value, i) => value >= (known[i - 1] ?? -Infinity)),
    known.length
  );
}
