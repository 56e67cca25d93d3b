import {type ProgressSpan} from "./goalposts.ts";
import {isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

const par = 60; // marks for the benchmark's own change: the composite contains the 三高 test

/**
 * Returns the progress score 0–100: 60 at the benchmark's own change, 100 at `above` more, 0 at
 * `below` less, clipped. For an indicator whose fall is good, give both changes
 * with their signs turned. Null with MISSING_INPUT, BENCHMARK_MISSING or ZERO_SPAN.
 */
export function progressScore(
  change: number | null,
  benchmarkChange: number | null,
  {above, below}: ProgressSpan
): Result<number> {
  if (!isPresent(change)) return refused("MISSING_INPUT");
  if (!isPresent(benchmarkChange)) return refused("BENCHMARK_MISSING", 1);
  if (!(above > 0 && below > 0)) return refused("ZERO_SPAN", 2);
  const lead = change - benchmarkChange;
  const marks = par + (lead >= 0 ? ((100 - par) * lead) / above : (par * lead) / below);
  const score = Math.min(100, Math.max(0, marks));
  return computed(score, 2, score === marks ? [] : ["CLIPPED"]);
}

/**
 * Returns the hold score of a figure that must not fall: 100 from `fullAt` of its base on, falling
 * in a line to 0 at `zeroAt` (grain: 0.97 and 0.85). Null with MISSING_INPUT or ZERO_SPAN.
 */
export function holdScore(
  ratioToBase: number | null,
  fullAt: number,
  zeroAt: number
): Result<number> {
  if (!isPresent(ratioToBase)) return refused("MISSING_INPUT");
  if (!(fullAt > zeroAt)) return refused("ZERO_SPAN", 1);
  const share = (ratioToBase - zeroAt) / (fullAt - zeroAt);
  return computed(100 * Math.min(1, Math.max(0, share)), 1);
}
