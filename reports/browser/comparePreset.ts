import {findFigure, isJoined, type Comparison} from "./comparison.ts";
import {listYears} from "./years.ts";

const mostPlaces = 3;
const mostMeasures = 4;
const longestSpan = 4; // years

/**
 * Returns the first assessed regions of one class; where none is assessed, the first that have no
 * regions below them.
 */
export function presetPlaces({regions}: Comparison): string[] {
  const assessed = regions.filter(({isAssessed}) => isAssessed);
  const first = assessed[0];
  const mates = assessed.filter(({classId}) => classId === first?.classId);
  const parents = new Set(regions.map(({parentId}) => parentId));
  const lowest = regions.filter(({id, isBenchmark}) => !isBenchmark && !parents.has(id));
  return (
    [mates, lowest, regions]
      .find(({length}) => length > 0)
      ?.slice(0, mostPlaces)
      .map(({id}) => id) ?? []
  );
}

/** Returns the first headline indicators. */
export function presetIndicators({indicators}: Comparison): string[] {
  return indicators.slice(0, mostMeasures).map(({id}) => id);
}

/**
 * Returns the newest year in which half of what is asked for has a figure, and of the years before
 * it the one whose figures can be joined with it most often, the earliest of several.
 */
export function presetYears(
  comparison: Comparison,
  regions: readonly string[],
  indicators: readonly string[]
): readonly [number, number] {
  const pairs = regions.flatMap((region) =>
    indicators.map((indicator) => [region, indicator] as const)
  );
  const knownIn = (year: number) =>
    pairs.filter(([region, indicator]) => findFigure(comparison, region, indicator, year)).length;
  const years = listYears(comparison.indicators);
  const to = years.find((year) => knownIn(year) * 2 >= pairs.length) ?? years[0] ?? 0;
  const joinedFrom = (from: number) =>
    pairs.filter((pair) => isJoined(comparison, ...pair, [from, to])).length;
  const before = years.filter((year) => year < to && year >= to - longestSpan);
  const best = Math.max(...before.map(joinedFrom));
  return [before.findLast((year) => joinedFrom(year) === best) ?? to, to];
}
