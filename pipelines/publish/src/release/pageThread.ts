import {parentPort, workerData} from "node:worker_threads";
import {placeBatch, planBatches} from "./batches.ts";
import {hashCode} from "./code.ts";
import {placingIn} from "./placeFiles.ts";
import {openTask} from "./task.ts";
import type {Share} from "./threads.ts";

// The program of a thread that makes batches of a release: it is sent their numbers and answers
// with what it placed. What fails ends the thread, and with it the publish.
const {task, surveyed, folder, kept}: Share = workerData;
const code = await hashCode();
if (code !== task.head.code) throw new Error(`program changed while it ran: ${code}`);
const open = await openTask(task);
const making = open.makingWith(surveyed);
const batches = planBatches(making, kept);
const place = placingIn(folder, task.previous);
parentPort?.on("message", (number: number) => {
  void (async () => {
    const batch = batches[number];
    parentPort?.postMessage(batch === undefined ? [] : await placeBatch(batch, making, place));
  })();
});
