import type {Site} from "./site.ts";
import type {IndicatorSurvey} from "./survey.ts";

/**
 * Returns the indicators that get a map: the headline ones that can be compared now, all that can
 * where none is. None where the regions have neither outlines nor tiles.
 */
export function findMapped(site: Site, surveys: readonly IndicatorSurvey[]): string[] {
  const isPlaced = [...site.regions.values()].some(
    ({id, tileRow}) => tileRow !== null || site.outlines?.shapes[id] !== undefined
  );
  if (!isPlaced) return [];
  const compared = surveys.filter(({year}) => year !== null).map(({indicatorId}) => indicatorId);
  const headline = compared.filter((id) => (site.indicators.get(id)?.headline ?? null) !== null);
  return headline.length > 0 ? headline : compared;
}
