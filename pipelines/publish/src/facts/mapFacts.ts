import type {IndicatorFacts} from "./indicatorFacts.ts";
import type {Site} from "./site.ts";

/**
 * Returns the indicators that get a map: the headline ones that can be compared now, all that can
 * where none is. None where the regions have neither outlines nor tiles.
 */
export function findMapped(site: Site, indicators: readonly IndicatorFacts[]): IndicatorFacts[] {
  const isPlaced = [...site.regions.values()].some(
    ({id, tileRow}) => tileRow !== null || site.outlines?.shapes[id] !== undefined
  );
  if (!isPlaced) return [];
  const compared = indicators.filter(({year}) => year !== null);
  const headline = compared.filter(({indicator}) => indicator.headline !== null);
  return headline.length > 0 ? headline : compared;
}
