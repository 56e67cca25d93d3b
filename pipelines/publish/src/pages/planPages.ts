import type {ReleaseFacts} from "../facts/loadFacts.ts";
import type {PagePlan} from "../plan.ts";
import type {ReleaseHead} from "../release/manifest.ts";
import {planDownloadsPage} from "./downloadsPage.ts";
import {planFindingsPage} from "./findingsPage.ts";
import {planListPages} from "./listPages.ts";
import {planMethodPage} from "./methodPage.ts";
import {planAssessmentPages} from "./assessmentPage.ts";
import {planPlanIndexPage} from "./planIndexPage.ts";
import {planPlanSectionPage} from "./planSectionPage.ts";
import {planOverviewPage} from "./overviewPage.ts";
import {planQualityPage} from "./qualityPage.ts";
import {planReadingsPage} from "./readingsPage.ts";
import {planReleasePage} from "./releasePage.ts";
import {planRevisionsPage} from "./revisionsPage.ts";
import {planTermsPage} from "./termsPage.ts";

/** Plans the pages a release has once, in both languages. */
export function planPages(
  facts: ReleaseFacts,
  head: ReleaseHead,
  marts: readonly string[]
): PagePlan[] {
  return [
    planOverviewPage(facts.overview, facts.readings.cells, facts.since),
    ...planListPages(),
    ...(facts.plan.length > 0 ? [planPlanIndexPage(facts.plan, facts.since)] : []),
    ...facts.plan.map(planPlanSectionPage),
    ...planReadingsPage(facts.readings),
    ...planAssessmentPages(facts.assessment),
    planQualityPage(facts.quality),
    planFindingsPage(facts.findings),
    planRevisionsPage(facts.since, facts.findings.revisions),
    planTermsPage(facts.quality.sources),
    planMethodPage(facts.overview.goals),
    planDownloadsPage(marts),
    planReleasePage(head)
  ];
}
