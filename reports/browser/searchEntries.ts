/** A page that can be found. */
export interface SearchEntry {
  readonly url: string; // relative to the language's folder
  readonly title: string;
  readonly keywords: string; // other names, codes, pinyin and its initials, apart by spaces
  readonly kind: string; // what the page is, in the page's language
  readonly isMain?: boolean; // goes before its equals
}

/** What search loads first: entries, and into how many files the others are parted. */
export interface SearchFile {
  readonly entries: readonly SearchEntry[];
  readonly shards: number; // 0: these are all
}

/** Returns what a search file holds; what is no entry is left out. */
export function readSearchFile(value: unknown): SearchFile {
  const {entries, shards} = isRecord(value) ? value : {};
  return {
    entries: Array.isArray(entries) ? entries.filter(isEntry) : [],
    shards: typeof shards === "number" ? shards : 0
  };
}

function isEntry(value: unknown): value is SearchEntry {
  return (
    isRecord(value) &&
    ["url", "title", "keywords", "kind"].every((name) => typeof value[name] === "string")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
