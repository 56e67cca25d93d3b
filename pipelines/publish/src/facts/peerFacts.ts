import {quantile} from "@xianzhi/methods/quantile";
import type {Region} from "../marts/regions.ts";
import {type Alike, findAlike} from "./alike.ts";
import type {PeerLevel} from "./peerLevels.ts";
import {fewestPeers, findPeers} from "./peers.ts";
import type {Site} from "./site.ts";

/** Where a region stands among its peers. */
export interface PeerFacts {
  readonly within: string | null; // as in `Peers`
  readonly kind: string;
  readonly count: number; // of the peers, itself included
  readonly standings: readonly PeerStanding[]; // in the headline's order
  readonly alike: Alike;
}

/** A region's place among those that have a value of an indicator. */
export interface PeerStanding {
  readonly indicatorId: string;
  readonly year: number;
  readonly value: number;
  readonly below: number; // peers with a smaller value
  readonly others: number; // peers with a value, itself left out
  readonly fifth: number; // 1 lowest to 5 highest, by quantiles of type 7
  readonly values: readonly number[]; // of all with a value; equal lists are one list
}

/** Places a region among its peers; null where there are not enough of them. */
export function placeAmongPeers(
  site: Site,
  region: Region,
  levels: readonly PeerLevel[]
): PeerFacts | null {
  const peers = findPeers(site, region);
  if (peers === null) return null;
  const standings = levels.flatMap((level) => placeIn(region.id, peers.members, level));
  if (standings.length === 0) return null;
  const {within, kind, members} = peers;
  const alike = findAlike(site, region.id, members, levels);
  return {within, kind, count: members.length, standings, alike};
}

function placeIn(regionId: string, members: readonly string[], level: PeerLevel): PeerStanding[] {
  const value = level.values.get(regionId);
  const {values, fifths} = spreadOf(members, level);
  const isConstant = values.every((one) => one === values[0]);
  if (value === undefined || values.length < fewestPeers || isConstant) return [];
  const {indicatorId, year} = level;
  return [
    {
      ...{indicatorId, year, value, values},
      below: values.filter((one) => one < value).length,
      others: values.length - 1,
      fifth: 1 + fifths.filter((threshold) => value >= threshold).length
    }
  ];
}

interface Spread {
  readonly values: readonly number[];
  readonly fifths: readonly number[]; // the four thresholds between them
}

const known = new WeakMap<PeerLevel, WeakMap<readonly string[], Spread>>();

// All members of a group share it: found once for each group and indicator.
function spreadOf(members: readonly string[], level: PeerLevel): Spread {
  const spreads = known.get(level) ?? new WeakMap<readonly string[], Spread>();
  known.set(level, spreads);
  const found = spreads.get(members);
  if (found !== undefined) return found;
  const values = members.flatMap((id) => level.values.get(id) ?? []);
  const shares = values.length === 0 ? [] : [0.2, 0.4, 0.6, 0.8];
  const spread = {values, fifths: shares.map((share) => quantile(values, share))};
  spreads.set(members, spread);
  return spread;
}
