import {availableParallelism} from "node:os";
import {Worker} from "node:worker_threads";
import type {PlacedPart} from "./part.ts";
import type {Surveyed, ReleaseTask} from "./task.ts";

/** What each thread is given once. */
export interface Share {
  readonly task: ReleaseTask;
  readonly surveyed: Surveyed;
  readonly folder: string; // the release's, which all threads fill
  readonly kept: ReadonlySet<string>; // names of parts that are not made again
}

const mostThreads = 8; // each holds the site and a run of regions

/**
 * Has batches made by a thread a core, each taking the next when it is done with one; returns all
 * that was placed. Rejects with the first thread's failure, when all have stopped.
 */
export async function shareBatches(worker: URL, share: Share, count: number): Promise<PlacedPart[]> {
  const threads = Math.min(availableParallelism(), mostThreads, count);
  const placed: PlacedPart[] = [];
  let next = 0;
  const workers = Array.from({length: threads}, () => new Worker(worker, {workerData: share}));
  try {
    await Promise.all(
      workers.map(
        (one) =>
          new Promise<void>((resolve, reject) => {
            const give = () => (next < count ? one.postMessage(next++) : resolve());
            one.on("message", (parts: readonly PlacedPart[]) => {
              placed.push(...parts);
              give();
            });
            one.on("error", reject);
            one.on("exit", (code) => reject(new Error(`a thread stopped: ${code}`)));
            give();
          })
      )
    );
    return placed;
  } finally {
    await Promise.all(workers.map((one) => one.terminate()));
  }
}
