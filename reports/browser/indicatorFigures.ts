import {indexChanges, type ChangeLookup} from "./changeLookup.ts";
import {indexFigures, type Figure} from "./figureLookup.ts";
import {findRows, type Mart} from "./mart.ts";
import {loadTables, tableOf, type NotebookTables} from "./notebookTables.ts";

/** All that notebooks draw of one indicator. */
export interface IndicatorFigures {
  readonly figures: ReadonlyMap<string, readonly Figure[]>; // by region
  readonly changes: ChangeLookup;
  /** Returns the first years of new segments of a region's series, ascending as in the mart. */
  readonly breaks: (regionId: string) => readonly number[];
}

/** Loads an indicator of this release. Throws when there is none of that name. */
export async function loadIndicator(indicatorId: string): Promise<IndicatorFigures> {
  return readIndicator(await loadTables(`figures/${indicatorId}`));
}

/** Returns the indicator in the tables of its file. */
export function readIndicator(tables: NotebookTables): IndicatorFigures {
  return {
    figures: indexFigures(tableOf(tables, "figures")),
    changes: indexChanges(tableOf(tables, "changes")),
    breaks: indexBreaks(tableOf(tables, "breaks"))
  };
}

// A break without a region is one of every region's series.
function indexBreaks(breaks: Mart): IndicatorFigures["breaks"] {
  return (regionId) =>
    findRows(breaks, (row) => {
      const of = breaks.text("region_id", row);
      return of === null || of === "" || of === regionId;
    }).flatMap((row) => breaks.number("year", row) ?? []);
}
