import {resolve} from "node:path";
import {exitCodes} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {exportWorkspace} from "../transfer/exportWorkspace.ts";

/** Writes the published record to a new folder. */
export async function exportCommand(
  folder: string,
  options: {readonly workspace?: string}
): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const {snapshotId, files, marts} = await exportWorkspace(workspace, resolve(folder));
  process.stdout.write(`exported snapshot ${snapshotId}: ${files} files, ${marts} marts\n`);
  return exitCodes.done;
}
