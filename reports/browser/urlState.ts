/** What a page's address says, and what of it could not be understood. */
export interface UrlState {
  /** Returns the known values of a parameter in the address's order; none where it is missing. */
  values(name: string): readonly string[];
  readonly ignored: readonly string[]; // as written: "c=999999"
}

/**
 * Returns what the query says (lists are joined by commas). Unknown parameters
 * and values are set aside to be named in a notice: a link that only half works
 * should say so.
 */
export function readUrlState(
  query: string,
  known: Readonly<Record<string, (value: string) => boolean>>
): UrlState {
  const values = new Map<string, string[]>();
  const ignored: string[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    for (const value of text.split(",").filter((part) => part !== "")) {
      if (known[name]?.(value) === true) values.set(name, [...(values.get(name) ?? []), value]);
      else ignored.push(`${name}=${value}`);
    }
  }
  return {values: (name) => values.get(name) ?? [], ignored};
}

/** Returns the query of an address that says the values, empty lists left out: "?c=1,2&v=table". */
export function writeQuery(values: Readonly<Record<string, readonly string[]>>): string {
  const parts = Object.entries(values)
    .filter(([, list]) => list.length > 0)
    .map(([name, list]) => `${name}=${list.map(encodeURIComponent).join(",")}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
