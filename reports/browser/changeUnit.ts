import {compareWords} from "./compareWords.ts";
import type {Comparison} from "./comparison.ts";
import type {Indicator} from "./indicatorList.ts";
import type {Region} from "./regionList.ts";

/** Returns what the regions' changes of an indicator are in: per cent, or points of a rate. */
export function changeUnit(
  {changes, language}: Comparison,
  {id}: Indicator,
  year: number,
  regions: readonly Region[]
): string {
  const say = compareWords(language);
  const kind = regions.map((region) => changes(region.id, id, year)?.kind).find(Boolean);
  return kind === "points" ? say.points : say.percent;
}
