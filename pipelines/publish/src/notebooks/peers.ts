import {findAlike} from "../facts/alike.ts";
import {isGroup} from "../facts/groups.ts";
import type {PeerLevel} from "../facts/peerLevels.ts";
import {fewestPeers, findPeers} from "../facts/peers.ts";
import type {Site} from "../facts/site.ts";

/** Regions by the region they are set beside, nearest first. */
type PeerLists = Readonly<Record<string, readonly string[]>>;

/**
 * Returns the regions most alike and the adjoining ones of each region, as JSON: null where the
 * workspace cannot tell, for want of enough regions or of outlines.
 */
export function writePeers(site: Site, levels: readonly PeerLevel[]): string {
  const {outlines} = site;
  return JSON.stringify({
    fewest: fewestPeers,
    alike: listAlike(site, levels),
    adjoining: outlines === null ? null : outlines.adjoining
  });
}

function listAlike(site: Site, levels: readonly PeerLevel[]): PeerLists | null {
  const regions = [...site.regions.values()].filter((region) => !isGroup(region));
  const among = regions.flatMap((region) => {
    const peers = findPeers(site, region);
    return peers === null ? [] : [{id: region.id, members: peers.members}];
  });
  if (among.length === 0) return null;
  const lists = among.flatMap(({id, members}) => {
    const {neighbours} = findAlike(site, id, members, levels);
    return neighbours.length === 0
      ? []
      : [[id, neighbours.map(({regionId}) => regionId)] as const];
  });
  return Object.fromEntries(lists);
}
