import {planWholeTables} from "../downloads/wholeTables.ts";
import {planReleasePage} from "../pages/releasePage.ts";
import {toArtifacts} from "../plan.ts";
import {type BatchMaking, placeBatch, planBatches} from "./batches.ts";
import {keptFiles} from "./keptParts.ts";
import {type PlacedPart, placePart} from "./part.ts";
import {writePartRecords} from "./partRecords.ts";
import {loadPast} from "./past.ts";
import {type Placed, type PlaceFiles, placingIn} from "./placeFiles.ts";
import {planOnce} from "./planOnce.ts";
import {planSitemap} from "./planSitemap.ts";
import {openTask, type ReleaseTask} from "./task.ts";
import {type Share, shareBatches} from "./threads.ts";

export interface FillOptions {
  readonly worker: URL | undefined; // the program of a thread; without one, this thread does all
  readonly progress: (line: string) => void;
}

// A thread costs half a second to start; a prefecture's pages are mostly linked in that time.
const regionsForThreads = 100;

/**
 * Makes all files of a release in a folder: pages, data, and what comes along from the frame. Parts
 * whose rows are those of the release before are linked to it without being planned.
 */
export async function fillRelease(
  task: ReleaseTask,
  folder: string,
  {worker, progress}: FillOptions
): Promise<Placed[]> {
  const open = await openTask(task);
  const past = await loadPast(task, open);
  try {
    const {site} = open;
    const place = placingIn(folder, task.previous);
    const {planned, known, kept} = await planOnce(task, open, past);
    progress(`facts of ${site.regions.size} regions, ${site.indicators.size} indicators`);
    const surveyed = {surveys: past.surveys, known};
    const making = open.makingWith(surveyed);
    const made: PlacedPart[] = [];
    for (const one of planned) made.push(await placePart(one, making, place));
    made.push(...(await placeBatches({task, surveyed, folder, kept}, making, place, worker)));
    const own = await place(toArtifacts([planReleasePage(task.head)], making));
    const old = past.kept.filter(({name}) => kept.has(name));
    const linked = await place(keptFiles(task.previous, old));
    const placed = [...own, ...linked, ...made.flatMap((part) => part.placed)];
    const files = placed.map(({file}) => file);
    const parts = [...old, ...made.map(({record}) => record)];
    await writePartRecords(folder, {...surveyed, named: past.named, changes: past.changes, parts});
    const last = [...planWholeTables(site, folder, files), ...planSitemap(site, files)];
    return [...placed, ...(await place(last))];
  } finally {
    past.close();
    open.close();
  }
}

async function placeBatches(
  share: Share,
  making: BatchMaking,
  place: PlaceFiles,
  worker: URL | undefined
): Promise<PlacedPart[]> {
  const batches = planBatches(making, share.kept);
  if (worker !== undefined && making.site.regions.size >= regionsForThreads) {
    return shareBatches(worker, share, batches.length);
  }
  const placed: PlacedPart[] = [];
  for (const batch of batches) placed.push(...(await placeBatch(batch, making, place)));
  return placed;
}
