import {splitQuery, splitTerms} from "@xianzhi/catalog/searchTerms";
import MiniSearch, {type SearchResult} from "minisearch";
import type {SearchEntry} from "./searchEntries.ts";

/** An index that grows as entries arrive; an entry that it has is not added twice. */
export interface SearchIndex {
  add(entries: readonly SearchEntry[]): void;
  find(query: string): Found;
}

/** What a query finds; `isClose` where no page holds all of it, and these hold a part. */
export interface Found {
  readonly entries: readonly FoundEntry[];
  readonly isClose: boolean;
}

/** A found page. */
export type FoundEntry = Pick<SearchEntry, "url" | "title" | "kind">;

const most = 12;

/**
 * Returns an index; it finds the pages that hold all of a query's terms or their beginnings, where
 * there are none those that hold some: 鹿邑县城镇化率 is a region and an indicator.
 */
export function openIndex(): SearchIndex {
  const index = new MiniSearch<SearchEntry>({
    idField: "url",
    fields: ["title", "keywords"],
    storeFields: ["url", "title", "kind", "isMain"],
    tokenize: splitTerms
  });
  return {
    add: (entries) => index.addAll(entries.filter(({url}) => !index.has(url))),
    find: (query) => findBest(index, query)
  };
}

function findBest(index: MiniSearch<SearchEntry>, query: string): Found {
  const whole = search(index, query, "AND");
  const isClose = whole.length === 0;
  const found = isClose ? search(index, query, "OR") : whole;
  return {
    entries: found
      .slice(0, most)
      .map(({url, title, kind}) => ({url: String(url), title: String(title), kind: String(kind)})),
    isClose: isClose && found.length > 0
  };
}

function search(index: MiniSearch<SearchEntry>, query: string, combineWith: "AND" | "OR") {
  const found = index.search(query, {
    tokenize: splitQuery,
    combineWith,
    prefix: true,
    fuzzy: (term) => (/^[a-z]{6,}$/i.test(term) ? 0.2 : false), // a code is exact or wrong
    boost: {title: 2},
    boostDocument: (_, __, stored) => (stored?.["isMain"] === true ? 1.5 : 1)
  });
  const isNamed = ({url, title}: SearchResult) =>
    [String(title), idOf(String(url))].includes(query.normalize("NFKC").toLowerCase());
  return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
}

// indicator/gdp.html is the page of gdp.
function idOf(url: string): string {
  return /([^/]+)\.html$/.exec(url)?.[1] ?? url;
}
