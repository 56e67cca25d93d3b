/** A page that can be found. */
export interface SearchEntry {
  readonly id: string;
  readonly url: string; // relative to the language's folder
  readonly title: string;
  readonly keywords: string; // other names, codes, pinyin and its initials, apart by spaces
  readonly kind: string; // what the page is, in the page's language
}

/** Returns the entries of a search index; what is no entry is left out. */
export function readEntries(value: unknown): SearchEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) : [];
}

function isEntry(value: unknown): value is SearchEntry {
  if (typeof value !== "object" || value === null) return false;
  const fields: Readonly<Record<string, unknown>> = {...value};
  return ["id", "url", "title", "keywords", "kind"].every(
    (name) => typeof fields[name] === "string"
  );
}
