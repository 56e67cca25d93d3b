import {sampleCorrelation} from "simple-statistics";

/**
 * Returns the places of the columns that say something of their own: in order, leaving out those
 * that do not vary and those whose correlation with a kept one is beyond `limit` either way.
 */
export function distinctColumns(columns: readonly (readonly number[])[], limit = 0.9): number[] {
  const kept: number[] = [];
  for (const [place, column] of columns.entries()) {
    const varies = column.some((value) => value !== column[0]);
    const repeats = kept.some((earlier) => {
      const other = columns[earlier] ?? [];
      return Math.abs(sampleCorrelation([...other], [...column])) > limit;
    });
    if (varies && !repeats) kept.push(place);
  }
  return kept;
}
