import {mkdir, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";

export interface RunRecord {
  readonly started: Date;
  readonly snapshotId: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly outcome: string; // published | unchanged | held | failed
  readonly message?: string; // of a failure
}

/**
 * Appends the record of a run: a file of its own, never changed afterwards. Records are not a
 * function of the files, so they stay out of snapshots and are joined when asked for.
 */
export async function writeRunRecord(workspace: Workspace, record: RunRecord): Promise<void> {
  await mkdir(workspace.runs, {recursive: true});
  const finished = new Date();
  const {started, inputs, ...rest} = record;
  const content = {
    started: started.toISOString(),
    finished: finished.toISOString(),
    seconds: (finished.getTime() - started.getTime()) / 1000,
    pid: process.pid,
    node: process.version,
    ...rest,
    inputs
  };
  const name = `${started.toISOString().replaceAll(":", "-")}-${process.pid}.json`;
  const temporary = join(workspace.runs, `${name}.${process.pid}.tmp`);
  await writeFile(temporary, JSON.stringify(content) + "\n");
  await rename(temporary, join(workspace.runs, name));
}
