import {groupBy} from "../grouping.ts";
import type {Wording} from "../language.ts";
import type {Region} from "../marts/regions.ts";
import type {Site} from "./site.ts";

/** Several regions that are spoken of together. */
export interface Group {
  readonly id: string;
  readonly name: Wording;
  readonly kind: string; // assessed | class | belt | axis | …
  readonly members: readonly string[]; // region ids in the catalogue's order
}

/** Returns the groups a region belongs to. */
export function groupsOf(site: Site, regionId: string): Group[] {
  const ids = site.memberships.filter((row) => row.regionId === regionId).map((row) => row.groupId);
  return ids.flatMap((id) => findGroup(site, id) ?? []);
}

/** Returns a group by its id. */
export function findGroup(site: Site, groupId: string): Group | undefined {
  const groups = known.get(site) ?? gatherGroups(site);
  known.set(site, groups);
  return groups.get(groupId);
}

// Every sentence asks for groups, and a country's have thousands of members: gathered once a site.
const known = new WeakMap<Site, ReadonlyMap<string, Group>>();

function gatherGroups(site: Site): ReadonlyMap<string, Group> {
  const places = new Map([...site.regions.keys()].map((id, place) => [id, place]));
  const groups = [...groupBy(site.memberships, (row) => row.groupId)].flatMap(([id, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    const ids = rows.map((row) => row.regionId).filter((regionId) => places.has(regionId));
    const members = ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    return [
      [id, {id, name: first.name, kind: first.kind, members: [...new Set(members)]}] as const
    ];
  });
  return new Map(groups);
}

/** Returns the group that is assessed together, if the workspace names one. */
export function findAssessed(site: Site): Group | undefined {
  return site.assessedGroup === null ? undefined : findGroup(site, site.assessedGroup);
}

/** Returns the regions directly below a region, in the catalogue's order. */
export function childrenOf(site: Site, regionId: string): Region[] {
  return [...site.regions.values()].filter((region) => region.parentId === regionId);
}

/** Returns the region the overview is about: the prefecture, in a prefecture's workspace. */
export function findHome(site: Site): Region | undefined {
  return site.profileRegion === null ? undefined : site.regions.get(site.profileRegion);
}

/** Returns whether a region stands for a group of others, such as a belt. */
export function isGroup(region: Region): boolean {
  return region.kind === "group";
}
