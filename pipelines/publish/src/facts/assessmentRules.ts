import type {AssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import type {Wording} from "../language.ts";
import type {View} from "../view.ts";

/** What pages say of the assessment system itself. */
export interface AssessmentRules {
  readonly disclaimer: Wording; // whose system it is
  readonly leastCoverage: number; // share of the weight below which nobody is ranked, 0 to 1
}

/** Returns what pages say of an assessment system. */
export function toAssessmentRules(system: AssessmentSystem): AssessmentRules {
  return {
    disclaimer: {zh: system.disclaimer_zh, en: system.disclaimer_en},
    leastCoverage: system.eligibility.total_coverage
  };
}

/** Returns the share of the weight below which nobody is ranked: 80%, 80 %; "" without a system. */
export function writeLeastCoverage(view: View): string {
  const {assessment} = view.site;
  return assessment === null ? "" : writeShare(view, assessment.leastCoverage);
}

/** Returns a share of 0 to 1 as whole per cent. */
export function writeShare(view: View, share: number): string {
  return `${Math.round(100 * share)}${view.say("%", " %")}`;
}
