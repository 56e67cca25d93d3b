import {sum} from "simple-statistics";
import {allPresent, type Figures} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** Weights from the dispersion of each indicator. */
export interface EntropyWeights {
  readonly entropy: readonly number[]; // 1 for an indicator that does not vary
  readonly divergence: readonly number[];
  readonly weights: readonly number[]; // sum to 1
}

/**
 * Returns entropy weights of indicators (columns) over regions (rows) of scores that are not
 * negative. A sensitivity case only: among a few regions it rewards noise and changes every year.
 * Null with MISSING_INPUT, TOO_FEW_REGIONS, NEGATIVE_VALUE or ALL_CONSTANT.
 */
export function entropyWeights(scores: readonly Figures[]): Result<EntropyWeights> {
  const n = scores.length;
  const width = scores[0]?.length ?? 0;
  const used = n * width;
  if (n < 2) return refused("TOO_FEW_REGIONS", used);
  const columns = Array.from({length: width}, (_, j): Figures =>
    scores.map((row) => row[j] ?? null)
  );
  const entropy: number[] = [];
  for (const column of columns) {
    if (!allPresent(column)) return refused("MISSING_INPUT");
    if (column.some((score) => score < 0)) return refused("NEGATIVE_VALUE", used);
    const constant = column.every((score) => score === column[0]);
    entropy.push(constant ? 1 : entropyOf(column));
  }
  const divergence = entropy.map((value) => 1 - value);
  const total = sum(divergence);
  if (total <= 0) return refused("ALL_CONSTANT", used);
  return computed({entropy, divergence, weights: divergence.map((value) => value / total)}, used);
}

function entropyOf(column: readonly number[]): number {
  const total = sum(column);
  const terms = column.map((score) =>
    score === 0 ? 0 : (score / total) * Math.log(score / total)
  );
  return -sum(terms) / Math.log(column.length);
}
