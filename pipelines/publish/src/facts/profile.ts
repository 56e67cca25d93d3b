import type {Region} from "../marts/regions.ts";
import type {PeerLevel} from "./peerLevels.ts";
import {findBeside} from "./peers.ts";
import type {Site} from "./site.ts";

/** A region's level of one indicator beside the benchmark's and those it is judged with. */
export interface ProfileRow {
  readonly indicatorId: string;
  readonly year: number;
  readonly value: number;
  readonly benchmark: number;
  readonly lowest: number; // of the regions judged with it
  readonly highest: number;
}

/**
 * Returns how a region's headline levels lie about the benchmark's, each in the year that most have.
 * Amounts are left out, which a whole has more of than its parts, and what is not judged.
 */
export function profileOf(
  site: Site,
  region: Region,
  levels: readonly PeerLevel[]
): ProfileRow[] {
  const members = findBeside(site, region);
  const benchmarkId = site.benchmark?.id ?? "";
  if (members.length < 2 || region.id === benchmarkId) return [];
  return levels.flatMap(({indicatorId, year, values}) => {
    const indicator = site.indicators.get(indicatorId);
    const [value, benchmark] = [values.get(region.id), values.get(benchmarkId)];
    if (indicator === undefined || value === undefined || benchmark === undefined) return [];
    if (indicator.aggregation === "sum" || indicator.direction === "none") return [];
    const theirs = members.flatMap((id) => values.get(id) ?? []);
    const lowest = theirs.reduce((low, one) => Math.min(low, one), value);
    const highest = theirs.reduce((high, one) => Math.max(high, one), value);
    return [{indicatorId, year, value, benchmark, lowest, highest}];
  });
}
