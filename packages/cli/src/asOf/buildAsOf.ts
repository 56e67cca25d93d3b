import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {selectAsOf, type AsOf} from "@xianzhi/indicators/asOf/selectAsOf";
import {findManifest, run as indicators} from "@xianzhi/indicators/run";
import {run as ingest} from "@xianzhi/ingest/run";
import {UsageError} from "../exitCodes.ts";
import {digestInputs, findVersions, hashInputs} from "../rebuild/inputs.ts";
import {takeLock} from "../rebuild/lock.ts";

/**
 * Returns the id of the snapshot that answers as one could have on a day, from the sources of
 * today's workspace that had been released by then; it is built when there is none yet. The same
 * inputs and day give the same id. Throws UsageError for what is no day of the calendar.
 */
export async function buildAsOf(workspace: Workspace, date: string): Promise<string> {
  readDay(date);
  const versions = await findVersions();
  const inputs = {...(await hashInputs(workspace, versions)), "as-of": date};
  const id = `asof-${date}-${digestInputs(inputs).slice(0, 12)}`;
  if (await findManifest(join(workspace.snapshots, id))) return id;
  const lock = await takeLock(workspace);
  try {
    const lake = await ingest(workspace, {readerVersion: versions.reader});
    const {files, asOf} = await selectAsOf(workspace, lake.files, date);
    if (files.length === 0) throw new UsageError(`no sources: ${tellAsOf(asOf)}`);
    await indicators(workspace, {id, files, inputs, asOf});
    return id;
  } finally {
    await lock.release();
  }
}

/** Returns what an answer of an earlier day must say of itself, in one line. */
export function tellAsOf({date, taking, later, undated}: AsOf): string {
  return (
    `as of ${date}: ${taking} sources take part, ${later} were released later, ` +
    `${undated} state no release date and cannot take part`
  );
}

function readDay(date: string): void {
  const time = Date.parse(`${date}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time);
  if (!isDay || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new UsageError(`invalid date: ${date} (--as-of takes YYYY-MM-DD)`);
  }
}
