import type {Site} from "./site.ts";

// Before the first release date of any source; office files cannot say a year before 1980.
const unknownDate = "2000-01-01";

/**
 * Returns the day to which the data go, as an ISO date: the last day on which one of the sources
 * was published or fetched. Files are dated by it, so that equal data make equal files.
 */
export function editionOf({sources}: Site): string {
  const days = [...sources.values()].flatMap(({released, accessed}) =>
    [released, accessed].filter((day): day is string => day !== null && isDay(day))
  );
  return days.toSorted().at(-1) ?? unknownDate;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
