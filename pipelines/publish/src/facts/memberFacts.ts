import type {Region} from "../marts/regions.ts";
import {childrenOf, isGroup} from "./groups.ts";
import type {PeerLevel} from "./peerLevels.ts";
import type {Site} from "./site.ts";

/** The headline figures of the regions directly below another, side by side. */
export interface MemberFacts {
  readonly members: readonly string[]; // region ids in the catalogue's order
  readonly levels: readonly MemberLevel[]; // in the headline's order
}

/** An indicator's values of one year, by member; null where there is none. */
export interface MemberLevel {
  readonly indicatorId: string;
  readonly year: number;
  readonly values: readonly (number | null)[];
}

const mostLevels = 5; // more would be a table nobody reads across
const fewestMembers = 2;

/** Returns the ids of the regions directly below a region; none where there is but one. */
export function membersOf(site: Site, {id}: Region): string[] {
  const members = childrenOf(site, id).filter((child) => !isGroup(child));
  return members.length < fewestMembers ? [] : members.map((child) => child.id);
}

/** Sets a region's members side by side; null where fewer than two have a headline figure. */
export function compareMembers(
  site: Site,
  region: Region,
  levels: readonly PeerLevel[]
): MemberFacts | null {
  const members = membersOf(site, region);
  const isShared = ({values}: PeerLevel) =>
    members.filter((id) => values.has(id)).length >= fewestMembers;
  const shared = levels.filter(isShared).slice(0, mostLevels);
  if (members.length === 0 || shared.length === 0) return null;
  return {
    members,
    levels: shared.map(({indicatorId, year, values}) => ({
      indicatorId,
      year,
      values: members.map((id) => values.get(id) ?? null)
    }))
  };
}
