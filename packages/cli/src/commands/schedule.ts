import {mkdir, writeFile} from "node:fs/promises";
import {homedir} from "node:os";
import {basename, dirname, join, relative, resolve} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {loadWorkspaceSettings} from "@xianzhi/catalog/workspaceSettings";
import {exitCodes} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {crontabLines, mergeCrontab} from "../schedule/crontab.ts";
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
  const written =
    options.format === "systemd"
      ? await scheduleBySystemd(plan, workspace, name, options.install ?? false)
      : options.format === "crontab"
        ? await scheduleByCrontab(plan, workspace, name, options.install ?? false)
        : await scheduleByWorkflow(plan, workspace, options.install ?? false);
  process.stdout.write(written);
  for (const time of nextTimes(plan, 3, new Date())) {
    process.stderr.write(`next: ${showTime(time, plan.timeZone)}\n`);
  }
  return exitCodes.done;
}

function rebuildCommand({root}: Workspace): string[] {
  const program = resolve(process.argv[1] ?? "");
  return [process.execPath, program, "--workspace", root, "rebuild", "--gate"];
}

async function scheduleBySystemd(
  plan: Plan,
  workspace: Workspace,
  name: string,
  install: boolean
): Promise<string> {
  const units = systemdUnits(plan, rebuildCommand(workspace), name);
  if (!install) return units.map((unit) => `# ${unit.name}\n${unit.content}`).join("\n");
  const folder = join(homedir(), ".config/systemd/user");
  await mkdir(folder, {recursive: true});
  for (const unit of units) await writeFile(join(folder, unit.name), unit.content);
  await runQuietly("systemctl", ["--user", "daemon-reload"]);
  await runQuietly("systemctl", ["--user", "enable", "--now", `${name}.timer`]);
  return `installed ${name}.timer in ${folder}\n`;
}

async function scheduleByCrontab(
  plan: Plan,
  workspace: Workspace,
  name: string,
  install: boolean
): Promise<string> {
  const lines = crontabLines(plan, rebuildCommand(workspace), name);
  if (!install) return lines;
  const present = await runQuietly("crontab", ["-l"]).catch(() => ""); // none yet
  await runQuietly("crontab", ["-"], mergeCrontab(present, lines, name));
  return `installed ${name} in the crontab\n`;
}

async function scheduleByWorkflow(
  plan: Plan,
  {root}: Workspace,
  install: boolean
): Promise<string> {
  const content = workflowFile(plan, relative(process.cwd(), root) || ".", new Date());
  if (!install) return content;
  const path = join(process.cwd(), ".github/workflows/rebuild.yml");
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, content);
  return `installed ${path}\n`;
}
