import {rm} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {loadWorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {run as indicators} from "@xianzhi/indicators/run";
import {run as ingest} from "@xianzhi/ingest/run";
import {pointTo} from "@xianzhi/publish/pointTo";
import {run as publish} from "@xianzhi/publish/run";
import {ChangedInputsError} from "./changedInputs.ts";
import {judgeGate} from "./gate.ts";
import {clearHeld, writeHeld} from "./held.ts";
import {digestInputs, frameFolder, hashInputs} from "./inputs.ts";
import type {Published} from "./published.ts";
import type {Run, RunResult} from "./recordedRun.ts";
import {retire} from "./retention.ts";
import {sweep} from "./sweep.ts";

/** What a release is to be made of. */
export interface Order {
  readonly id: string; // of the snapshot: the hash of its inputs
  readonly inputs: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  readonly published: Published | undefined;
}

export interface Saying {
  readonly say: (line: string) => void;
  readonly detail: (line: string) => void;
}

/**
 * Makes lake, snapshot and release, moves the pointer and removes what is too old. With `gate` the
 * snapshot is first compared with the published one; one that changes too much waits for a person.
 */
export async function buildRelease(
  workspace: Workspace,
  order: Order,
  run: Run,
  options: Saying & {readonly gate: boolean}
): Promise<RunResult> {
  const {id, inputs, versions, published} = order;
  const {say} = options;
  const swept = await sweep(workspace);
  run.step("sweep", {removed: swept});
  await buildSnapshot(workspace, order, run, options);
  await confirmInputs(workspace, order);
  const settings = await loadWorkspaceSettings(workspace.settings);
  if (options.gate && published) {
    const reasons = await judgeGate(workspace, published.snapshotId, id, settings.gate);
    run.step("gate", {reasons: reasons.length});
    if (reasons.length > 0) {
      const message = `held: ${reasons.join("; ")}`;
      const since = new Date().toISOString();
      await writeHeld(workspace, {snapshotId: id, since, why: "gate", reasons});
      say(`${message}; release ${published.releaseId} stays`);
      say("see xianzhi diff, then xianzhi approve");
      const {releaseId} = published;
      return {outcome: "held", snapshotId: id, releaseId, message, versions, inputs};
    }
  }
  const releaseId = await releaseSnapshot(workspace, order, run, options);
  const retired = await retire(workspace, {
    keepReleases: settings.keep_releases,
    keepSnapshots: settings.keep_snapshots
  });
  const {releases, snapshots, lakeFiles} = retired;
  run.step("retire", {releases: releases.length, snapshots: snapshots.length, lakeFiles});
  return {outcome: "published", snapshotId: id, releaseId, versions, inputs};
}

// A file saved between hashing and reading would publish figures under the name of others.
async function confirmInputs(workspace: Workspace, {id, versions}: Order): Promise<void> {
  if (digestInputs(await hashInputs(workspace, versions)) === id) return;
  await rm(join(workspace.snapshots, id), {recursive: true, force: true});
  throw new ChangedInputsError(`inputs changed while snapshot ${id} was built`);
}

/** Brings the lake up to date and builds the snapshot, unless it is there already. */
export async function buildSnapshot(
  workspace: Workspace,
  {id, inputs, versions}: Omit<Order, "published">,
  run: Pick<Run, "step">,
  {say, detail}: Saying
): Promise<void> {
  const readerVersion = versions["reader"] ?? "source";
  const lake = await ingest(workspace, {readerVersion, progress: detail});
  const read = run.step("ingest", {read: lake.read, kept: lake.kept});
  say(`ingest: ${lake.read} tables read, ${lake.kept} kept, ${read}`);
  const snapshot = await indicators(workspace, {id, files: lake.files, inputs, progress: detail});
  const rows = Object.entries(snapshot.marts).map(([name, mart]) => [name, mart.rows] as const);
  const built = run.step("snapshot", {claims: snapshot.assertions, ...Object.fromEntries(rows)});
  const figures = snapshot.marts["figures"]?.rows ?? 0;
  say(`snapshot ${id}: ${figures} figures, ${snapshot.assertions} claims hold, ${built}`);
}

/** Makes the release of a snapshot and moves the pointer to it; returns its id. */
export async function releaseSnapshot(
  workspace: Workspace,
  {id, published}: Pick<Order, "id" | "published">,
  run: Run,
  {say, detail}: Saying
): Promise<string> {
  const release = await publish(workspace, {
    snapshotId: id,
    frame: frameFolder(),
    progress: detail,
    ...findWorker(),
    ...(published === undefined ? {} : {previous: published.releaseId})
  });
  await run.lock.confirm();
  await pointTo(workspace, release.releaseId);
  await clearHeld(workspace);
  const {releaseId, pages, written, linked, removed, bytes} = release;
  const took = run.step("publish", {pages, written, linked, removed, bytes});
  say(`release ${releaseId}: ${pages} pages, ${written} written, ${linked} kept, ${took}`);
  return releaseId;
}

// Only the bundle has the program of a thread beside it, under its version's name, so that a run
// goes on with its own while another is built. Run from source, one thread does it all.
function findWorker(): {readonly worker?: URL} {
  const version = process.env["XIANZHI_CODE_VERSION"];
  if (version === undefined) return {};
  return {worker: new URL(`./pageThread-${version}.mjs`, import.meta.url)};
}
