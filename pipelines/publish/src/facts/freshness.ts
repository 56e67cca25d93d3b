import type {Source} from "../marts/sources.ts";

/** How fresh the figures of some sources are; ISO dates. */
export interface Freshness {
  readonly sources: number;
  readonly released: string | null; // the newest day one was published on; null: none states it
  readonly nextRelease: string | null; // the next day one is due; null: none has announced one
}

/** Returns when the newest of some sources was published and when the next is due. */
export function freshnessOf(sources: readonly Source[]): Freshness {
  return {
    sources: sources.length,
    released: sources.flatMap(({released}) => released ?? []).toSorted().at(-1) ?? null,
    nextRelease: sources.flatMap(({nextRelease}) => nextRelease ?? []).toSorted()[0] ?? null
  };
}
