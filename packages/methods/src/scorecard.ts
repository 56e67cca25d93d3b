import {type Verdict} from "./verdict.ts";

/** A verdict, or UNKNOWN where none could be given. */
export type Answer = Verdict | "UNKNOWN";

/** The result of a plan line that needs several verdicts. */
export const outcomes = ["PASS", "FAIL", "INDETERMINATE_ROUNDING", "UNKNOWN"] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Returns the three-valued AND: any BELOW fails; else any UNKNOWN is unknown; else any
 * INDETERMINATE_ROUNDING is indeterminate; else it passes. Of no verdicts nothing is known.
 * The two incomes are one high: both verdicts go into the same list.
 */
export function combineVerdicts(answers: readonly (Answer | null)[]): Outcome {
  if (answers.includes("BELOW")) return "FAIL";
  if (answers.length === 0 || answers.includes("UNKNOWN") || answers.includes(null)) {
    return "UNKNOWN";
  }
  return answers.includes("INDETERMINATE_ROUNDING") ? "INDETERMINATE_ROUNDING" : "PASS";
}

/** How many years stand on each side. */
export interface YearTally {
  readonly above: number;
  readonly below: number;
  readonly indeterminate: number;
  readonly unknown: number;
  readonly everyYear: Answer; // the reading “in every year”
}

/** Returns the count of years by verdict, and the verdict of the reading “in every year”. */
export function tallyYears(answers: readonly (Answer | null)[]): YearTally {
  const count = (wanted: Answer) =>
    answers.filter((answer) => (answer ?? "UNKNOWN") === wanted).length;
  const together = combineVerdicts(answers);
  return {
    above: count("ABOVE"),
    below: count("BELOW"),
    indeterminate: count("INDETERMINATE_ROUNDING"),
    unknown: count("UNKNOWN"),
    everyYear: together === "PASS" ? "ABOVE" : together === "FAIL" ? "BELOW" : together
  };
}
