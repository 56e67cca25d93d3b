import {quantile} from "@xianzhi/methods/quantile";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {groupRows, numberOf, numberOrNull, textOf} from "./cells.ts";
import type {MatchRow} from "./rowMatching.ts";

/** One indicator of a group of siblings in one year. */
export interface Table {
  readonly key: string; // parent and year: tables that are rotated together
  readonly indicatorId: string;
  readonly year: number;
  readonly rows: readonly MatchRow[];
  readonly noise: number; // of a logarithm, between a figure and its prediction
  readonly ownNoise: number; // the same without what all rows have in common
  readonly cells: ReadonlyMap<string, PrintedCell>; // by the region in whose row they stand
}

/** A printed figure and where it comes from. */
export interface PrintedCell {
  readonly id: number;
  readonly value: number;
  readonly source: string;
}

const leastNoise = 0.012; // of a logarithm: no county's figures run smoother

/**
 * Returns the table of a group of rows, predicted from the years beside. Rows with both neighbours
 * tell most; only where they are too few do the others take part, and then all is twice as
 * uncertain.
 */
export function neighbourTable(group: readonly Row[], ratio: Ratio): Table {
  const twoSided = group.filter(
    (row) => numberOrNull(row, "previous") !== null && numberOrNull(row, "next") !== null
  );
  const enough = twoSided.filter((row) => numberOrNull(row, "value") !== null).length >= 3;
  const rows = enough ? twoSided : group;
  const [first = {}] = group;
  const [noise, ownNoise] = ["noise", "own_noise"].map((name) =>
    Math.max(leastNoise, numberOf(first, name) * (enough ? 1 : 2))
  );
  return tableOf(rows, predictionsOf(rows, ratio), noise ?? leastNoise, ownNoise ?? leastNoise);
}

/** Returns the table whose figures an identity tells. */
export function identityTable(group: readonly Row[]): Table {
  const predictions = group.map((row) => Math.log(Math.abs(numberOf(row, "expected"))));
  const errors = group.map((row) => numberOf(row, "tolerance") / numberOf(row, "expected"));
  const noise = Math.max(0.002, quantile(errors, 0.5) / 3);
  return tableOf(group, predictions, noise, noise);
}

function tableOf(
  group: readonly Row[],
  predicted: readonly number[],
  noise: number,
  ownNoise: number
): Table {
  const [first = {}] = group;
  const cells = new Map<string, PrintedCell>();
  const rows = group.map((row, i): MatchRow => {
    const value = numberOrNull(row, "value");
    const regionId = textOf(row, "region_id");
    if (value !== null)
      cells.set(regionId, {id: numberOf(row, "id"), value, source: textOf(row, "source_id")});
    return {
      regionId,
      printed: value === null ? null : Math.log(Math.abs(value)),
      predicted: predicted[i] ?? 0
    };
  });
  return {
    key: `${textOf(first, "parent_id")}|${textOf(first, "year")}`,
    indicatorId: textOf(first, "indicator_id"),
    year: numberOf(first, "year"),
    rows,
    noise,
    ownNoise,
    cells
  };
}

/** What a whole table moved by, from printed figures and what the years beside say. */
type Ratio = (pairs: readonly {readonly printed: number; readonly beside: number}[]) => number;

// Rotating leaves the sum of a table, unless a row at the end of a chain is missing; then the rows
// that stayed tell the middle, or, where most have moved, the line between the years alone must do.
export const noRatio: Ratio = () => 1;

export const sumRatio: Ratio = (pairs) =>
  pairs.reduce((total, {printed}) => total + printed, 0) /
  pairs.reduce((total, {beside}) => total + beside, 0);

export const medianRatio: Ratio = (pairs) =>
  quantile(pairs.map(({printed, beside}) => printed / beside), 0.5);

function predictionsOf(group: readonly Row[], ratio: Ratio): number[] {
  const neighbour = (row: Row): number => {
    const [before, after] = [numberOrNull(row, "previous"), numberOrNull(row, "next")];
    if (before !== null && after !== null) return numberOf(row, "between");
    return before ?? after ?? 1;
  };
  const side = (row: Row) =>
    `${numberOrNull(row, "previous") === null}${numberOrNull(row, "next") === null}`;
  const factors = new Map<string, number>();
  for (const [name, rows] of groupRows(group, side)) {
    const pairs = rows.flatMap((row) => {
      const printed = numberOrNull(row, "value");
      return printed === null ? [] : [{printed, beside: neighbour(row)}];
    });
    factors.set(name, pairs.length === 0 ? 1 : ratio(pairs));
  }
  return group.map((row) => Math.log(neighbour(row) * (factors.get(side(row)) ?? 1)));
}
