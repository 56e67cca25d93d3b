import type {Marts} from "../marts/marts.ts";
import {type AssessmentFacts, loadAssessmentFacts} from "./assessmentFacts.ts";
import type {ChangesSince} from "./changesSince.ts";
import {type FacsimileFacts, loadFacsimileFacts} from "./facsimileFacts.ts";
import {type FindingFacts, loadFindingFacts} from "./findingFacts.ts";
import {type HowFacts, loadHowFacts} from "./howFacts.ts";
import {type IndicatorFacts, loadIndicatorFacts} from "./indicatorFacts.ts";
import {findMapped} from "./mapFacts.ts";
import {loadOverviewFacts, type OverviewFacts} from "./overviewFacts.ts";
import {loadPlanSections, type PlanSection} from "./planFacts.ts";
import {loadQualityFacts, type QualityFacts} from "./qualityFacts.ts";
import {loadReadingFacts, type ReadingFacts} from "./readingFacts.ts";
import {loadRegionFacts, type RegionFacts} from "./regionFacts.ts";
import type {Site} from "./site.ts";

/** The facts of every page of a release. */
export interface ReleaseFacts {
  readonly overview: OverviewFacts;
  readonly regions: readonly RegionFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly mapped: readonly IndicatorFacts[]; // on the map pages; none without places
  readonly how: readonly HowFacts[];
  readonly facsimiles: readonly FacsimileFacts[];
  readonly quality: QualityFacts;
  readonly findings: FindingFacts;
  readonly readings: ReadingFacts;
  readonly plan: readonly PlanSection[];
  readonly assessment: AssessmentFacts;
  readonly since: ChangesSince | null;
}

/** Loads the facts of every page from the marts. */
export async function loadFacts(
  marts: Marts,
  site: Site,
  since: ChangesSince | null
): Promise<ReleaseFacts> {
  const regions: RegionFacts[] = [];
  const how: HowFacts[] = [];
  for (const region of site.regions.values()) {
    regions.push(await loadRegionFacts(marts, site, region));
    how.push(await loadHowFacts(marts, site, region));
  }
  const indicators: IndicatorFacts[] = [];
  for (const indicator of site.indicators.values()) {
    indicators.push(await loadIndicatorFacts(marts, site, indicator));
  }
  const facsimiles: FacsimileFacts[] = [];
  for (const page of site.tables.pages) {
    facsimiles.push(await loadFacsimileFacts(marts, site.tables.pages, page));
  }
  const overview = await loadOverviewFacts(marts, site);
  const quality = await loadQualityFacts(marts, site, indicators);
  const readings = await loadReadingFacts(marts, site);
  const plan = await loadPlanSections(marts);
  const assessment = await loadAssessmentFacts(marts);
  const findings = await loadFindingFacts(marts);
  return {
    findings,
    readings,
    plan,
    assessment,
    overview,
    mapped: findMapped(site, indicators),
    regions,
    how,
    indicators,
    facsimiles,
    quality,
    since
  };
}
