import {mostRegions, type CompareChoice, type PeerGroup} from "./compareChoice.ts";
import {findFigure, type Comparison} from "./comparison.ts";
import type {PeerFile} from "./peerFile.ts";
import type {Region} from "./regionList.ts";

/** Why a group of peers cannot be told. */
export type PeerLack = "unclassed" | "alone" | "few" | "unlike" | "no-outlines" | "no-figure";

/** Regions worth setting beside the first one chosen, and by what they are found. */
export interface Peers {
  readonly by: PeerGroup;
  readonly regions: readonly string[]; // nearest first, the chosen one not among them
  readonly lack: PeerLack | null; // why there are none
}

/**
 * Returns the peers of the first chosen region, in each way peers can be found: those of its class,
 * those most alike and those adjoining it as the release says, and those whose ranks in the first
 * chosen indicator and year are next to its own.
 */
export function findPeers(
  comparison: Comparison,
  choice: CompareChoice,
  {alike, adjoining}: PeerFile
): Peers[] {
  const own = comparison.regions.find(({id}) => id === choice.regions[0]);
  if (own === undefined) return [];
  const mates = comparison.regions.filter(
    ({id, classId}) => id !== own.id && classId !== null && classId === own.classId
  );
  const near = findNextInRank(comparison, choice, own);
  const found = (by: PeerGroup, regions: readonly string[], lack: PeerLack): Peers => ({
    by,
    regions,
    lack: regions.length === 0 ? lack : null
  });
  return [
    found(
      "class",
      mates.map(({id}) => id),
      own.classId === null ? "unclassed" : "alone"
    ),
    found("alike", alike?.[own.id] ?? [], alike === null ? "few" : "unlike"),
    found("adjoining", adjoining?.[own.id] ?? [], adjoining === null ? "no-outlines" : "alone"),
    found("rank", near, "no-figure")
  ];
}

/** Returns the chosen region and as many of its peers as may stand beside it. */
export function besidePeers(own: string, {regions}: Peers): readonly string[] {
  return [own, ...regions].slice(0, mostRegions);
}

function findNextInRank(
  comparison: Comparison,
  {indicators: [measure = ""], years: [, year]}: CompareChoice,
  own: Region
): string[] {
  const ranked = comparison.regions
    .filter(({kind, isBenchmark}) => kind === own.kind && !isBenchmark)
    .flatMap(({id}) => {
      const figure = findFigure(comparison, id, measure, year);
      return figure === undefined ? [] : [{id, value: figure.value}];
    })
    .toSorted((a, b) => b.value - a.value)
    .map(({id}) => id);
  const place = ranked.indexOf(own.id);
  if (place < 0) return [];
  const away = (id: string) => Math.abs(ranked.indexOf(id) - place);
  const near = ranked.filter((id) => id !== own.id).toSorted((a, b) => away(a) - away(b));
  return near.slice(0, mostInRank);
}

const mostInRank = 6; // three above, three below
