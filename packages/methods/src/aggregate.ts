import {sum} from "simple-statistics";
import {allPresent, type Figures, isPresent, presentOf} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** How scores are combined. */
export const aggregations = ["arithmetic", "geometric"] as const;
export type Aggregation = (typeof aggregations)[number];

/** One set of scores combined in both ways. */
export interface Aggregate {
  readonly arithmetic: number;
  readonly geometric: number; // 0 when any score is 0
  readonly flooredGeometric: number; // with scores below the floor raised to it
  readonly penaltyPercent: number | null; // what imbalance costs; null at an arithmetic mean of 0
}

/**
 * Returns weighted arithmetic and geometric means of scores 0–100; weights need not sum to one.
 * Flags FLOORED when the declared floor changed a score. Null with MISSING_INPUT, NEGATIVE_VALUE.
 */
export function aggregate(
  scores: Figures,
  weights: readonly number[],
  floor = 1
): Result<Aggregate> {
  if (scores.length === 0 || scores.length !== weights.length || !allPresent(scores)) {
    return refused("MISSING_INPUT");
  }
  if (scores.some((score) => score < 0)) return refused("NEGATIVE_VALUE", scores.length);
  const arithmetic = combine(scores, weights, "arithmetic");
  const geometric = combine(scores, weights, "geometric");
  const floored = scores.map((score) => Math.max(score, floor));
  const value = {
    arithmetic,
    geometric,
    flooredGeometric: combine(floored, weights, "geometric"),
    penaltyPercent: arithmetic === 0 ? null : 100 * (1 - geometric / arithmetic)
  };
  return computed(value, scores.length, scores.some((score) => score < floor) ? ["FLOORED"] : []);
}

/** Returns the weighted mean of the kind asked for; a score of 0 makes the geometric one 0. */
export function combine(
  scores: readonly number[],
  weights: readonly number[],
  aggregation: Aggregation
): number {
  const total = sum(weights);
  const mean = (of: (score: number) => number) =>
    sum(scores.map((score, i) => (of(score) * (weights[i] ?? 0)) / total));
  if (aggregation === "arithmetic") return mean((score) => score);
  return scores.includes(0) ? 0 : Math.exp(mean(Math.log));
}

/** A mean over the scores that are there. */
export interface CoveredAggregate {
  readonly coverage: number; // share of the weight that is covered, 0–1
  readonly score: number | null; // arithmetic, reweighted; null below the least coverage
  readonly bounds: readonly [low: number, high: number]; // missing scores at 0 and at 100
}

/**
 * Returns the arithmetic mean of the scores that are there, reweighted, with the bounds that the
 * missing ones leave. The score is null with COVERAGE_BELOW_MIN below `leastCoverage`.
 */
export function aggregateCovered(
  scores: Figures,
  weights: readonly number[],
  leastCoverage: number
): Result<CoveredAggregate> {
  const used = presentOf(scores).length;
  if (used === 0) return refused("MISSING_INPUT");
  const covered = weights.filter((_, i) => isPresent(scores[i] ?? null));
  const coverage = sum(covered) / sum(weights);
  const at = (missing: number) =>
    combine(
      scores.map((score) => score ?? missing),
      weights,
      "arithmetic"
    );
  const enough = coverage >= leastCoverage - 1e-12;
  const value = {
    coverage,
    score: enough ? combine(presentOf(scores), covered, "arithmetic") : null,
    bounds: [at(0), at(100)] as const
  };
  if (!enough)
    return {value, status: "partial", reason: "COVERAGE_BELOW_MIN", inputsUsed: used, flags: []};
  return computed(value, used, coverage < 1 ? ["PARTIAL"] : []);
}
