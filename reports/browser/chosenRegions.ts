import type {CompareChoice} from "./compareChoice.ts";
import {findPeers, type Peers} from "./comparePeers.ts";
import type {Comparison} from "./comparison.ts";
import type {Indicator} from "./indicatorList.ts";
import type {PeerFile} from "./peerFile.ts";
import type {Region} from "./regionList.ts";

/** The rows and columns of a comparison, resolved. */
export interface Chosen {
  readonly regions: readonly Region[]; // as chosen, then their benchmarks
  readonly indicators: readonly Indicator[]; // as chosen
  readonly peers: Peers | null; // of the first region, where a group of them is chosen
}

/** Returns what a choice names; the benchmark of the chosen regions is always beside them, last. */
export function resolveChoice(
  comparison: Comparison,
  choice: CompareChoice,
  peers: PeerFile
): Chosen {
  const {regions, indicators} = comparison;
  const own = choice.regions.flatMap((id) => regions.find((region) => region.id === id) ?? []);
  const benchmarks = regions.filter(
    ({id}) => !own.some((one) => one.id === id) && own.some(({benchmarkId}) => benchmarkId === id)
  );
  const found = choice.group === null ? [] : findPeers(comparison, choice, peers);
  return {
    regions: [...own, ...benchmarks],
    indicators: choice.indicators.flatMap((id) => indicators.find((one) => one.id === id) ?? []),
    peers: found.find(({by}) => by === choice.group) ?? null
  };
}

/**
 * Returns each region's class where the chosen ones are of different classes, else nothing: regions
 * of different classes are never compared without saying so.
 */
export function differingClasses({regions}: Chosen): ReadonlyMap<string, string> {
  const classed = regions.filter(({isBenchmark, className}) => !isBenchmark && className !== null);
  const classes = new Set(classed.map(({classId}) => classId));
  if (classes.size < 2) return new Map();
  return new Map(classed.map(({id, className}) => [id, className ?? ""]));
}
