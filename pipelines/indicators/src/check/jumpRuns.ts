import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {numberOf, numberOrNull} from "./cells.ts";

/** A figure, or a run of figures, that left its series and came back, or did not. */
export interface JumpRun {
  readonly row: Row; // the first point out of line
  readonly back: Row | undefined; // the point where the series came back
  readonly years: readonly number[];
  readonly expected: number; // in the unit of the indicator
  readonly jump: number; // of the level: a logarithm, or points
  readonly z: number;
}

/** Returns the jumps of one series, each with the jump back that ends it, if one does. */
export function toJumpRuns(group: readonly Row[]): JumpRun[] {
  const ordered = group.toSorted((a, b) => numberOf(a, "year") - numberOf(b, "year"));
  const runs: JumpRun[] = [];
  for (let i = 0; i < ordered.length; ++i) {
    const [row, next] = [ordered[i], ordered[i + 1]];
    if (!row) continue;
    const returns =
      next !== undefined &&
      numberOf(next, "jump") * numberOf(row, "jump") < 0 &&
      numberOf(next, "year") - numberOf(row, "year") <= 3 &&
      isAlike(numberOf(next, "jump"), numberOf(row, "jump"));
    runs.push(runOf(row, returns ? next : undefined));
    if (returns) i += 1;
  }
  return runs;
}

// The way back must be about as far as the way out.
function isAlike(one: number, other: number): boolean {
  const ratio = Math.abs(one / other);
  return ratio > 0.4 && ratio < 2.5;
}

function runOf(row: Row, back: Row | undefined): JumpRun {
  const points = row["in_points"] === true;
  const [first, last] = [numberOf(row, "year"), back ? numberOf(back, "previous_year") : 0];
  const years = back ? yearsBetween(first, last) : [first];
  const [before, after] = [numberOf(row, "previous_value"), numberOrNull(back ?? row, "value")];
  const expected = back && after !== null ? middle(before, after, points) : plain(row, points);
  return {row, back, years, expected, jump: numberOf(row, "jump"), z: Math.abs(numberOf(row, "z"))};
}

// Without a way back, what the siblings' step makes of the year before.
function plain(row: Row, points: boolean): number {
  const [value, jump] = [numberOf(row, "value"), numberOf(row, "jump")];
  return points ? value - jump : value / Math.exp(jump);
}

function middle(before: number, after: number, points: boolean): number {
  return points ? (before + after) / 2 : Math.sqrt(before * after);
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({length: Math.max(1, last - first + 1)}, (_, i) => first + i);
}
