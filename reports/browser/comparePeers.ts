import {mostRegions, type CompareChoice} from "./compareChoice.ts";
import {findFigure, type Comparison} from "./comparison.ts";

/** Regions worth setting beside the first one chosen, and by what they are found. */
export interface Peers {
  readonly by: "class" | "rank";
  readonly regions: readonly string[]; // the first chosen one first, as many as may be chosen
}

/**
 * Returns the peers of the first chosen region: those of its class, and those whose ranks in the
 * first chosen indicator and year are next to its own. What finds nobody is left out.
 */
export function findPeers(comparison: Comparison, choice: CompareChoice): Peers[] {
  const own = comparison.regions.find(({id}) => id === choice.regions[0]);
  if (own === undefined) return [];
  const mates = comparison.regions
    .filter(
      ({id, classId}) =>
        id !== own.id && classId !== null && classId !== "" && classId === own.classId
    )
    .map(({id}) => id);
  const found = [
    {by: "class" as const, peers: mates},
    {by: "rank" as const, peers: findNextInRank(comparison, choice, own.id)}
  ];
  return found
    .filter(({peers}) => peers.length > 0)
    .map(({by, peers}) => ({by, regions: [own.id, ...peers].slice(0, mostRegions)}));
}

function findNextInRank(
  comparison: Comparison,
  {indicators: [measure = ""], years: [, year]}: CompareChoice,
  own: string
): string[] {
  const ranked = comparison.regions
    .filter(({id, isAssessed}) => isAssessed || id === own)
    .flatMap(({id}) => {
      const figure = findFigure(comparison, id, measure, year);
      return figure === undefined ? [] : [{id, value: figure.value}];
    })
    .toSorted((a, b) => b.value - a.value)
    .map(({id}) => id);
  const place = ranked.indexOf(own);
  if (place < 0) return [];
  const away = (id: string) => Math.abs(ranked.indexOf(id) - place);
  return ranked.filter((id) => id !== own).toSorted((a, b) => away(a) - away(b));
}
