import {shardKeys, shardOf, splitTerms} from "@xianzhi/catalog/searchTerms";
import {groupBy} from "../grouping.ts";
import type {SearchEntry} from "./searchEntries.ts";

/** The files of a search: what is loaded when the box is first used, and the parts of the rest. */
export interface SearchFiles {
  readonly first: string; // JSON
  readonly shards: readonly string[]; // JSON; "" of a part in which nothing fell
}

// With the script that reads them a first use sends at most 60 kB, compressed or not.
const mostFirstBytes = 38_000;
const shardBytes = 38_000;
const common = 400; // entries; a word that so many share finds none of them
const mostShards = 4096;

/** Parts entries so that no file is large; the first of them, as many as fit, are in the first. */
export function partSearch(
  entries: readonly SearchEntry[],
  firstBytes = mostFirstBytes
): SearchFiles {
  const all = writeFile(entries, 0);
  if (Buffer.byteLength(all) <= firstBytes) return {first: all, shards: []};
  let bytes = 0;
  const fit = entries.findIndex((entry) => (bytes += sizeOf(entry)) > firstBytes);
  const rest = groupByKey(entries.slice(fit));
  for (let count = 16; ; count *= 2) {
    const shards = Array.from({length: count}, (_, shard) => {
      const keys = [...rest].filter(([key]) => shardOf(key, count) === shard);
      const own = new Set(keys.flatMap(([, list]) => list));
      return own.size === 0 ? "" : writeFile([...own], 0);
    });
    const isSmall = shards.every((shard) => Buffer.byteLength(shard) <= shardBytes);
    if (isSmall || count >= mostShards) {
      return {first: writeFile(entries.slice(0, fit), count), shards};
    }
  }
}

// A last Chinese character alone (县, 市) would gather a country's counties in one file.
function groupByKey(entries: readonly SearchEntry[]): ReadonlyMap<string, readonly SearchEntry[]> {
  const pairs = entries.flatMap((entry) => {
    const terms = splitTerms(`${entry.title} ${entry.keywords}`);
    const keys = shardKeys(terms.filter((term) => term.length > 1));
    return keys.map((key) => ({key, entry}));
  });
  const groups = [...groupBy(pairs, ({key}) => key)].filter(([, list]) => list.length <= common);
  return new Map(groups.map(([key, list]) => [key, list.map(({entry}) => entry)]));
}

function writeFile(entries: readonly SearchEntry[], shards: number): string {
  return JSON.stringify({entries, shards});
}

function sizeOf(entry: SearchEntry): number {
  return Buffer.byteLength(JSON.stringify(entry)) + 1;
}
