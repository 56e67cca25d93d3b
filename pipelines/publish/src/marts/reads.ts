import type {Marts, RowFilter} from "./marts.ts";

/** The rows of a mart that were asked for. */
export interface Read {
  readonly mart: string;
  readonly filter: RowFilter;
  readonly isBefore: boolean; // asked of the release published before
}

/** The marts of a release and of the one before, and all that has been asked of them. */
export interface Reader {
  readonly marts: Marts;
  readonly before: Marts | null;
  readonly reads: readonly Read[];
  /** Adds what was read elsewhere on this reader's behalf. */
  note(reads: readonly Read[]): void;
}

/** Returns a reader of marts that has been asked nothing yet. */
export function recordReads(marts: Marts, before: Marts | null): Reader {
  const reads: Read[] = [];
  const record = (of: Marts, isBefore: boolean): Marts => ({
    ...of,
    rows(mart, filter = {}, columns = []) {
      reads.push({mart, filter, isBefore});
      return of.rows(mart, filter, columns);
    },
    tables() {
      reads.push({mart: "source_cells", filter: {}, isBefore});
      return of.tables();
    },
    within: (regionIds) => record(of.within(regionIds), isBefore)
  });
  return {
    marts: record(marts, false),
    before: before && record(before, true),
    reads,
    note(others) {
      for (const read of others) reads.push(read);
    }
  };
}

/**
 * Returns a loader of what several readers need: it loads once, and each that asks has read what it
 * read.
 */
export function shareReads<Value>(
  load: (reader: Reader) => Promise<Value>,
  marts: Marts,
  before: Marts | null
): (asking: Reader) => Promise<Value> {
  const reader = recordReads(marts, before);
  let value: Promise<Value> | undefined;
  return async (asking) => {
    const loaded = await (value ??= load(reader));
    asking.note(reader.reads);
    return loaded;
  };
}
