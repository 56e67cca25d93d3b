import {access} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {workspaceAt, type Workspace} from "@xianzhi/catalog/workspace";
import {UsageError} from "./exitCodes.ts";

/**
 * Returns the workspace asked for, or the nearest one at or above the current folder: a folder
 * with a workspace.yaml, or one whose `data` has it. Throws UsageError when there is none.
 */
export async function findWorkspace(asked: string | undefined): Promise<Workspace> {
  if (asked !== undefined) {
    if (await isWorkspace(asked)) return workspaceAt(resolve(asked));
    throw new UsageError(`missing workspace.yaml: ${resolve(asked)}`);
  }
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, "data")]) {
      if (await isWorkspace(candidate)) return workspaceAt(candidate);
    }
    if (dirname(folder) === folder) {
      throw new UsageError(`missing workspace: none at or above ${process.cwd()}`);
    }
  }
}

async function isWorkspace(folder: string): Promise<boolean> {
  return access(join(folder, "workspace.yaml")).then(
    () => true,
    () => false
  );
}
