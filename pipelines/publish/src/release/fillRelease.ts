import {readdir} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {loadAnswers} from "../answers/loadAnswers.ts";
import {planDocuments} from "../documents/planDocuments.ts";
import {planMarts} from "../downloads/martExport.ts";
import {planLoopFiles} from "../downloads/loopFiles.ts";
import {planSharedDownloads} from "../downloads/planDownloads.ts";
import {planWholeTables} from "../downloads/wholeTables.ts";
import {type ChangesSince, compareVerdicts} from "../facts/changesSince.ts";
import {loadRevisions} from "../facts/figureRevisions.ts";
import {loadFacts} from "../facts/loadFacts.ts";
import {loadLoopFacts} from "../facts/loopFacts.ts";
import {findMapped} from "../facts/mapFacts.ts";
import {surveyIndicators} from "../facts/survey.ts";
import type {Marts} from "../marts/marts.ts";
import {openMarts} from "../marts/openMarts.ts";
import {planAnswerPages} from "../pages/answerPages.ts";
import {planLoopPages} from "../pages/loopPages.ts";
import {planPages} from "../pages/planPages.ts";
import {languages} from "../language.ts";
import {planNotebooks} from "../notebooks/planNotebooks.ts";
import {paths} from "../paths.ts";
import {toArtifacts} from "../plan.ts";
import {planSearch} from "../search/planSearch.ts";
import {planAssets, planText} from "./assets.ts";
import {planBatches} from "./batches.ts";
import {type Artifact, type Placed, placingIn} from "./placeFiles.ts";
import {planSitemap} from "./planSitemap.ts";
import {type Surveyed, type OpenTask, openTask, pathsOf, type ReleaseTask} from "./task.ts";
import {shareBatches} from "./threads.ts";

export interface FillOptions {
  readonly worker: URL | undefined; // the program of a thread; without one, this thread does all
  readonly progress: (line: string) => void;
}

// A thread costs half a second to start; a prefecture's pages are mostly linked in that time.
const regionsForThreads = 100;

/** Makes all files of a release in a folder: pages, data, and what comes along from the frame. */
export async function fillRelease(
  workspace: Workspace,
  task: ReleaseTask,
  folder: string,
  {worker, progress}: FillOptions
): Promise<Placed[]> {
  const open = await openTask(task);
  try {
    const place = placingIn(folder, task.previous);
    const {artifacts, surveyed} = await planOnce(workspace, task, open);
    progress(`facts of ${open.site.regions.size} regions, ${open.site.indicators.size} indicators`);
    const placed = [...(await place(artifacts))];
    const batches = planBatches(open.makingWith(surveyed));
    if (worker !== undefined && open.site.regions.size >= regionsForThreads) {
      const share = {task, surveyed, folder};
      placed.push(...(await shareBatches(worker, share, batches.length)));
    } else {
      for (const batch of batches) placed.push(...(await place(await batch())));
    }
    const files = placed.map(({file}) => file);
    return [
      ...placed,
      ...(await place([
        ...planWholeTables(open.site, folder, files),
        ...planSitemap(open.site, files)
      ]))
    ];
  } finally {
    open.close();
  }
}

/** Plans the files a release has once, whatever the number of its regions and indicators. */
async function planOnce(
  workspace: Workspace,
  task: ReleaseTask,
  {marts, site, frames, exports, makingWith}: OpenTask
): Promise<{readonly artifacts: readonly Artifact[]; readonly surveyed: Surveyed}> {
  const {head, frame} = task;
  const before = await openBefore(task);
  try {
    const since = await findChanges(before, marts, task);
    const surveys = await surveyIndicators(marts, site);
    const facts = await loadFacts(marts, site, surveys, since);
    const loop = await loadLoopFacts(marts, before);
    const answers = await loadAnswers(workspace, site, marts, before);
    const plans = [
      ...planPages(facts, head, await listMarts(task.marts)),
      ...planAnswerPages(answers, loop.regions.length > 0),
      ...planLoopPages(loop)
    ];
    const maps = findMapped(site, surveys).length === 0 ? [] : languages.map(paths.map);
    const surveyed = {surveys, known: [...pathsOf(plans), ...maps]};
    const making = makingWith(surveyed);
    return {
      surveyed,
      artifacts: [
        ...toArtifacts(plans, making),
        ...planSharedDownloads(site, head.code),
        ...(await planMarts(task.marts, exports)),
        ...planNotebooks(site, marts, surveys, head),
        ...planLoopFiles(loop),
        ...(await planSearch(site, head.code)),
        ...(await planDocuments(marts, site, site.documents, head.code)),
        ...(await planAssets(frame, frames, making.stamping)),
        planText(".nojekyll", "")
      ]
    };
  } finally {
    before?.close();
  }
}

async function listMarts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".parquet"));
  return names.map((name) => basename(name, ".parquet")).toSorted();
}

async function findChanges(
  before: Marts | null,
  marts: Marts,
  {marts: folder, previous}: ReleaseTask
): Promise<ChangesSince | null> {
  if (before === null || previous === undefined) return null;
  const {snapshotId} = previous.manifest;
  return {
    previousSnapshotId: snapshotId,
    figures: await loadRevisions(martsOf(folder, snapshotId), folder),
    ...(await compareVerdicts(before, marts))
  };
}

// Without the older snapshot there is nothing to compare with; pages then say so.
async function openBefore({marts, previous}: ReleaseTask): Promise<Marts | null> {
  if (previous === undefined) return null;
  return openMarts(martsOf(marts, previous.manifest.snapshotId)).catch(() => null);
}

// Snapshots lie side by side.
function martsOf(marts: string, snapshotId: string): string {
  return join(dirname(dirname(marts)), snapshotId, "marts");
}
