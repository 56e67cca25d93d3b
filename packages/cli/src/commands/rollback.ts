import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {pointTo} from "@xianzhi/publish/pointTo";
import {findManifest} from "@xianzhi/publish/release/manifest";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {writeHeld} from "../rebuild/held.ts";
import {findPublished} from "../rebuild/published.ts";
import {recordedRun} from "../rebuild/recordedRun.ts";

/**
 * Points `releases/current` at an earlier release: the given one, else the one published before.
 * What was taken back waits for `approve`, so that a schedule with `--gate` does not publish it
 * again. Throws UsageError when there is no such release.
 */
export async function rollbackCommand(
  asked: string | undefined,
  options: {readonly workspace?: string}
): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  await recordedRun(workspace, say, async (run) => {
    const published = await findPublished(workspace);
    if (published === undefined) throw new UsageError("missing release: nothing was published");
    const releaseId = asked ?? (await findBefore(workspace, published.releaseId));
    const manifest = await findRelease(workspace, releaseId);
    const {snapshotId} = manifest;
    if (releaseId !== published.releaseId) {
      await run.lock.confirm();
      await pointTo(workspace, releaseId);
      if (snapshotId !== published.snapshotId) {
        const reasons = [`rolled back from ${published.releaseId} to ${releaseId}`];
        const since = new Date().toISOString();
        const held = published.snapshotId;
        await writeHeld(workspace, {snapshotId: held, since, why: "rollback", reasons});
      }
    }
    run.step("rollback", {});
    say(`release ${releaseId}: served instead of ${published.releaseId}`);
    return {outcome: "rolled back", snapshotId, releaseId, versions: {}, inputs: {}};
  });
  return exitCodes.done;
}

async function findRelease({releases}: Workspace, id: string) {
  // An id is a folder's name; what is none must not be looked for elsewhere.
  const isName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) && id !== "current";
  const manifest = isName ? await findManifest(join(releases, id)) : undefined;
  if (manifest === undefined) throw new UsageError(`unknown release: ${id} (${releases})`);
  return manifest;
}

// The one it was compared with, if that was kept; else the newest made before it.
async function findBefore({releases}: Workspace, current: string): Promise<string> {
  const manifest = await findManifest(join(releases, current));
  const previous = manifest?.previousReleaseId;
  if (previous && (await findManifest(join(releases, previous)))) return previous;
  const made = async (id: string) =>
    (await stat(join(releases, id, "manifest.json")).catch(() => undefined))?.mtimeMs;
  const limit = (await made(current)) ?? 0;
  const names = (await readdir(releases)).filter((name) => !/\.tmp$/.test(name));
  const dated = await Promise.all(
    names.map(async (id) => ({id, time: (await made(id)) ?? Infinity}))
  );
  const [before] = dated
    .filter(({id, time}) => time < limit && id !== current && id !== "current")
    .toSorted((a, b) => b.time - a.time);
  if (before === undefined) throw new UsageError(`missing release: none before ${current}`);
  return before.id;
}
