import {sampleRankCorrelation} from "simple-statistics";
import {allPresent, type Figures, isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** Two totals closer than this share a rank: binary sums differ in the last digit. */
const tie = 1e-9;

/**
 * Returns standard competition ranks, 1 for the greatest and 1224 with ties, null for a value that
 * is missing. `direction` down ranks the smallest first.
 */
export function competitionRanks(values: readonly number[], direction?: "up" | "down"): number[];
export function competitionRanks(values: Figures, direction?: "up" | "down"): (number | null)[];
export function competitionRanks(
  values: Figures,
  direction: "up" | "down" = "up"
): (number | null)[] {
  return values.map((value) =>
    isPresent(value) ? 1 + countBetter(values, value, direction) : null
  );
}

/** Returns mid-ranks (1, 2.5, 2.5, 4), null for a value that is missing. */
export function averageRanks(values: Figures, direction: "up" | "down" = "up"): (number | null)[] {
  return values.map((value) => {
    if (!isPresent(value)) return null;
    const equal = values.filter((other) => isPresent(other) && isTied(other, value)).length;
    return 1 + countBetter(values, value, direction) + (equal - 1) / 2;
  });
}

/**
 * Returns Spearman's rank correlation, ties by mid-ranks. Null with MISSING_INPUT, TOO_FEW_POINTS
 * below 3 pairs or CONSTANT_SERIES.
 */
export function spearman(a: Figures, b: Figures): Result<number> {
  if (a.length !== b.length || !allPresent(a) || !allPresent(b)) return refused("MISSING_INPUT");
  if (a.length < 3) return refused("TOO_FEW_POINTS", 2 * a.length);
  if (new Set(a).size === 1 || new Set(b).size === 1)
    return refused("CONSTANT_SERIES", 2 * a.length);
  return computed(sampleRankCorrelation(a, b), 2 * a.length);
}

function countBetter(values: Figures, value: number, direction: "up" | "down"): number {
  return values.filter(
    (other) =>
      isPresent(other) &&
      !isTied(other, value) &&
      (direction === "up" ? other > value : other < value)
  ).length;
}

function isTied(a: number, b: number): boolean {
  return Math.abs(a - b) <= tie * Math.max(1, Math.abs(a), Math.abs(b));
}
