import {resolve} from "node:path";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {importWorkspace} from "../transfer/importWorkspace.ts";

/**
 * Makes the workspace named by `--workspace` of an exported record; returns 1 when the snapshot
 * built of it is not the one exported.
 */
export async function importCommand(
  folder: string,
  options: {readonly workspace?: string}
): Promise<number> {
  if (options.workspace === undefined) {
    throw new UsageError("missing --workspace: the new folder that the record goes into");
  }
  const result = await importWorkspace(resolve(folder), resolve(options.workspace));
  const {snapshotId, exportedId, files, marts, different} = result;
  const name = snapshotId === exportedId ? snapshotId : `${snapshotId} (exported as ${exportedId})`;
  const isSame = different.length === 0;
  const answer = isSame ? `${marts} marts identical` : `different marts: ${different.join(", ")}`;
  process.stdout.write(`imported snapshot ${name}: ${files} files, ${answer}\n`);
  return isSame ? exitCodes.done : exitCodes.found;
}
