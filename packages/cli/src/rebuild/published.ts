import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {findCurrent} from "@xianzhi/publish/pointTo";
import {findManifest} from "@xianzhi/publish/release/manifest";

/** The release that `releases/current` names, and the snapshot it was made of. */
export interface Published {
  readonly releaseId: string;
  readonly snapshotId: string;
}

/** Returns what is published, undefined before the first release. */
export async function findPublished(workspace: Workspace): Promise<Published | undefined> {
  const releaseId = await findCurrent(workspace);
  if (releaseId === undefined) return undefined;
  const manifest = await findManifest(join(workspace.releases, releaseId));
  return manifest && {releaseId, snapshotId: manifest.snapshotId};
}
