import {type AssessmentRegisters} from "@xianzhi/catalog/assessmentRegisters";
import {type AssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {type AssessmentAnswer} from "../plan/assessmentAnswer.ts";
import {type FigureIndex} from "../plan/figureIndex.ts";
import {type ChangeRow} from "../plan/martRows.ts";
import {type PlanWords} from "../plan/planWords.ts";
import {type Assessed, assessRegions} from "./assessRegions.ts";
import {type CandidateRow, candidateRows} from "./candidateRows.ts";
import {type ChangeSources} from "./indicatorProgress.ts";
import {type LoopFindingRow, loopFindings} from "./loopFindings.ts";
import {type MissingRow, missingRows} from "./missingRows.ts";
import {rankYear} from "./rankYear.ts";
import {type ScoreRow, scoreRows} from "./scoreRows.ts";
import {type TotalRow, totalRows} from "./totalRows.ts";

/** What the assessment is computed from. */
export interface AssessmentInputs {
  readonly system: AssessmentSystem;
  readonly registers: AssessmentRegisters;
  readonly regions: readonly Assessed[];
  readonly years: readonly number[]; // to assess, each after the base year
  readonly figures: FigureIndex;
  readonly changes: readonly ChangeRow[];
  readonly words: PlanWords;
}

/** The rows of the marts about the assessment. */
export interface AssessmentMarts {
  readonly assessment_scores: readonly ScoreRow[];
  readonly assessment_totals: readonly TotalRow[];
  readonly assessment_candidates: readonly CandidateRow[];
  readonly assessment_missing: readonly MissingRow[];
  readonly loop_findings: readonly LoopFindingRow[];
}

/** Returns the rows of the assessment's marts, by year and then region. Pure. */
export function buildAssessment(inputs: AssessmentInputs): AssessmentMarts {
  const {system, registers, regions, figures, changes, words} = inputs;
  const byKey = new Map(
    changes.map((row) => [`${row.region_id}/${row.indicator_id}/${row.year}`, row])
  );
  const sources: ChangeSources = {
    figures,
    changeOf: (region, indicator, year) => byKey.get(`${region}/${indicator}/${year}`),
    benchmark: system.benchmark_region
  };
  const years = [...inputs.years].sort((a, b) => a - b);
  const assessed = assessRegions(system, regions, years, sources);
  const ranked = years.map((year) =>
    rankYear(
      system,
      assessed.filter((one) => one.year === year)
    )
  );
  const {vetoes, decisions} = registers;
  return {
    assessment_scores: assessed.flatMap(scoreRows),
    assessment_totals: ranked.flatMap((one, i) =>
      totalRows(system, one, ranked[i - 1], sources, words)
    ),
    assessment_candidates: ranked.flatMap((one, i) =>
      candidateRows(system, years[i] ?? 0, one, vetoes, decisions)
    ),
    assessment_missing: assessed.flatMap((one) =>
      missingRows(one, sources, system.scoring.hold.base_years)
    ),
    loop_findings: loopFindings(
      registers.loop,
      changes,
      registers.findings,
      regions.map(({region}) => region),
      system.base_year + 1
    )
  };
}

/**
 * Returns what the plan's statements about the assessment need: the last year in which somebody
 * could be ranked. With nobody ranked in any year, `year` is null.
 */
export function answerOf({
  assessment_totals: totals,
  assessment_candidates: candidates,
  loop_findings: findings
}: AssessmentMarts): AssessmentAnswer {
  const ranked = totals.filter((row) => row.eligible);
  const year = ranked.length === 0 ? null : Math.max(...ranked.map((row) => row.year));
  const latest = ranked.filter((row) => row.year === year);
  return {
    year,
    eligible: latest.map((row) => row.region_id),
    candidates: candidates
      .filter((row) => row.year === year && row.recommended)
      .map((row) => row.region_id),
    rankChanges: latest.filter((row) => row.previous_rank !== null).map((row) => row.region_id),
    findings: findings.length,
    openFindings: findings.filter((row) => row.state !== "closed").length
  };
}
