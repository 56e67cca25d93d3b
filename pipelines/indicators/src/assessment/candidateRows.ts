import {type Decision, type Veto} from "@xianzhi/catalog/assessmentRegisters";
import {type AssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {selectCandidates} from "@xianzhi/methods/candidates";
import {type RankedYear} from "./rankYear.ts";

/** One row of the mart assessment_candidates: a region before a year's recommendation. */
export interface CandidateRow {
  readonly year: number;
  readonly region_id: string;
  readonly class_id: string;
  readonly place: number | null; // among the eligible, 1 the best; null when excluded
  readonly recommended: boolean; // by the software; the committee decides
  readonly total: number | null;
  readonly coverage: number;
  readonly share_top3: number | null;
  // points between the last place and the next, the same in each row
  readonly margin: number | null;
  readonly near_tie: boolean; // both are shown and a person records the reason
  readonly reason: string | null; // VETO, COVERAGE_BELOW_MIN or MISSING_INPUT
  readonly veto: string | null; // the document that enters it
  readonly decision: string | null; // of the committee
  readonly decision_reason: string | null;
  readonly decided_on: string | null;
  readonly data_vintage: string | null; // the snapshot the committee saw
}

/** Returns the rows of assessment_candidates of one year, the recommended first. */
export function candidateRows(
  {eligibility}: AssessmentSystem,
  year: number,
  {regions}: RankedYear,
  vetoes: readonly Veto[],
  decisions: readonly Decision[]
): CandidateRow[] {
  const vetoOf = (region: string) =>
    vetoes.find((veto) => veto.region_id === region && veto.year === year);
  const contenders = regions.map(({regionYear, composite, shareWithin}) => ({
    region: regionYear.region,
    total: composite.value?.eligible ? composite.value.total : null,
    coverage: composite.value?.coverage ?? 0,
    veto: vetoOf(regionYear.region) !== undefined,
    classId: regionYear.classId,
    shareInSlots: shareWithin
  }));
  const {value} = selectCandidates(contenders, {
    slots: eligibility.candidates,
    leastCoverage: eligibility.total_coverage,
    nearTieMargin: eligibility.near_tie,
    nearTieShare: eligibility.challenger_share
  });
  const placeOf = (region: string) => value?.ranked.indexOf(region) ?? -1;
  return contenders
    .map((one): CandidateRow => {
      const place = placeOf(one.region);
      const decision = decisions.find((row) => row.region_id === one.region && row.year === year);
      return {
        year,
        region_id: one.region,
        class_id: one.classId,
        place: place < 0 ? null : place + 1,
        recommended: value?.recommended.includes(one.region) ?? false,
        total: one.total,
        coverage: one.coverage,
        share_top3: one.shareInSlots,
        margin: value?.margin ?? null,
        near_tie: value?.nearTie ?? false,
        reason:
          value?.excluded.find(({region}) => region === one.region)?.reason ??
          (place < 0 ? "COVERAGE_BELOW_MIN" : null),
        veto: vetoOf(one.region)?.document ?? null,
        decision: decision?.decision ?? null,
        decision_reason: decision?.reason ?? null,
        decided_on: decision?.decided_on ?? null,
        data_vintage: decision?.data_vintage ?? null
      };
    })
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
}
