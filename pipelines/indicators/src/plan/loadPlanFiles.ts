import {stat} from "node:fs/promises";
import {join} from "node:path";
import {loadAssessmentRegisters} from "@xianzhi/catalog/assessmentRegisters";
import {findSystemPath, loadAssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {type Catalog} from "@xianzhi/catalog/loadCatalog";
import {loadEvidence, loadProjects} from "@xianzhi/catalog/planEvidence";
import {loadPlanHeadline} from "@xianzhi/catalog/planHeadline";
import {loadPublications} from "@xianzhi/catalog/planPublications";
import {checkPlanRegions, loadPlanSections, statementsOf} from "@xianzhi/catalog/planStatements";
import {type Workspace} from "@xianzhi/catalog/workspace";
import {type PlanFiles} from "./step.ts";

/**
 * Returns the plan of a workspace with its evidence and assessment, checked against the catalogue;
 * null for a workspace without headline measures. Throws CatalogError.
 */
export async function loadPlanFiles(
  workspace: Workspace,
  catalog: Catalog
): Promise<PlanFiles | null> {
  if (!(await isThere(workspace.plan, "headline.yaml"))) return null;
  const stated = await isThere(workspace.plan, "statements");
  const sections = stated ? await loadPlanSections(workspace.plan) : [];
  const statements = statementsOf(sections);
  checkPlanRegions(statements, catalog);
  const assessed = await isThere(workspace.assessment);
  const path = assessed ? await findSystemPath(workspace.assessment) : undefined;
  const evident = await isThere(workspace.evidence);
  return {
    headline: await loadPlanHeadline(workspace.plan),
    sections,
    publications: (await isThere(workspace.plan, "publications.yaml"))
      ? await loadPublications(workspace.plan)
      : [],
    evidence: evident ? await loadEvidence(workspace.evidence, statements) : [],
    projects: evident ? await loadProjects(workspace.evidence) : [],
    system: path === undefined ? null : await loadAssessmentSystem(path),
    registers: assessed ? await loadAssessmentRegisters(workspace.assessment) : null
  };
}

async function isThere(...path: readonly string[]): Promise<boolean> {
  return (await stat(join(...path)).catch(() => undefined)) !== undefined;
}
