import type {Region} from "../marts/regions.ts";
import {isGroup} from "./groups.ts";
import type {Site} from "./site.ts";

/** Regions of one kind that a region is placed among, itself included. */
export interface Peers {
  readonly within: string | null; // id of what they belong to; null: the whole workspace
  readonly kind: string;
  readonly members: readonly string[];
}

/** Among fewer a place says little: a county among eight is better shown beside each of them. */
export const fewestPeers = 20;

/**
 * Returns the regions of the same kind in the nearest whole that holds enough of them: a county's
 * city, its province, the country. Null where there are never enough.
 */
export function findPeers(site: Site, region: Region): Peers | null {
  if (isGroup(region) || region.isBenchmark) return null;
  for (const within of [...wholesOf(site, region), null]) {
    const peers = gatherPeers(site, within, region.kind);
    if (peers.members.length >= fewestPeers) return peers;
  }
  return null;
}

const known = new WeakMap<Site, Map<string, Peers>>();

function gatherPeers(site: Site, within: string | null, kind: string): Peers {
  const gathered = known.get(site) ?? new Map<string, Peers>();
  known.set(site, gathered);
  const key = `${kind}/${within ?? ""}`;
  const members = () =>
    [...site.regions.values()].filter(
      (one) => one.kind === kind && (within === null || wholesOf(site, one).includes(within))
    );
  const peers = gathered.get(key) ?? {within, kind, members: members().map(({id}) => id)};
  gathered.set(key, peers);
  return peers;
}

// Nearest first; a catalogue that runs in circles ends where it would begin again.
function wholesOf({regions}: Site, region: Region): string[] {
  const wholes: string[] = [];
  let above = region.parentId;
  while (above !== null && above !== region.id && !wholes.includes(above)) {
    wholes.push(above);
    above = regions.get(above)?.parentId ?? null;
  }
  return wholes;
}
