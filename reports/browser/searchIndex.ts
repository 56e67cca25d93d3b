import MiniSearch from "minisearch";
import type {SearchEntry} from "./searchEntries.ts";

const run = /[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu;
const han = /^[\u3400-\u9fff]/;

/**
 * Returns a text's search terms: Latin words and numbers as they are, a run of
 * Chinese as its pairs of characters and its last one: 城镇化率 is 城镇, 镇化, 化率, 率.
 */
export function splitTerms(text: string): string[] {
  return [...text.matchAll(run)].flatMap(([word]) => (han.test(word) ? pairs(word) : [word]));
}

/** Returns an index over the entries. */
export function buildIndex(entries: readonly SearchEntry[]): MiniSearch<SearchEntry> {
  const index = new MiniSearch<SearchEntry>({
    fields: ["title", "keywords"],
    storeFields: ["url", "title", "kind"],
    tokenize: splitTerms
  });
  index.addAll(entries);
  return index;
}

/** A found page. */
export interface FoundEntry {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
}

const most = 12;

/** Returns the pages that hold all of the query's terms, or their beginnings, best first. */
export function findEntries(index: MiniSearch<SearchEntry>, query: string): FoundEntry[] {
  const found = index.search(query, {
    tokenize: queryTerms,
    combineWith: "AND",
    prefix: true,
    fuzzy: (term) => (/^[a-z]{6,}$/i.test(term) ? 0.2 : false), // a code is exact or wrong
    boost: {title: 2}
  });
  return found
    .slice(0, most)
    .map(({url, title, kind}) => ({url: String(url), title: String(title), kind: String(kind)}));
}

// A query's last character need not end a word: 城镇 shall find 城镇化率.
function queryTerms(text: string): string[] {
  return [...text.matchAll(run)].flatMap(([word]) =>
    han.test(word) && word.length > 1 ? pairs(word).slice(0, -1) : [word]
  );
}

function pairs(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(i, i + 2));
}
