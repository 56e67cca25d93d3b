import {sum} from "simple-statistics";
import {type Direction} from "./normalise.ts";
import {allPresent, type Figures} from "./present.ts";
import {competitionRanks} from "./rank.ts";
import {computed, refused, type Result} from "./result.ts";

/** Distances to the best and the worst point of the panel. */
export interface Topsis {
  readonly toBest: readonly number[];
  readonly toWorst: readonly number[];
  readonly closeness: readonly number[]; // 0–1, 1 is best
  readonly ranks: readonly number[]; // competition ranks
}

/**
 * Returns TOPSIS with vector normalisation (Hwang & Yoon 1981): rows are regions, columns are
 * indicators. Adding a region may reverse the order of others, so a sensitivity case only.
 * Null with MISSING_INPUT, TOO_FEW_REGIONS or ALL_EQUAL. Throws RangeError for lists that differ.
 */
export function topsis(
  rows: readonly Figures[],
  weights: readonly number[],
  directions: readonly Direction[]
): Result<Topsis> {
  const used = rows.length * weights.length;
  if (rows.length < 2) return refused("TOO_FEW_REGIONS", used);
  if (directions.length !== weights.length || rows.some((row) => row.length !== weights.length)) {
    throw new RangeError(`incompatible lists: ${weights.length} weights`);
  }
  const known: (readonly number[])[] = [];
  for (const row of rows) {
    if (!allPresent(row)) return refused("MISSING_INPUT");
    known.push(row);
  }
  // All columns are turned so that more is better.
  const columns = weights.map((weight, j) => {
    const column = known.map((row) => row[j] ?? 0);
    const length = Math.sqrt(sum(column.map((x) => x * x))) || 1;
    return column.map((x) => ((directions[j] === "up" ? 1 : -1) * weight * x) / length);
  });
  const distanceTo = (end: (...values: number[]) => number) =>
    known.map((_, i) =>
      Math.sqrt(sum(columns.map((column) => ((column[i] ?? 0) - end(...column)) ** 2)))
    );
  const [toBest, toWorst] = [distanceTo(Math.max), distanceTo(Math.min)];
  const spans = toBest.map((best, i) => best + (toWorst[i] ?? 0));
  if (spans.some((span) => span === 0)) return refused("ALL_EQUAL", used);
  const closeness = spans.map((span, i) => (toWorst[i] ?? 0) / span);
  return computed({toBest, toWorst, closeness, ranks: competitionRanks(closeness)}, used);
}
