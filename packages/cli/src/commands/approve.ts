import {findManifest} from "@xianzhi/indicators/run";
import {join} from "node:path";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {releaseSnapshot} from "../rebuild/buildRelease.ts";
import {clearHeld, findHeld} from "../rebuild/held.ts";
import {findPublished} from "../rebuild/published.ts";
import {recordedRun} from "../rebuild/recordedRun.ts";

/** Publishes what the gate held, or what was rolled back. Throws UsageError when nothing waits. */
export async function approveCommand(options: {readonly workspace?: string}): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  await recordedRun(workspace, say, async (run) => {
    const held = await findHeld(workspace);
    if (held === undefined) throw new UsageError("nothing to approve: no snapshot is held");
    const manifest = await findManifest(join(workspace.snapshots, held.snapshotId));
    if (manifest === undefined) {
      await clearHeld(workspace);
      throw new UsageError(`missing snapshot: ${held.snapshotId} (run xianzhi rebuild --gate)`);
    }
    const published = await findPublished(workspace);
    const id = held.snapshotId;
    const quiet = {say, detail: () => {}};
    const releaseId = await releaseSnapshot(workspace, {id, published}, run, quiet);
    return {outcome: "approved", snapshotId: id, releaseId, versions: {}, inputs: {}};
  });
  return exitCodes.done;
}
