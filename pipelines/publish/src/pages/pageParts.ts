import {loadAnswers} from "../answers/loadAnswers.ts";
import {planLoopFiles} from "../downloads/loopFiles.ts";
import {loadAssessmentFacts} from "../facts/assessmentFacts.ts";
import {type ChangesSince, compareStatements} from "../facts/changesSince.ts";
import {loadFindingFacts} from "../facts/findingFacts.ts";
import {loadLoopFacts} from "../facts/loopFacts.ts";
import {loadOverviewFacts} from "../facts/overviewFacts.ts";
import {loadPlanSections} from "../facts/planFacts.ts";
import {loadQualityFacts} from "../facts/qualityFacts.ts";
import {loadReadingFacts} from "../facts/readingFacts.ts";
import type {Site} from "../facts/site.ts";
import type {IndicatorSurvey} from "../facts/survey.ts";
import type {Reader} from "../marts/reads.ts";
import type {Part} from "../release/part.ts";
import {planAnswerPages} from "./answerPages.ts";
import {planAssessmentPages} from "./assessmentPage.ts";
import {planDownloadsPage} from "./downloadsPage.ts";
import {planFindingsPage} from "./findingsPage.ts";
import {planListPages} from "./listPages.ts";
import {planLoopPages} from "./loopPages.ts";
import {planMethodPage} from "./methodPage.ts";
import {planOverviewPage} from "./overviewPage.ts";
import {planPlanIndexPage} from "./planIndexPage.ts";
import {planPlanSectionPage} from "./planSectionPage.ts";
import {planQualityPage} from "./qualityPage.ts";
import {planReadingsPage} from "./readingsPage.ts";
import {planRevisionsPage} from "./revisionsPage.ts";
import {planTermsPage} from "./termsPage.ts";

/** What the pages a release has once are made with. */
export interface PagesMaking {
  readonly site: Site;
  readonly surveys: readonly IndicatorSurvey[]; // of all indicators
  /** Returns what changed since the release before; null in a first release. */
  readonly loadSince: (reader: Reader) => Promise<ChangesSince | null>;
  readonly marts: readonly string[]; // names of the snapshot's marts
}

/** Returns the parts of a release that hold the pages it has once, whatever its regions. */
export function pageParts({site, surveys, loadSince, marts: names}: PagesMaking): Part[] {
  return [
    {
      name: "overview",
      async plan(reader) {
        const facts = await loadOverviewFacts(reader.marts, site);
        const readings = await loadReadingFacts(reader.marts, site);
        const overview = planOverviewPage(facts, readings.cells, await loadSince(reader));
        return {pages: [overview, ...planReadingsPage(readings), planMethodPage(facts.goals)]};
      }
    },
    {
      name: "plan",
      async plan({marts, before}) {
        const sections = await loadPlanSections(marts);
        if (sections.length === 0) return {};
        const flips = before && (await compareStatements(before, marts));
        return {pages: [planPlanIndexPage(sections, flips), ...sections.map(planPlanSectionPage)]};
      }
    },
    {
      name: "assessment",
      plan: async ({marts}) => ({pages: planAssessmentPages(await loadAssessmentFacts(marts))})
    },
    {
      name: "quality",
      async plan(reader) {
        reader.note([{mart: "sources", filter: {}, isBefore: false}]); // the site's, with counts
        const facts = await loadQualityFacts(reader.marts, site, surveys);
        return {pages: [planQualityPage(facts), planTermsPage(facts.sources)]};
      }
    },
    {
      name: "findings",
      async plan(reader) {
        const facts = await loadFindingFacts(reader.marts);
        const since = await loadSince(reader);
        return {pages: [planFindingsPage(facts), planRevisionsPage(since, facts.revisions)]};
      }
    },
    {
      name: "answers",
      async plan({marts, before}) {
        const answers = await loadAnswers(site, marts, before);
        const loop = await loadLoopFacts(marts, before);
        const hasLoop = loop.regions.length > 0;
        return {
          pages: [...planAnswerPages(answers, hasLoop), ...planLoopPages(loop)],
          files: () => planLoopFiles(loop)
        };
      }
    },
    {
      name: "lists",
      plan: async () => ({pages: [...planListPages(), planDownloadsPage(names)]})
    }
  ];
}
