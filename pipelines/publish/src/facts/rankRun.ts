import {groupBy} from "../grouping.ts";
import type {Rank} from "../marts/regions.ts";

/** Years in a row in which the same regions were ranked. */
export interface RankRun {
  readonly years: readonly number[]; // ascending
  readonly regionIds: readonly string[];
  rankOf(regionId: string, year: number): Rank | undefined;
}

const fewestYears = 3;

/**
 * Returns the last years in a row in which one and the same set of regions, two at least, was
 * ranked, no break among them: ranks of other sets or across a break are not comparable. Undefined
 * where there are fewer than three.
 */
export function findRankRun(
  ranks: readonly Rank[],
  breakYears: readonly number[] // a break lies before the year
): RankRun | undefined {
  const byYear = groupBy(
    ranks.filter(({rank}) => rank !== null),
    ({year}) => year
  );
  const setOf = (year: number) =>
    (byYear.get(year) ?? []).map(({regionId}) => regionId).toSorted();
  const joins = (year: number) =>
    !breakYears.includes(year) && setOf(year - 1).join() === setOf(year).join();
  const years = [...byYear.keys()].filter((year) => setOf(year).length > 1);
  for (const last of years.toSorted((a, b) => b - a)) {
    let first = last;
    while (joins(first)) --first;
    if (last - first + 1 < fewestYears) continue;
    return {
      years: Array.from({length: last - first + 1}, (_, i) => first + i),
      regionIds: setOf(last),
      rankOf: (regionId, year) => byYear.get(year)?.find((rank) => rank.regionId === regionId)
    };
  }
  return undefined;
}
