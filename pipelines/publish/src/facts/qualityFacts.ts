import type {Marts} from "../marts/marts.ts";
import {
  readSourceIssue,
  readUnmatched,
  type Source,
  type SourceIssue,
  type Unmatched
} from "../marts/sources.ts";
import {findAssessed} from "./groups.ts";
import type {IndicatorFacts} from "./indicatorFacts.ts";
import {isOpen} from "./line.ts";
import type {Site} from "./site.ts";

/** How many of the assessed regions have a figure of an indicator in a year. */
export interface Coverage {
  readonly indicatorId: string;
  readonly byYear: Readonly<Record<string, CoverageCell>>;
}

export interface CoverageCell {
  readonly known: number; // regions with a value
  readonly open: number; // of these, not final
}

/** All that the page on data quality and sources says. */
export interface QualityFacts {
  readonly sources: readonly Source[];
  readonly years: readonly number[];
  readonly members: number; // assessed regions
  readonly coverage: readonly Coverage[];
  readonly issues: readonly SourceIssue[];
  readonly unmatched: readonly Unmatched[];
}

/** Loads what is said of the data's quality; `indicators` are the facts of all indicator pages. */
export async function loadQualityFacts(
  marts: Marts,
  site: Site,
  indicators: readonly IndicatorFacts[]
): Promise<QualityFacts> {
  const members = new Set(findAssessed(site)?.members ?? []);
  const coverage = indicators.flatMap((facts) => {
    const byYear = countYears(facts, members);
    return Object.keys(byYear).length === 0 ? [] : [{indicatorId: facts.indicator.id, byYear}];
  });
  const years = new Set(coverage.flatMap(({byYear}) => Object.keys(byYear).map(Number)));
  return {
    sources: [...site.sources.values()],
    years: [...years].toSorted((a, b) => a - b),
    members: members.size,
    coverage,
    issues: (await marts.rows("issues")).map(readSourceIssue),
    unmatched: (await marts.rows("unmatched")).map(readUnmatched)
  };
}

function countYears({figures}: IndicatorFacts, members: ReadonlySet<string>) {
  const byYear: Record<string, CoverageCell> = {};
  for (const {year, value, status, regionId} of figures) {
    if (year === null || value === null || !members.has(regionId)) continue;
    const {known, open} = byYear[year] ?? {known: 0, open: 0};
    byYear[year] = {known: known + 1, open: open + (isOpen(status) ? 1 : 0)};
  }
  return byYear;
}
