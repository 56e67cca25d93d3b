import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import type {WorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {type ChangesSince, compareMarts} from "./facts/changesSince.ts";
import {loadFacts} from "./facts/loadFacts.ts";
import {loadSite, type Site} from "./facts/site.ts";
import {html} from "./html.ts";
import {type Language, languages} from "./language.ts";
import type {Marts} from "./marts/marts.ts";
import {openMarts} from "./marts/openMarts.ts";
import {planPages} from "./pages/planPages.ts";
import {type PageMaking, toArtifacts} from "./plan.ts";
import {planAssets, planText} from "./release/assets.ts";
import {type Frames, loadFrames} from "./release/frames.ts";
import type {Artifact, PreviousRelease, ReleaseHead} from "./release/writeRelease.ts";

/** Returns all files of a release: pages, data, and what comes along from the frame. */
export async function makeArtifacts(
  {snapshots}: Workspace,
  settings: WorkspaceSettings,
  head: ReleaseHead,
  frame: string,
  previous: PreviousRelease | undefined,
  progress: (line: string) => void
): Promise<Artifact[]> {
  const marts = await openMarts(join(snapshots, head.snapshotId, "marts"));
  try {
    const site = await loadSite(marts, settings);
    const since = await findChanges(snapshots, marts, previous);
    const facts = await loadFacts(marts, site, since);
    progress(`facts of ${facts.regions.length} regions, ${facts.indicators.length} indicators`);
    const frames = await loadFrames(frame);
    const plans = planPages(facts, head);
    const pagePaths = plans.flatMap((plan) => languages.map((language) => plan.pathOf(language)));
    const known = new Set([...pagePaths, ...frames.files]);
    const pages = toArtifacts(plans, makingOf(site, frames, head.code, known));
    return [...pages, ...(await planAssets(frame, frames)), planText(".nojekyll", "")];
  } finally {
    marts.close();
  }
}

/** Returns what the pages of a release are made with; `known` are the paths the release has. */
export function makingOf(
  site: Site,
  frames: Frames,
  code: string,
  known: ReadonlySet<string>
): PageMaking {
  return {
    site,
    frames,
    code,
    stamping: (language: Language) => ({
      siteName: site.name[language],
      footer: html``,
      hasPage: (path) => known.has(path)
    })
  };
}

// Without the older snapshot there is nothing to compare with; the log then says so.
async function findChanges(
  snapshots: string,
  marts: Marts,
  previous: PreviousRelease | undefined
): Promise<ChangesSince | null> {
  if (previous === undefined) return null;
  const {snapshotId} = previous.manifest;
  const before = await openMarts(join(snapshots, snapshotId, "marts")).catch(() => undefined);
  if (before === undefined) return null;
  try {
    return await compareMarts(before, marts, snapshotId);
  } finally {
    before.close();
  }
}

