import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {planDocuments} from "./documents/planDocuments.ts";
import {type MartExport, planMarts} from "./downloads/martExport.ts";
import {planDownloads} from "./downloads/planDownloads.ts";
import {type ChangesSince, compareMarts} from "./facts/changesSince.ts";
import {loadFacts} from "./facts/loadFacts.ts";
import {loadLoopFacts} from "./facts/loopFacts.ts";
import {loadSite, type Site, type SiteWords} from "./facts/site.ts";
import {html} from "./html.ts";
import {type Language, languages} from "./language.ts";
import type {Marts} from "./marts/marts.ts";
import {openMarts} from "./marts/openMarts.ts";
import {loadAnswers} from "./answers/loadAnswers.ts";
import {planAnswerPages} from "./pages/answerPages.ts";
import {planEmbeds} from "./pages/planEmbeds.ts";
import {planLoopFiles, planLoopPages} from "./pages/loopPages.ts";
import {planPages} from "./pages/planPages.ts";
import {type PageMaking, toArtifacts} from "./plan.ts";
import {planAssets, planText} from "./release/assets.ts";
import {planSearch} from "./search/planSearch.ts";
import {type Frames, loadFrames} from "./release/frames.ts";
import type {Artifact, PreviousRelease, ReleaseHead} from "./release/writeRelease.ts";

/** Returns all files of a release: pages, data, and what comes along from the frame. */
export async function makeArtifacts(
  workspace: Workspace,
  words: SiteWords,
  head: ReleaseHead,
  frame: string,
  previous: PreviousRelease | undefined,
  exports: MartExport,
  progress: (line: string) => void
): Promise<Artifact[]> {
  const {snapshots} = workspace;
  const folder = join(snapshots, head.snapshotId, "marts");
  const marts = await openMarts(folder);
  const before = await openBefore(snapshots, previous);
  try {
    const site = await loadSite(marts, words);
    const since = await findChanges(before, marts, previous);
    const facts = await loadFacts(marts, site, since);
    progress(`facts of ${facts.regions.length} regions, ${facts.indicators.length} indicators`);
    const frames = await loadFrames(frame);
    const loop = await loadLoopFacts(marts);
    const answers = await loadAnswers(workspace, site, marts, before);
    const plans = [
      ...planPages(facts, head, await listMarts(folder)),
      ...planAnswerPages(answers, loop.regions.length > 0),
      ...planLoopPages(loop)
    ];
    const pagePaths = plans.flatMap((plan) => languages.map((language) => plan.pathOf(language)));
    const known = new Set([...pagePaths, ...frames.files]);
    const making = makingOf(site, frames, head.code, known);
    return [
      ...toArtifacts(plans, making),
      ...planEmbeds(facts.indicators, making),
      ...planDownloads(site, facts.indicators, exports, head.code),
      ...(await planMarts(folder, exports)),
      ...planLoopFiles(loop),
      ...planSearch(site, head.code),
      ...(await planDocuments(marts, site, site.documents, head.code)),
      ...(await planAssets(frame, frames, making.stamping)),
      planText(".nojekyll", ""),
      planText("sitemap.txt", pagePaths.toSorted().join("\n") + "\n")
    ];
  } finally {
    before?.close();
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

async function listMarts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".parquet"));
  return names.map((name) => basename(name, ".parquet")).toSorted();
}

async function findChanges(
  before: Marts | null,
  marts: Marts,
  previous: PreviousRelease | undefined
): Promise<ChangesSince | null> {
  return before === null || previous === undefined
    ? null
    : compareMarts(before, marts, previous.manifest.snapshotId);
}

// Without the older snapshot there is nothing to compare with; pages then say so.
async function openBefore(
  snapshots: string,
  previous: PreviousRelease | undefined
): Promise<Marts | null> {
  const folder = previous && join(snapshots, previous.manifest.snapshotId, "marts");
  return folder === undefined ? null : openMarts(folder).catch(() => null);
}
