import {groupBy} from "../grouping.ts";
import {
  type AssessmentScore,
  type AssessmentTotal,
  type Candidate,
  readAssessmentScore,
  readAssessmentTotal,
  readCandidate
} from "../marts/assessment.ts";
import {loadMissingSeries, type MissingSeries} from "./assessmentMissing.ts";
import type {Marts} from "../marts/marts.ts";

/** One year's assessment: totals and scores of all assessed regions. */
export interface AssessmentYear {
  readonly year: number;
  readonly totals: readonly AssessmentTotal[];
  readonly scores: readonly AssessmentScore[];
  readonly missing: readonly MissingSeries[];
  readonly candidates: readonly Candidate[];
}

/** All assessed years; `shown` is the one the assessment opens with. */
export interface AssessmentFacts {
  readonly years: readonly AssessmentYear[];
  readonly shown: AssessmentYear | null;
}

/**
 * Loads the assessment by year. It opens with the year that most weight is covered in, the later of
 * two: a year of which hardly anything is published says little.
 */
export async function loadAssessmentFacts(marts: Marts): Promise<AssessmentFacts> {
  const totals = groupBy((await marts.rows("assessment_totals")).map(readAssessmentTotal), yearOf);
  const scores = groupBy((await marts.rows("assessment_scores")).map(readAssessmentScore), yearOf);
  const candidates = groupBy(
    (await marts.rows("assessment_candidates")).map(readCandidate),
    yearOf
  );
  const years: AssessmentYear[] = [];
  for (const year of [...totals.keys()].toSorted((a, b) => b - a)) {
    years.push({
      year,
      totals: totals.get(year) ?? [],
      scores: scores.get(year) ?? [],
      missing: await loadMissingSeries(marts, year),
      candidates: candidates.get(year) ?? []
    });
  }
  const covered = ({totals: rows}: AssessmentYear) =>
    rows.reduce((sum, {coverage}) => sum + coverage, 0);
  const [shown = null] = years.toSorted((a, b) => covered(b) - covered(a) || b.year - a.year);
  return {years, shown};
}

function yearOf({year}: {readonly year: number}): number {
  return year;
}
