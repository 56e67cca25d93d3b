import {loadPublications} from "@xianzhi/catalog/planPublications";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {loadWorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {SiteWords} from "./facts/site.ts";

/** Loads what pages show that stands in no mart. A workspace without a plan has no publications. */
export async function loadWords({settings, plan}: Workspace): Promise<SiteWords> {
  const hasPlan = await stat(join(plan, "publications.yaml")).catch(() => undefined);
  return {
    settings: await loadWorkspaceSettings(settings),
    publications: hasPlan === undefined ? [] : await loadPublications(plan)
  };
}
