import type {Marts} from "../marts/marts.ts";
import {type AssessmentFacts, loadAssessmentFacts} from "./assessmentFacts.ts";
import type {ChangesSince} from "./changesSince.ts";
import {type FindingFacts, loadFindingFacts} from "./findingFacts.ts";
import {loadOverviewFacts, type OverviewFacts} from "./overviewFacts.ts";
import {loadPlanSections, type PlanSection} from "./planFacts.ts";
import {loadQualityFacts, type QualityFacts} from "./qualityFacts.ts";
import {loadReadingFacts, type ReadingFacts} from "./readingFacts.ts";
import type {Site} from "./site.ts";
import type {IndicatorSurvey} from "./survey.ts";

/** The facts of the pages a release has once; those of regions and indicators come in batches. */
export interface ReleaseFacts {
  readonly overview: OverviewFacts;
  readonly quality: QualityFacts;
  readonly findings: FindingFacts;
  readonly readings: ReadingFacts;
  readonly plan: readonly PlanSection[];
  readonly assessment: AssessmentFacts;
  readonly since: ChangesSince | null;
}

/** Loads the facts of the pages a release has once. */
export async function loadFacts(
  marts: Marts,
  site: Site,
  surveys: readonly IndicatorSurvey[],
  since: ChangesSince | null
): Promise<ReleaseFacts> {
  return {
    overview: await loadOverviewFacts(marts, site),
    quality: await loadQualityFacts(marts, site, surveys),
    findings: await loadFindingFacts(marts),
    readings: await loadReadingFacts(marts, site),
    plan: await loadPlanSections(marts),
    assessment: await loadAssessmentFacts(marts),
    since
  };
}
