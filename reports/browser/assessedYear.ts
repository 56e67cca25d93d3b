import {compositeOf} from "@xianzhi/methods/composite";
import type {AssessmentRules} from "./notebookSettings.ts";
import type {ScoreSheet} from "./scoreSheet.ts";

/**
 * Returns the year to begin with: the last in which a region is covered enough to be ranked, else
 * the one covered best. Undefined without years; they are given newest first.
 */
export function assessedYear(
  years: readonly number[],
  sheets: (year: number) => readonly ScoreSheet[],
  rules: AssessmentRules
): number | undefined {
  const judged = years.map((year) => {
    const composites = sheets(year).flatMap(({scores}) => compositeOf(scores, rules).value ?? []);
    return {
      year,
      ranks: composites.some(({eligible}) => eligible),
      coverage: composites.reduce((sum, {coverage}) => sum + coverage, 0)
    };
  });
  const best = judged.toSorted((a, b) => b.coverage - a.coverage)[0];
  return (judged.find(({ranks}) => ranks) ?? best)?.year;
}
