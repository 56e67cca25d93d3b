import type {Workspace} from "@xianzhi/catalog/workspace";
import {exitCodeOf, exitCodes, UsageError} from "../exitCodes.ts";
import {writeHealth} from "./health.ts";
import {sweepClaims, takeLock, type Lock, type LockOwner} from "./lock.ts";
import {findPublished} from "./published.ts";
import {writeRunRecord, type Outcome, type RunRecord, type StepRecord} from "./runRecord.ts";
import {tellWebhook} from "./webhook.ts";

/** A run in progress, that holds the workspace. */
export interface Run {
  readonly lock: Lock;
  /** Closes a step: remembers its counts and how long it took since the last; returns seconds. */
  step(name: string, counts: Readonly<Record<string, number>>): string;
}

/** How a run ended, as its record says. */
export interface RunResult {
  readonly outcome: Outcome;
  readonly snapshotId: string;
  readonly releaseId: string | null; // null: nothing was ever published
  readonly message?: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>;
}

/**
 * Does something that may move the pointer: takes the workspace's lock, does the work, and leaves
 * its record and the health file however it ends. A run that died before leaves its record here.
 */
export async function recordedRun<Result extends RunResult>(
  workspace: Workspace,
  say: (line: string) => void,
  work: (run: Run) => Promise<Result>
): Promise<Result> {
  const lock = await takeLock(workspace, {
    onWait: ({pid}) => say(`waiting for run ${pid}`),
    onDead: async (owner) => {
      say(`run ${owner.pid} died: its lock is taken over`);
      await writeDeath(workspace, owner);
    }
  });
  await sweepClaims(workspace);
  const started = new Date();
  const steps: StepRecord[] = [];
  const published = await findPublished(workspace).catch(() => undefined);
  const previousReleaseId = published?.releaseId ?? null;
  const leave = (end: End) =>
    writeEnd(workspace, {started, steps, previousReleaseId, versions: {}, inputs: {}, ...end}, say);
  try {
    const result = await work({lock, step: stepClock(steps)});
    const exitCode = result.outcome === "held" ? exitCodes.held : exitCodes.done;
    await leave({...result, exitCode, message: result.message ?? null});
    return result;
  } catch (error) {
    if (error instanceof UsageError) throw error; // nothing was run
    const message = error instanceof Error ? error.message : String(error);
    await leave({
      outcome: "failed",
      exitCode: exitCodeOf(error),
      message,
      snapshotId: null,
      releaseId: previousReleaseId
    }).catch((cause: unknown) => say(`missing run record: ${String(cause)}`));
    throw error;
  } finally {
    await lock.release();
  }
}

interface End {
  readonly outcome: Outcome;
  readonly exitCode: number;
  readonly message: string | null;
  readonly snapshotId: string | null;
  readonly releaseId: string | null;
  readonly versions?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

async function writeEnd(
  workspace: Workspace,
  record: RunRecord,
  say: (line: string) => void
): Promise<void> {
  const {outcome, exitCode, message, snapshotId, releaseId, started} = record;
  await writeRunRecord(workspace, record);
  await writeHealth(workspace, {
    outcome,
    exitCode,
    message,
    snapshotId,
    releaseId,
    started: started.toISOString()
  });
  const trouble = await tellWebhook(workspace, record);
  if (trouble !== undefined) say(trouble);
}

function stepClock(steps: StepRecord[]): Run["step"] {
  let start = performance.now();
  return (step, counts) => {
    const seconds = (performance.now() - start) / 1000;
    start = performance.now();
    steps.push({step, seconds: Number(seconds.toFixed(3)), counts});
    return `${seconds.toFixed(2)} s`;
  };
}

async function writeDeath(workspace: Workspace, owner: LockOwner): Promise<void> {
  const published = await findPublished(workspace).catch(() => undefined);
  await writeRunRecord(workspace, {
    started: owner.since === "" ? new Date() : new Date(owner.since),
    outcome: "died",
    exitCode: exitCodes.internal,
    snapshotId: null,
    releaseId: published?.releaseId ?? null,
    previousReleaseId: null,
    steps: [],
    message: `died: process ${owner.pid} held the lock and is gone`,
    pid: owner.pid,
    versions: {},
    inputs: {}
  });
}
