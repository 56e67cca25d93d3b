import type {Site} from "../facts/site.ts";
import {months} from "../sentences/months.ts";
import type {View} from "../view.ts";

// Before the first release date of any source; office files cannot say a year before 1980.
const unknownDate = "2000-01-01";

/**
 * Returns the day to which a document's data go, as an ISO date: the last day on which one of the
 * sources was published or fetched. It is the document's own date too, so that equal data make
 * equal files on whatever day.
 */
export function editionOf({sources}: Site): string {
  const days = [...sources.values()].flatMap(({released, accessed}) =>
    [released, accessed].filter((day): day is string => day !== null && isDay(day))
  );
  return days.toSorted().at(-1) ?? unknownDate;
}

/** Returns the edition as readers know it: 2026年2月24日, "24 February 2026". */
export function writeEdition(view: View): string {
  const day = editionOf(view.site);
  const [year = "", month = "", date = ""] = day.split("-");
  const name = months[Number(month) - 1] ?? month;
  return view.say(
    `${year}年${Number(month)}月${Number(date)}日`,
    `${Number(date)} ${name} ${year}`
  );
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
