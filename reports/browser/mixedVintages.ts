import {findFigure, type Comparison} from "./comparison.ts";
import type {Region} from "./regionList.ts";

/**
 * Returns the vintage of each figure that is of another vintage than most of its row: the regions'
 * figures of one indicator and year. A figure that states no vintage is left out.
 */
export function mixedVintages(
  comparison: Comparison,
  regions: readonly Region[],
  indicatorId: string,
  year: number
): ReadonlyMap<string, string> {
  const stated = regions.flatMap(({id}) => {
    const {vintageId = null} = findFigure(comparison, id, indicatorId, year) ?? {};
    return vintageId === null ? [] : [[id, vintageId] as const];
  });
  const counts = new Map<string, number>();
  for (const [, vintage] of stated) counts.set(vintage, (counts.get(vintage) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([, n], [, m]) => m - n)[0] ?? [];
  const others = stated.filter(([, vintage]) => vintage !== usual);
  return new Map(others.map(([id, vintage]) => [id, comparison.vintage(vintage)]));
}
