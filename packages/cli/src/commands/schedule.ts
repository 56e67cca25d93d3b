import {homedir} from "node:os";
import {basename, join, relative, resolve} from "node:path";
import {loadWorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {exitCodes} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {crontabLines} from "../schedule/crontab.ts";
import {installCrontab, installTimer, installWorkflow} from "../schedule/install.ts";
import {nextTimes, readPlan, showTime, type Plan} from "../schedule/plan.ts";
import {runQuietly} from "../schedule/runQuietly.ts";
import {systemdUnits} from "../schedule/systemd.ts";
import {workflowFile} from "../schedule/workflow.ts";

export interface ScheduleOptions {
  readonly workspace?: string;
  readonly at: string; // a cron pattern
  readonly timeZone?: string; // the workspace's own when left out
  readonly format: string; // systemd | crontab | ci
  readonly install?: boolean;
}

/**
 * Prints what makes a machine rebuild the workspace by itself, or with `install` puts it in place:
 * a systemd timer of the user, a line of the crontab, or a workflow file.
 */
export async function scheduleCommand(options: ScheduleOptions): Promise<number> {
  const workspace = await findWorkspace(options.workspace);
  const settings = await loadWorkspaceSettings(workspace.settings);
  const plan = readPlan(options.at, options.timeZone ?? settings.time_zone);
  const name = `xianzhi-${basename(workspace.root).replace(/[^A-Za-z0-9-]+/g, "-")}`;
  const {root} = workspace;
  const printed = printPlan(plan, root, name, options.format);
  process.stdout.write(options.install ? await install(plan, root, name, options.format) : printed);
  for (const time of nextTimes(plan, 3, new Date())) {
    process.stderr.write(`next: ${showTime(time, plan.timeZone)}\n`);
  }
  return exitCodes.done;
}

function printPlan(plan: Plan, root: string, name: string, format: string): string {
  if (format === "systemd") {
    const units = systemdUnits(plan, rebuildCommand(root), name);
    return units.map((unit) => `# ${unit.name}\n${unit.content}`).join("\n");
  }
  return format === "crontab"
    ? crontabLines(plan, rebuildCommand(root), name)
    : workflowFile(plan, relative(process.cwd(), root) || ".", new Date());
}

async function install(plan: Plan, root: string, name: string, format: string): Promise<string> {
  if (format === "systemd") {
    const units = systemdUnits(plan, rebuildCommand(root), name);
    return installTimer(units, join(homedir(), ".config/systemd/user"), name, runQuietly);
  }
  const content = printPlan(plan, root, name, format);
  return format === "crontab"
    ? installCrontab(content, name, runQuietly)
    : installWorkflow(content, process.cwd());
}

function rebuildCommand(root: string): string[] {
  const program = resolve(process.argv[1] ?? "");
  return [process.execPath, program, "--workspace", root, "rebuild", "--gate"];
}
