/** What the statements about the assessment need to know of it. */
export interface AssessmentAnswer {
  readonly year: number | null; // the year assessed; null when none could be
  readonly eligible: readonly string[]; // regions that could be scored and ranked
  readonly candidates: readonly string[];
  readonly rankChanges: readonly string[]; // regions with a rank in this and the previous year
  readonly openFindings: number;
  readonly findings: number;
}
