import type {ReleaseFacts} from "../facts/loadFacts.ts";
import type {PagePlan} from "../plan.ts";
import type {ReleaseHead} from "../release/writeRelease.ts";
import {planDownloadsPage} from "./downloadsPage.ts";
import {planFacsimilePage} from "./facsimilePage.ts";
import {planFindingsPage} from "./findingsPage.ts";
import {planHowPage} from "./howPage.ts";
import {planIndicatorPage} from "./indicatorPage.ts";
import {planListPages} from "./listPages.ts";
import {planMapPages} from "./mapPages.ts";
import {planMethodPage} from "./methodPage.ts";
import {planAssessmentPages} from "./assessmentPage.ts";
import {planPlanIndexPage} from "./planIndexPage.ts";
import {planPlanSectionPage} from "./planSectionPage.ts";
import {planOverviewPage} from "./overviewPage.ts";
import {planQualityPage} from "./qualityPage.ts";
import {planRegionPage} from "./regionPage.ts";
import {planReadingsPage} from "./readingsPage.ts";
import {planReleasePage} from "./releasePage.ts";
import {planRevisionsPage} from "./revisionsPage.ts";
import {planTermsPage} from "./termsPage.ts";

/** Plans every page of a release, in both languages. */
export function planPages(
  facts: ReleaseFacts,
  head: ReleaseHead,
  marts: readonly string[]
): PagePlan[] {
  return [
    planOverviewPage(facts.overview, facts.readings.cells, facts.since),
    ...facts.regions.map(planRegionPage),
    ...facts.indicators.map(planIndicatorPage),
    ...planMapPages(facts.mapped),
    ...facts.how.map(planHowPage),
    ...facts.facsimiles.map(planFacsimilePage),
    ...planListPages(),
    ...(facts.plan.length > 0 ? [planPlanIndexPage(facts.plan)] : []),
    ...facts.plan.map(planPlanSectionPage),
    ...planReadingsPage(facts.readings),
    ...planAssessmentPages(facts.assessment),
    planQualityPage(facts.quality),
    planFindingsPage(facts.findings),
    planRevisionsPage(facts.since, facts.findings.revisions),
    planTermsPage(facts.quality.sources),
    planMethodPage(),
    planDownloadsPage(marts),
    planReleasePage(head)
  ];
}
