import {findNumber, readText} from "../marts/cells.ts";
import type {Marts} from "../marts/marts.ts";
import type {Region} from "../marts/regions.ts";
import {membersOf} from "./memberFacts.ts";
import {findPeers} from "./peers.ts";
import type {Site} from "./site.ts";
import type {IndicatorSurvey} from "./survey.ts";

/** A headline indicator's values of one year, of every region that has one. */
export interface PeerLevel {
  readonly indicatorId: string;
  readonly year: number;
  readonly values: ReadonlyMap<string, number>; // by region id, in the indicator's unit
}

/** Returns whether a region's page compares by levels: it has peers, or members of its own. */
export function isCompared(site: Site, region: Region): boolean {
  return findPeers(site, region) !== null || membersOf(site, region).length > 0;
}

const mostLevels = 12; // as many as head a region's page
const columns = ["region_id", "indicator_id", "period", "year", "value"];

/**
 * Loads by what regions are placed among their peers and set beside those they belong with; nothing
 * where none has peers enough and none holds several.
 */
export async function loadPeerLevels(
  marts: Marts,
  site: Site,
  surveys: readonly IndicatorSurvey[]
): Promise<PeerLevel[]> {
  if (![...site.regions.values()].some((region) => isCompared(site, region))) return [];
  const years = new Map(surveys.map(({indicatorId, year}) => [indicatorId, year]));
  const headline = [...site.indicators.values()]
    .filter((indicator) => indicator.headline !== null)
    .toSorted((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
    .slice(0, mostLevels);
  const levels: PeerLevel[] = [];
  for (const {id} of headline) {
    const year = years.get(id) ?? null;
    if (year === null) continue;
    const rows = await marts.rows("figures", {indicator_id: id, year}, columns);
    const annual = rows.filter((row) => readText(row, "period") === String(year));
    const values = annual.flatMap((row) => {
      const value = findNumber(row, "value");
      return value === null ? [] : [[readText(row, "region_id"), value] as const];
    });
    levels.push({indicatorId: id, year, values: new Map(values)});
  }
  return levels;
}
