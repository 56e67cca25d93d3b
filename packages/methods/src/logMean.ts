import {allPresent, type Figures} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** The change of a rate, divided into what its numerator and its denominator did. */
export interface RateChange {
  readonly startPercent: number;
  readonly endPercent: number;
  readonly change: number; // percentage points; the two effects add up to it
  readonly numeratorEffect: number; // percentage points, from more (or fewer) in the part
  readonly denominatorEffect: number; // percentage points, from a shrinking (or growing) whole
  readonly denominatorShare: number | null; // per cent of the change; null when nothing changed
}

/**
 * Returns the log-mean (LMDI) decomposition of a rate's change: an urbanisation rate rises because
 * towns grow or because the total shrinks (Ang 2004).
 * Null with MISSING_INPUT or NONPOSITIVE_VALUE.
 */
export function decomposeRate(
  start: {readonly part: number | null; readonly whole: number | null},
  end: {readonly part: number | null; readonly whole: number | null}
): Result<RateChange> {
  const inputs: Figures = [start.part, start.whole, end.part, end.whole];
  if (!allPresent(inputs)) return refused("MISSING_INPUT");
  if (inputs.some((value) => value <= 0)) return refused("NONPOSITIVE_VALUE", 4);
  const [part0 = 0, whole0 = 0, part1 = 0, whole1 = 0] = inputs;
  const [startPercent, endPercent] = [(100 * part0) / whole0, (100 * part1) / whole1];
  const weight = logMean(startPercent, endPercent);
  const change = endPercent - startPercent;
  const denominatorEffect = -weight * Math.log(whole1 / whole0);
  const value = {
    startPercent,
    endPercent,
    change,
    numeratorEffect: weight * Math.log(part1 / part0),
    denominatorEffect,
    denominatorShare: change === 0 ? null : (100 * denominatorEffect) / change
  };
  return computed(value, 4);
}

/** Returns the logarithmic mean of two positive numbers: their value when they are equal. */
export function logMean(a: number, b: number): number {
  const relative = (b - a) / a;
  if (relative === 0) return a;
  // log(b / a) loses its digits where the two are near, log1p where they are far apart.
  return (b - a) / (Math.abs(relative) < 0.5 ? Math.log1p(relative) : Math.log(b / a));
}
