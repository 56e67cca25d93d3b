import type {Marts} from "../marts/marts.ts";
import {
  readSourceIssue,
  readUnmatched,
  type Source,
  type SourceIssue,
  type Unmatched
} from "../marts/sources.ts";
import {findAssessed} from "./groups.ts";
import type {Site} from "./site.ts";
import type {IndicatorSurvey} from "./survey.ts";

/** All that the page on data quality and sources says. */
export interface QualityFacts {
  readonly sources: readonly Source[];
  readonly years: readonly number[];
  readonly members: number; // assessed regions
  readonly coverage: readonly IndicatorSurvey[]; // of indicators some assessed region has
  readonly issues: readonly SourceIssue[];
  readonly unmatched: readonly Unmatched[];
}

/** Loads what is said of the data's quality; `surveys` are of all indicators. */
export async function loadQualityFacts(
  marts: Marts,
  site: Site,
  surveys: readonly IndicatorSurvey[]
): Promise<QualityFacts> {
  const coverage = surveys.filter(({byYear}) => Object.keys(byYear).length > 0);
  const years = new Set(coverage.flatMap(({byYear}) => Object.keys(byYear).map(Number)));
  return {
    sources: [...site.sources.values()],
    years: [...years].toSorted((a, b) => a - b),
    members: findAssessed(site)?.members.length ?? 0,
    coverage,
    issues: (await marts.rows("issues")).map(readSourceIssue),
    unmatched: (await marts.rows("unmatched")).map(readUnmatched)
  };
}
