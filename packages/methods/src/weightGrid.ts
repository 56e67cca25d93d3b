import {aggregations, combine} from "./aggregate.ts";
import {allPresent, type Figures} from "./present.ts";
import {type Scenario} from "./robustness.ts";

/**
 * Returns the grid of weights: as given, and each one × 0.75 and × 1.25. Sums are not forced to 1.
 */
export function weightGrid(weights: readonly number[]): {id: string; weights: number[]}[] {
  const scaled = weights.flatMap((weight, i) =>
    [0.75, 1.25].map((factor) => ({
      id: `weight ${i + 1} × ${factor}`,
      weights: weights.with(i, weight * factor)
    }))
  );
  return [{id: "base", weights: [...weights]}, ...scaled];
}

/**
 * Returns the scenarios of dimension scores: equal weights, and each dimension × 0.75 and × 1.25,
 * both arithmetic and geometric. Rows are regions; a region with a missing dimension has no total.
 */
export function dimensionScenarios(
  rows: readonly Figures[],
  weights: readonly number[] = (rows[0] ?? []).map(() => 1)
): Scenario[] {
  return aggregations.flatMap((aggregation) =>
    weightGrid(weights).map((scheme) => ({
      id: `${aggregation}, ${scheme.id}`,
      totals: rows.map((row) =>
        row.length > 0 && allPresent(row) ? combine(row, scheme.weights, aggregation) : null
      )
    }))
  );
}
