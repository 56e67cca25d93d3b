import {quantile} from "@xianzhi/methods/quantile";
import {findFigure, type Comparison} from "./comparison.ts";

/** The middle of what a group of regions has of an indicator. */
export interface PeerMedian {
  readonly value: number | null; // in the indicator's unit; null where fewer than two have one
  readonly known: number; // regions with a value
  readonly of: number; // regions in the group
}

const fewest = 2;

/** Returns the median of the regions' values of a year: of those that have one. */
export function medianOf(
  comparison: Pick<Comparison, "figures">,
  regionIds: readonly string[],
  indicatorId: string,
  year: number
): PeerMedian {
  const values = regionIds.flatMap(
    (id) => findFigure(comparison, id, indicatorId, year)?.value ?? []
  );
  const known = values.length;
  return {value: known < fewest ? null : quantile(values, 0.5), known, of: regionIds.length};
}
