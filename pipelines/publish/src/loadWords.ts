import {findSystemPath, loadAssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {loadPlanHeadline} from "@xianzhi/catalog/planHeadline";
import {loadQuestions} from "@xianzhi/catalog/planQuestions";
import {loadPublications} from "@xianzhi/catalog/planPublications";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {loadWorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {stat} from "node:fs/promises";
import {join} from "node:path";
import {loadOutlines} from "./boundaries/loadOutlines.ts";
import {toAssessmentRules} from "./facts/assessmentRules.ts";
import type {SiteWords} from "./facts/site.ts";

/** Loads what pages show that stands in no mart. A workspace without a plan has no publications. */
export async function loadWords({
  settings,
  plan,
  assessment,
  boundaries
}: Workspace): Promise<SiteWords> {
  const has = (file: string) =>
    stat(join(plan, file)).then(
      () => true,
      () => false
    );
  return {
    settings: await loadWorkspaceSettings(settings),
    publications: (await has("publications.yaml")) ? await loadPublications(plan) : [],
    headline: (await has("headline.yaml")) ? await loadPlanHeadline(plan) : null,
    questions: (await has("questions.yaml")) ? await loadQuestions(plan) : [],
    ...(await loadAssessment(assessment)),
    outlines: await loadOutlines(boundaries)
  };
}

async function loadAssessment(
  folder: string
): Promise<Pick<SiteWords, "dimensions" | "assessment">> {
  const path = await findSystemPath(folder).catch(() => undefined);
  if (path === undefined) return {dimensions: [], assessment: null};
  const system = await loadAssessmentSystem(path);
  const dimensions = system.dimensions.map(({id, label_zh, label_en}) => ({
    id,
    name: {zh: label_zh, en: label_en}
  }));
  return {dimensions, assessment: toAssessmentRules(system)};
}
