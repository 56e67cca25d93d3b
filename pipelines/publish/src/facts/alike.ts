import {distinctColumns} from "@xianzhi/methods/distinct";
import {nearestNeighbours} from "@xianzhi/methods/neighbours";
import type {PeerLevel} from "./peerLevels.ts";
import {fewestPeers} from "./peers.ts";
import type {Site} from "./site.ts";

/** The peers that resemble a region most, or what it lacks to be compared. */
export interface Alike {
  readonly variables: readonly AlikeVariable[];
  readonly pool: number; // peers that have all of them
  readonly lacking: readonly string[]; // indicator ids the region has no value of
  readonly neighbours: readonly AlikeRegion[]; // nearest first; none where it cannot be said
}

/** An indicator by which regions resemble each other. */
export interface AlikeVariable {
  readonly indicatorId: string;
  readonly year: number;
  readonly isLog: boolean; // an amount: its logarithm counts, so that twice is twice at any size
}

/** A region that resembles another. */
export interface AlikeRegion {
  readonly regionId: string;
  readonly distance: number; // Euclidean, of z scores over the pool
  readonly closest: readonly string[]; // indicator ids, the most alike first
  readonly farthest: string;
}

/** The numbers in the rule, printed beside what it finds. */
export const alikeRule = {
  shown: 5,
  closest: 3,
  coverage: 0.8,
  correlation: 0.9,
  fewest: 2
} as const;

type Column = AlikeVariable & {readonly valueOf: (regionId: string) => number | null};

/**
 * Finds the peers nearest to a region by its structure: headline indicators that the plan does not
 * judge, that four fifths of the peers have, and that do not repeat one another.
 */
export function findAlike(
  site: Site,
  regionId: string,
  members: readonly string[],
  levels: readonly PeerLevel[]
): Alike {
  const {columns, pool} = choose(site, members, levels);
  const variables = columns.map(({indicatorId, year, isLog}) => ({indicatorId, year, isLog}));
  const lacking = columns.filter(({valueOf}) => valueOf(regionId) === null);
  const nothing = {
    variables,
    pool: pool.length,
    lacking: lacking.map(({indicatorId}) => indicatorId),
    neighbours: []
  };
  const isEnough = pool.length >= fewestPeers && columns.length >= alikeRule.fewest;
  if (!isEnough || lacking.length > 0) return nothing;
  const profiles = pool.map((region) => ({
    region,
    values: columns.map(({valueOf}) => valueOf(region))
  }));
  const found = nearestNeighbours(regionId, profiles, alikeRule.shown).value ?? [];
  const neighbours = found.map(({region, distance, differences}) => {
    const ordered = variables
      .map(({indicatorId}, i) => ({indicatorId, difference: differences[i] ?? Infinity}))
      .toSorted((a, b) => a.difference - b.difference)
      .map(({indicatorId}) => indicatorId);
    const closest = ordered.slice(0, Math.min(alikeRule.closest, ordered.length - 1));
    return {regionId: region, distance, closest, farthest: ordered.at(-1) ?? ""};
  });
  return {...nothing, neighbours};
}

interface Choice {
  readonly columns: readonly Column[];
  readonly pool: readonly string[]; // members that have all of them
}

const known = new WeakMap<readonly PeerLevel[], WeakMap<readonly string[], Choice>>();

function choose(site: Site, members: readonly string[], levels: readonly PeerLevel[]): Choice {
  const choices = known.get(levels) ?? new WeakMap<readonly string[], Choice>();
  known.set(levels, choices);
  const choice = choices.get(members) ?? chooseColumns(site, members, levels);
  choices.set(members, choice);
  return choice;
}

function chooseColumns(
  site: Site,
  members: readonly string[],
  levels: readonly PeerLevel[]
): Choice {
  const judged = new Set<string>(site.headline?.measures.map(({indicator}) => indicator));
  const covering = levels
    .filter(({indicatorId}) => !judged.has(indicatorId))
    .filter(({values}) => {
      const having = members.filter((id) => values.has(id)).length;
      return having >= members.length * alikeRule.coverage;
    })
    .map((level) => toColumn(site, members, level));
  const whole = completeIn(members, covering);
  const kept = distinctColumns(
    covering.map(({valueOf}) => whole.flatMap((id) => valueOf(id) ?? [])),
    alikeRule.correlation
  );
  const columns = kept.flatMap((place) => covering[place] ?? []);
  return {columns, pool: completeIn(members, columns)};
}

function toColumn(site: Site, members: readonly string[], level: PeerLevel): Column {
  const {indicatorId, year, values} = level;
  const isSum = site.indicators.get(indicatorId)?.aggregation === "sum";
  const isLog = isSum && members.every((id) => (values.get(id) ?? 1) > 0);
  const valueOf = (regionId: string) => {
    const value = values.get(regionId);
    if (value === undefined) return null;
    return isLog ? Math.log(value) : value;
  };
  return {indicatorId, year, isLog, valueOf};
}

function completeIn(members: readonly string[], columns: readonly Column[]): string[] {
  return members.filter((id) => columns.every(({valueOf}) => valueOf(id) !== null));
}
