import {dirname} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {exitCodes} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {findHealth} from "../rebuild/health.ts";
import {frameFolder} from "../rebuild/inputs.ts";
import {buildOwnNotebooks} from "../rebuild/ownNotebooks.ts";
import {rebuild} from "../rebuild/rebuild.ts";

export interface RebuildOptions {
  readonly workspace?: string;
  readonly gate: boolean;
  readonly due?: string; // a cron pattern: nothing is done unless a time of it passed
  readonly timeZone?: string;
}

/** Runs the whole way of a number; returns the exit code. */
export async function rebuildCommand(options: RebuildOptions): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  if (options.due !== undefined && !(await isRunDue(workspace, options.due, options.timeZone))) {
    return exitCodes.done;
  }
  const terminal = process.stdout.isTTY;
  const clear = terminal ? "\r\u001b[2K" : "";
  const say = (line: string) => void process.stdout.write(`${clear}${line}\n`);
  await buildOwnNotebooks(dirname(frameFolder()), say);
  const {outcome} = await rebuild(workspace, {
    gate: options.gate,
    say,
    ...(terminal
      ? {detail: (line: string) => process.stdout.write(`${clear}  ${line.slice(0, 76)}`)}
      : {})
  });
  return outcome === "held" ? exitCodes.held : exitCodes.done;
}

async function isRunDue(
  workspace: Workspace,
  pattern: string,
  zone: string | undefined
): Promise<boolean> {
  const {isDue, readPlan} = await import("../schedule/plan.ts");
  const {loadWorkspaceSettings} = await import("@xianzhi/catalog/workspaceSettings");
  const timeZone = zone ?? (await loadWorkspaceSettings(workspace.settings)).time_zone;
  const last = (await findHealth(workspace))?.started;
  const plan = readPlan(pattern, timeZone);
  return isDue(plan, last === undefined ? undefined : new Date(last), new Date());
}
