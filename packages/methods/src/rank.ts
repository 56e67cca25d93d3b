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
  return rankBy(values, direction, (first) => first);
}

/** Returns mid-ranks (1, 2.5, 2.5, 4), null for a value that is missing. */
export function averageRanks(values: Figures, direction: "up" | "down" = "up"): (number | null)[] {
  return rankBy(values, direction, (first, last) => (first + last) / 2);
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

// Walks the values from best to worst, a group of ties at a time.
function rankBy(
  values: Figures,
  direction: "up" | "down",
  rankOf: (first: number, last: number) => number
): (number | null)[] {
  const ranks: (number | null)[] = values.map(() => null);
  const sign = direction === "up" ? -1 : 1;
  const order = values
    .flatMap((value, index) => (isPresent(value) ? [{value, index}] : []))
    .sort((a, b) => sign * (a.value - b.value));
  for (let from = 0; from < order.length;) {
    const best = order[from]?.value ?? NaN;
    let to = from + 1;
    while (to < order.length && isTied(order[to]?.value ?? NaN, best)) ++to;
    for (const {index} of order.slice(from, to)) ranks[index] = rankOf(from + 1, to);
    from = to;
  }
  return ranks;
}

function isTied(a: number, b: number): boolean {
  return Math.abs(a - b) <= tie * Math.max(1, Math.abs(a), Math.abs(b));
}
