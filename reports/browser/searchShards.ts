import {shardKeys, shardOf, splitQuery} from "@xianzhi/catalog/searchTerms";
import {readSearchFile, type SearchFile} from "./searchEntries.ts";
import {type Found, openIndex} from "./searchIndex.ts";

/**
 * Loads a search from its folder, and returns how it finds. A large one is parted: the files that
 * may hold a query's terms are loaded when it is asked, each once. Rejects where none can be read.
 */
export async function openSearch(
  folder: string
): Promise<(query: string) => Promise<Found>> {
  const {entries, shards} = await loadFile(`${folder}search.json`);
  const index = openIndex();
  index.add(entries);
  const loaded = new Map<number, Promise<void>>();
  const load = (shard: number) => {
    const one = loaded.get(shard) ?? addShard(shard);
    loaded.set(shard, one);
    return one;
  };
  const addShard = async (shard: number) =>
    index.add((await loadFile(`${folder}search/${shard}.json`)).entries);
  return async (query) => {
    const keys = shards === 0 ? [] : shardKeys(splitQuery(query));
    await Promise.all(keys.map((key) => load(shardOf(key, shards))));
    return index.find(query);
  };
}

async function loadFile(address: string): Promise<SearchFile> {
  const response = await fetch(address);
  if (response.status === 404) return {entries: [], shards: 0}; // a shard in which nothing fell
  return readSearchFile(await response.json());
}
