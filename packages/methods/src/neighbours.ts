import {type Figures, isPresent, presentOf} from "./present.ts";
import {normalise} from "./normalise.ts";
import {computed, refused, type Result} from "./result.ts";

/** A region's structural variables; never the outcomes being judged. */
export interface Profile {
  readonly region: string;
  readonly values: Figures; // one order for all regions
}

/** A region that resembles another. */
export interface Neighbour {
  readonly region: string;
  readonly distance: number; // Euclidean, of z scores
  readonly rebased: number; // 0 for the nearest of the pool, 1 for the farthest
  // by variable, of z scores; null: it does not vary
  readonly differences: readonly (number | null)[];
}

/**
 * Returns the nearest regions by Euclidean distance of z scores over the pool.
 * Variables that do not vary are left out; regions lacking a variable are not in the pool. Null
 * with MISSING_INPUT when the region itself lacks one, or TOO_FEW_REGIONS below 3 in the pool.
 */
export function nearestNeighbours(
  region: string,
  profiles: readonly Profile[],
  count = 5
): Result<readonly Neighbour[]> {
  const pool = profiles.filter(({values}) => values.every(isPresent));
  if (!pool.some((profile) => profile.region === region)) return refused("MISSING_INPUT");
  if (pool.length < 3) return refused("TOO_FEW_REGIONS", pool.length);
  const width = pool[0]?.values.length ?? 0;
  const columns = Array.from(
    {length: width},
    (_, j) => normalise(pool.map(({values}) => values[j] ?? null)).value?.zPopulation ?? null
  );
  if (columns.every((column) => column === null))
    return refused("ALL_CONSTANT", pool.length * width);
  const own = pool.findIndex((profile) => profile.region === region);
  const differences = pool.map((_, i) =>
    columns.map((column) => column && Math.abs((column[i] ?? 0) - (column[own] ?? 0)))
  );
  const distances = differences.map((row) => Math.hypot(...presentOf(row)));
  const others = presentOf(distances.toSpliced(own, 1));
  const [low, high] = [Math.min(...others), Math.max(...others)];
  const neighbours = pool
    .map((profile, i) => {
      const distance = distances[i] ?? 0;
      return {
        region: profile.region,
        distance,
        differences: differences[i] ?? [],
        rebased: high > low ? (distance - low) / (high - low) : 0
      };
    })
    .filter((neighbour) => neighbour.region !== region)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count);
  return computed(neighbours, pool.length * width);
}
