import {mkdir, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";

/** How a run ended. `died` is written by the run that found the dead one's lock. */
export type Outcome =
  | "published"
  | "unchanged"
  | "held"
  | "failed"
  | "died"
  | "approved"
  | "rolled back";

/** One step of a run: how long it took and what it counted. */
export interface StepRecord {
  readonly step: string;
  readonly seconds: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface RunRecord {
  readonly started: Date;
  readonly outcome: Outcome;
  readonly exitCode: number;
  readonly snapshotId: string | null; // null when the run ended before its inputs were known
  readonly releaseId: string | null; // what `releases/current` names after the run
  readonly previousReleaseId: string | null;
  readonly steps: readonly StepRecord[];
  readonly message: string | null; // of a failure or a hold
  readonly pid?: number; // of the run itself, when another writes its record
  readonly versions: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, string>>; // hashes; empty when nothing changed
}

/**
 * Appends the record of a run: a file of its own, never changed afterwards. Records are not a
 * function of the files, so they stay out of snapshots and are joined when asked for.
 */
export async function writeRunRecord(workspace: Workspace, record: RunRecord): Promise<void> {
  const {started, pid = process.pid, inputs, ...rest} = record;
  const finished = new Date();
  const content = {
    format: 1,
    started: started.toISOString(),
    finished: finished.toISOString(),
    seconds: (finished.getTime() - started.getTime()) / 1000,
    pid,
    node: process.version,
    ...rest,
    inputs
  };
  const stamp = started.toISOString().replaceAll(":", "-");
  await writeWhole(workspace, `${stamp}-${pid}.json`, JSON.stringify(content) + "\n");
}

/** Writes a file of the runs folder so that a reader finds the old text or the new one. */
export async function writeWhole(
  {runs}: Workspace,
  name: string,
  content: string
): Promise<void> {
  await mkdir(runs, {recursive: true});
  const temporary = join(runs, `${name}.${process.pid}.tmp`);
  await writeFile(temporary, content);
  await rename(temporary, join(runs, name));
}
