import {access} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {ChangedInputsError} from "./changedInputs.ts";
import {clearHeld, findHeld} from "./held.ts";
import {digestInputs, findVersions, hashInputs} from "./inputs.ts";
import {findPublished} from "./published.ts";
import {recordedRun, type Run, type RunResult} from "./recordedRun.ts";

export interface RebuildOptions {
  readonly gate: boolean; // hold the release when more changed than the workspace allows
  readonly say: (line: string) => void; // a summary line of a step that is done
  readonly detail?: (line: string) => void; // progress inside a step
}

const attempts = 3; // while people keep editing; then the run fails and the last release stays

/**
 * Brings the release up to date with what people edit: lake, snapshot, release, pointer. Holds the
 * workspace's lock, so that an older run never replaces a newer release. With nothing changed it
 * only hashes the inputs. Every run leaves its record.
 */
export async function rebuild(workspace: Workspace, options: RebuildOptions): Promise<RunResult> {
  return recordedRun(workspace, options.say, async (run) => {
    for (let attempt = 1; ; ++attempt) {
      try {
        return await rebuildOnce(workspace, run, options);
      } catch (error) {
        if (!(error instanceof ChangedInputsError) || attempt === attempts) throw error;
        options.say(`${error.message}: starting again`);
      }
    }
  });
}

async function rebuildOnce(
  workspace: Workspace,
  run: Run,
  {gate, say, detail = () => {}}: RebuildOptions
): Promise<RunResult> {
  const versions = await findVersions();
  const inputs = await hashInputs(workspace, versions);
  const id = digestInputs(inputs);
  const published = await findPublished(workspace);
  const held = await findHeld(workspace);
  if (published?.snapshotId === id && (await isWhole(workspace, id))) {
    if (held) await clearHeld(workspace);
    run.step("inputs", {files: Object.keys(inputs).length});
    say(`nothing changed: release ${published.releaseId}`);
    const {releaseId} = published;
    return {outcome: "unchanged", snapshotId: id, releaseId, versions, inputs: {}};
  }
  if (gate && held?.snapshotId === id && published) {
    const message = `held since ${held.since} by ${held.why}: ${held.reasons.join("; ")}`;
    say(`${message}; release ${published.releaseId} stays`);
    const {releaseId} = published;
    return {outcome: "held", snapshotId: id, releaseId, message, versions, inputs: {}};
  }
  // a run with nothing to do loads no DuckDB
  const {buildRelease} = await import("./buildRelease.ts");
  return buildRelease(workspace, {id, inputs, versions, published}, run, {gate, say, detail});
}

// A snapshot that somebody deleted is made again, though the release made of it still stands.
async function isWhole({snapshots}: Workspace, id: string): Promise<boolean> {
  return access(join(snapshots, id, "manifest.json")).then(
    () => true,
    () => false
  );
}
