import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readText} from "../marts/cells.ts";
import type {Figure} from "../marts/figures.ts";
import type {Marts} from "../marts/marts.ts";
import {findAssessed} from "./groups.ts";
import {isOpen} from "./line.ts";
import type {Site} from "./site.ts";

/** Which years of an indicator are known, as far as pages of many indicators have to know it. */
export interface IndicatorSurvey {
  readonly indicatorId: string;
  readonly year: number | null; // the last year in which most of the assessed have a value
  readonly byYear: Readonly<Record<string, CoverageCell>>; // years some assessed region has a value
}

/** How many of the assessed regions have a figure in a year. */
export interface CoverageCell {
  readonly known: number; // regions with a value
  readonly open: number; // of these, not final
}

/** One region's year that has a value. */
type Known = Pick<Figure, "regionId" | "status"> & {readonly year: number};

const columns = ["region_id", "indicator_id", "period", "year", "value", "status"];

/** Surveys every indicator, one at a time: a country's figures do not fit in memory together. */
export async function surveyIndicators(marts: Marts, site: Site): Promise<IndicatorSurvey[]> {
  const members = new Set(findAssessed(site)?.members ?? []);
  const surveys: IndicatorSurvey[] = [];
  for (const indicatorId of site.indicators.keys()) {
    const rows = await marts.rows("figures", {indicator_id: indicatorId}, columns);
    surveys.push({indicatorId, ...surveyYears(rows.flatMap(readKnown), members)});
  }
  return surveys;
}

/** Returns which years are known, and the one to compare regions in; `members` are the assessed. */
export function surveyYears(
  known: readonly Known[],
  members: ReadonlySet<string>
): Omit<IndicatorSurvey, "indicatorId"> {
  const byYear = countYears(known.filter(({regionId}) => members.has(regionId)));
  const years = new Set(known.map(({year}) => year));
  return {year: chooseYear(years, byYear, members.size), byYear};
}

function readKnown(row: Row): Known[] {
  const year = findNumber(row, "year");
  const isAnnual = year !== null && readText(row, "period") === String(year);
  if (!isAnnual || findNumber(row, "value") === null) return [];
  return [{year, regionId: readText(row, "region_id"), status: findText(row, "status")}];
}

function countYears(figures: readonly Known[]): Record<string, CoverageCell> {
  const byYear: Record<string, CoverageCell> = {};
  for (const {year, status} of figures) {
    const {known, open} = byYear[year] ?? {known: 0, open: 0};
    byYear[year] = {known: known + 1, open: open + (isOpen(status) ? 1 : 0)};
  }
  return byYear;
}

// The newest year may belong to one early county; a comparison wants the year most have.
function chooseYear(
  years: ReadonlySet<number>,
  byYear: Readonly<Record<string, CoverageCell>>,
  members: number
): number | null {
  const ordered = [...years].toSorted((a, b) => b - a);
  const enough = (year: number) => (byYear[year]?.known ?? 0) * 2 > members;
  return ordered.find(enough) ?? ordered[0] ?? null;
}
