import {splitQuery, splitTerms} from "@xianzhi/catalog/searchTerms";
import MiniSearch from "minisearch";
import type {SearchEntry} from "./searchEntries.ts";

/** An index that grows as entries arrive; an entry that it has is not added twice. */
export interface SearchIndex {
  add(entries: readonly SearchEntry[]): void;
  find(query: string): FoundEntry[];
}

/** A found page. */
export type FoundEntry = Pick<SearchEntry, "url" | "title" | "kind">;

const most = 12;

/** Returns an index; it finds the pages that hold all of a query's terms, or their beginnings. */
export function openIndex(): SearchIndex {
  const index = new MiniSearch<SearchEntry>({
    idField: "url",
    fields: ["title", "keywords"],
    storeFields: ["url", "title", "kind"],
    tokenize: splitTerms
  });
  return {
    add: (entries) => index.addAll(entries.filter(({url}) => !index.has(url))),
    find: (query) => findBest(index, query)
  };
}

function findBest(index: MiniSearch<SearchEntry>, query: string): FoundEntry[] {
  const found = index.search(query, {
    tokenize: splitQuery,
    combineWith: "AND",
    prefix: true,
    fuzzy: (term) => (/^[a-z]{6,}$/i.test(term) ? 0.2 : false), // a code is exact or wrong
    boost: {title: 2}
  });
  return found
    .slice(0, most)
    .map(({url, title, kind}) => ({url: String(url), title: String(title), kind: String(kind)}));
}
