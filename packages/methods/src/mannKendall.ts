import {normalTwoSided} from "./distributions.ts";
import {inversionCounts, kendallScore, scoreVariance, tieGroups} from "./kendall.ts";
import {type Figures, presentOf} from "./present.ts";
import {printRational, rationalToNumber} from "./rational.ts";
import {computed, partial, refused, type Flag, type Result} from "./result.ts";

/** The Mann–Kendall test of a monotone trend. */
export interface MannKendall {
  readonly n: number;
  readonly score: number; // S
  readonly variance: number; // of S, corrected for ties
  readonly z: number | null; // with continuity correction; null when all values are equal
  readonly pNormal: number | null; // two-sided
  readonly pExact: number | null; // two-sided, over all orders; null beyond 60 points
  readonly pExactFraction: string | null; // "1/12"
  readonly tau: number; // S over the number of pairs
  readonly leastP: number; // the smallest two-sided p that n values without ties can reach
}

const exactLimit = 60; // beyond it the normal approximation is as good and the counts are slow

/**
 * Returns the two-sided Mann–Kendall test of values in time order; missing years are left out.
 * p is exact over all orders of the values observed, ties included, so it agrees with a full
 * permutation. Null with TOO_FEW_POINTS below 3 values; CONSTANT_SERIES has S = 0 and p = 1.
 * Flags CANNOT_REACH_5_PERCENT up to 4 values: slope only, no test, at 3.
 */
export function mannKendall(series: Figures): Result<MannKendall> {
  const values = presentOf(series);
  const n = values.length;
  if (n < 3) return refused("TOO_FEW_POINTS", n);
  const groups = tieGroups(values);
  const score = kendallScore(values);
  const variance = scoreVariance(n, groups);
  const z = variance > 0 ? (score - Math.sign(score)) / Math.sqrt(variance) : null;
  const exact = n <= exactLimit ? exactP(score, groups) : null;
  const value = {
    n,
    score,
    variance,
    z,
    pNormal: z === null ? null : normalTwoSided(z),
    pExact: exact?.p ?? null,
    pExactFraction: exact?.fraction ?? null,
    tau: score / ((n * (n - 1)) / 2),
    leastP: leastAttainableP(n)
  };
  const flags: Flag[] = ["ASSUMES_INDEPENDENCE"];
  if (value.leastP > 0.05) flags.push("CANNOT_REACH_5_PERCENT");
  if (groups.length < n) flags.push("TIES");
  return variance > 0 ? computed(value, n, flags) : partial(value, "CONSTANT_SERIES", n, flags);
}

/** Returns the smallest two-sided p that n different values can reach: 2 / n!. */
export function leastAttainableP(n: number): number {
  let p = n < 2 ? 1 : 2;
  for (let k = 2; k <= n; ++k) p /= k;
  return p;
}

interface ExactP {
  readonly p: number;
  readonly fraction: string;
}

// Panels ask the same few questions a hundred thousand times: so many years, no ties, this score.
const known = new Map<string, ExactP>();
const mostKnown = 10_000;

function exactP(score: number, groups: readonly number[]): ExactP {
  const key = `${Math.abs(score)} ${groups.toSorted((a, b) => a - b).join(" ")}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const counts = inversionCounts(groups);
  const untiedPairs = counts.length - 1;
  let [extreme, total] = [0n, 0n];
  counts.forEach((count, inversions) => {
    total += count;
    if (Math.abs(untiedPairs - 2 * inversions) >= Math.abs(score)) extreme += count;
  });
  const share = {numerator: extreme, denominator: total};
  const exact = {p: rationalToNumber(share), fraction: printRational(share)};
  if (known.size === mostKnown) known.clear();
  known.set(key, exact);
  return exact;
}
