import {groupBy} from "../grouping.ts";
import type {Marts} from "../marts/marts.ts";
import {type HeadlineVerdict, readHeadlineVerdict} from "../marts/verdicts.ts";
import {orderMeasures} from "./overviewFacts.ts";
import type {Site} from "./site.ts";

/** One position of all switches. */
export type Reading = Pick<HeadlineVerdict, "baseYear" | "periodRule" | "benchmark" | "reading">;

/** All verdicts on one region and measure, one for each reading. */
export interface CellReadings {
  readonly regionId: string;
  readonly measure: string;
  readonly standard: HeadlineVerdict | null; // under the default reading of the measure
  readonly flipped: number; // readings that decide otherwise; 0 where the default decides nothing
  readonly opened: number; // readings that decide what the default cannot
}

/** Every verdict on the goals under every reading the plan allows. */
export interface ReadingFacts {
  readonly verdicts: readonly HeadlineVerdict[];
  readonly measures: readonly string[];
  readonly cells: readonly CellReadings[];
}

/** Loads the verdicts under all readings, and how many of them differ from the default’s. */
export async function loadReadingFacts(marts: Marts, site: Site): Promise<ReadingFacts> {
  const verdicts = (await marts.rows("headline_verdicts")).map(readHeadlineVerdict);
  const defaults = new Map(
    verdicts.filter((row) => row.isDefault).map((row) => [row.measure, keyOfReading(row)])
  );
  const groups = groupBy(verdicts, ({regionId, measure}) => `${regionId}/${measure}`);
  return {
    verdicts,
    measures: orderMeasures(site, verdicts),
    cells: [...groups.values()].flatMap((rows) => countCell(rows, defaults))
  };
}

/** Returns one text for one position of the switches. */
export function keyOfReading({baseYear, periodRule, benchmark, reading}: Reading): string {
  return [baseYear, periodRule, benchmark, reading].join("/");
}

/**
 * Returns whether a verdict says something other than the default one; an open one says nothing.
 */
export function isFlipped(verdict: HeadlineVerdict, standard: HeadlineVerdict | null): boolean {
  if (standard === null || standard.verdict === null || verdict.verdict === null) return false;
  return verdict.verdict !== standard.verdict;
}

function countCell(
  rows: readonly HeadlineVerdict[],
  defaults: ReadonlyMap<string, string>
): CellReadings[] {
  const [first] = rows;
  if (first === undefined) return [];
  const {regionId, measure} = first;
  const standard = rows.find((row) => keyOfReading(row) === defaults.get(measure)) ?? null;
  const isOpen = standard === null || standard.verdict === null;
  return [
    {
      regionId,
      measure,
      standard,
      flipped: rows.filter((row) => isFlipped(row, standard)).length,
      opened: isOpen ? rows.filter(({verdict}) => verdict !== null).length : 0
    }
  ];
}
