import {readdir, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {run as indicators} from "@xianzhi/indicators/run";
import {run as ingest} from "@xianzhi/ingest/run";
import {findCurrent, pointTo} from "@xianzhi/publish/pointTo";
import {run as publish} from "@xianzhi/publish/run";
import {digestInputs, hashFrame, hashInputs} from "./inputs.ts";
import {takeLock} from "./lock.ts";
import {findPublished, type Published} from "./published.ts";
import {writeRunRecord} from "./runRecord.ts";

export interface RebuildOptions {
  readonly gate: boolean;
  readonly say: (line: string) => void; // a summary line of a step that is done
  readonly detail?: (line: string) => void; // progress inside a step
}

export interface RebuildResult {
  readonly outcome: "published" | "unchanged" | "held";
  readonly snapshotId: string;
  readonly releaseId: string;
}

/**
 * Brings the release up to date with what people edit: lake, snapshot, release, pointer. Holds the
 * workspace's lock, so that an older run never replaces a newer release. With nothing changed it
 * only hashes the inputs. Every run that did something leaves its record.
 */
export async function rebuild(
  workspace: Workspace,
  options: RebuildOptions
): Promise<RebuildResult> {
  const unlock = await takeLock(workspace, (owner) => options.say(`waiting for run ${owner}`));
  try {
    const frame = frameFolder();
    const versions = {
      reader: process.env["XIANZHI_READER_VERSION"] ?? "source",
      code: process.env["XIANZHI_CODE_VERSION"] ?? "source",
      frame: await hashFrame(frame)
    };
    const inputs = await hashInputs(workspace, versions);
    const id = digestInputs(inputs);
    const published = await findPublished(workspace);
    if (published?.snapshotId === id) {
      options.say(`nothing changed: release ${published.releaseId}`);
      return {outcome: "unchanged", snapshotId: id, releaseId: published.releaseId};
    }
    return await recorded(workspace, id, inputs, () =>
      build(workspace, {id, inputs, frame, reader: versions.reader, published}, options)
    );
  } finally {
    await unlock();
  }
}

interface Plan {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly frame: string;
  readonly reader: string;
  readonly published: Published | undefined;
}

async function build(
  workspace: Workspace,
  {id, inputs, frame, reader, published}: Plan,
  {say, detail = () => {}}: RebuildOptions
): Promise<RebuildResult> {
  await sweep(workspace);
  let start = performance.now();
  const took = () => {
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    start = performance.now();
    return `${seconds} s`;
  };
  const lake = await ingest(workspace, {readerVersion: reader, progress: detail});
  say(`ingest: ${lake.read} tables read, ${lake.kept} kept, ${took()}`);
  const snapshot = await indicators(workspace, {id, files: lake.files, inputs, progress: detail});
  const figures = snapshot.marts["figures"]?.rows ?? 0;
  say(`snapshot ${id}: ${figures} figures, ${snapshot.assertions} claims hold, ${took()}`);
  const release = await publish(workspace, {
    snapshotId: id,
    frame,
    progress: detail,
    ...(published === undefined ? {} : {previous: published.releaseId})
  });
  await pointTo(workspace, release.releaseId);
  const {pages, written, linked} = release;
  say(`release ${release.releaseId}: ${pages} pages, ${written} written, ${linked} kept, ${took()}`);
  return {outcome: "published", snapshotId: id, releaseId: release.releaseId};
}

async function recorded(
  workspace: Workspace,
  id: string,
  inputs: Plan["inputs"],
  work: () => Promise<RebuildResult>
): Promise<RebuildResult> {
  const started = new Date();
  try {
    const result = await work();
    await writeRunRecord(workspace, {started, snapshotId: id, inputs, outcome: result.outcome});
    return result;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await writeRunRecord(workspace, {started, snapshotId: id, inputs, outcome: "failed", message});
    throw error;
  }
}

function frameFolder(): string {
  const reports = createRequire(import.meta.url).resolve("@xianzhi/reports/package.json");
  return join(dirname(reports), "dist");
}

// What a dead run left: names carry the process that made them.
async function sweep({lake, snapshots, releases}: Workspace): Promise<void> {
  for (const folder of [lake, snapshots, releases]) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (/\.\d+\.tmp$/.test(name)) await rm(join(folder, name), {recursive: true, force: true});
    }
  }
}
