import {sum} from "simple-statistics";
import {allPresent, type Figures} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/**
 * Returns a table scaled to row and column totals by iterative proportional fitting (RAS; Deming &
 * Stephan 1940): counties by sectors to county and sector totals. Null with MISSING_INPUT,
 * NEGATIVE_VALUE, ZERO_VALUE (a total that no cell can carry) or MARGINS_DISAGREE. Flags
 * NOT_CONVERGED after 1000 rounds.
 */
export function fitMargins(
  seed: readonly Figures[],
  rowTotals: readonly number[],
  columnTotals: readonly number[]
): Result<readonly (readonly number[])[]> {
  const used = rowTotals.length * columnTotals.length;
  let table: number[][] = [];
  for (const row of seed) {
    if (row.length !== columnTotals.length || !allPresent(row)) return refused("MISSING_INPUT");
    if (row.some((cell) => cell < 0)) return refused("NEGATIVE_VALUE", used);
    table.push([...row]);
  }
  if (table.length !== rowTotals.length) return refused("MISSING_INPUT");
  const total = sum(rowTotals);
  if (Math.abs(total - sum(columnTotals)) > 1e-9 * Math.abs(total)) {
    return refused("MARGINS_DISAGREE", used);
  }
  const blocked = table.some((row, i) => sum(row) === 0 && rowTotals[i] !== 0);
  if (blocked) return refused("ZERO_VALUE", used);
  for (let round = 0; round < 1000; ++round) {
    table = table.map((row, i) => scaleTo(row, rowTotals[i] ?? 0));
    const columns = columnTotals.map(
      (target, j) => target / (sum(table.map((r) => r[j] ?? 0)) || 1)
    );
    table = table.map((row) => row.map((cell, j) => cell * (columns[j] ?? 1)));
    const error = Math.max(...table.map((row, i) => Math.abs(sum(row) - (rowTotals[i] ?? 0))));
    if (error <= 1e-12 * Math.abs(total)) return computed(table, used, [], "estimated");
  }
  return computed(table, used, ["NOT_CONVERGED"], "estimated");
}

function scaleTo(row: readonly number[], target: number): number[] {
  const scale = target / (sum(row) || 1);
  return row.map((cell) => cell * scale);
}
