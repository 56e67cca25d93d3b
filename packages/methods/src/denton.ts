import {allPresent, type Figures} from "./present.ts";
import {solveLinear} from "./linearSystem.ts";
import {computed, refused, type Flag, type Result} from "./result.ts";

/** A series brought to its yearly benchmarks. */
export interface Benchmarked {
  readonly values: readonly number[];
  readonly ratios: readonly number[]; // value ÷ indicator
}

/**
 * Returns an indicator brought to annual benchmarks by Denton–Cholette proportional first
 * differences: the ratios change as little as they can while every full year adds up. Periods after
 * the last benchmark carry its last ratio on (flag EXTRAPOLATED). Null with MISSING_INPUT, or
 * ZERO_VALUE for an indicator of zero.
 */
export function benchmarkSeries(
  indicator: Figures,
  benchmarks: Figures,
  perYear = 4
): Result<Benchmarked> {
  if (!allPresent(indicator) || !allPresent(benchmarks)) return refused("MISSING_INPUT");
  const covered = benchmarks.length * perYear;
  if (benchmarks.length === 0 || indicator.length < covered) return refused("MISSING_INPUT");
  const used = indicator.length + benchmarks.length;
  if (indicator.some((value) => value === 0)) return refused("ZERO_VALUE", used);
  const size = covered + benchmarks.length;
  // Half the gradient of Σ (r_t − r_{t−1})², bordered by one constraint a year.
  const matrix = Array.from({length: size}, () => new Array<number>(size).fill(0));
  const add = (i: number, j: number, value: number) => {
    const row = matrix[i];
    if (row) row[j] = (row[j] ?? 0) + value;
  };
  for (let t = 0; t < covered; ++t) {
    if (t > 0) {
      add(t, t, 1);
      add(t - 1, t - 1, 1);
      add(t, t - 1, -1);
      add(t - 1, t, -1);
    }
    const constraint = covered + Math.floor(t / perYear);
    add(t, constraint, indicator[t] ?? 0);
    add(constraint, t, indicator[t] ?? 0);
  }
  const right = [...new Array<number>(covered).fill(0), ...benchmarks];
  const solved = solveLinear(matrix, right).slice(0, covered);
  const ratios = indicator.map((_, t) => solved[t] ?? solved.at(-1) ?? NaN);
  const values = indicator.map((value, t) => value * (ratios[t] ?? NaN));
  const flags: Flag[] = indicator.length > covered ? ["EXTRAPOLATED"] : [];
  return computed({values, ratios}, used, flags, "estimated");
}
