import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {UsageError} from "../exitCodes.ts";
import {mergeCrontab} from "./crontab.ts";
import type {runQuietly} from "./runQuietly.ts";
import type {UnitFile} from "./systemd.ts";

/** Runs a program of the system with a text on its input; returns what it printed. */
export type RunProgram = typeof runQuietly;

/**
 * Puts a timer of the user in place and starts it; returns what was done, and what a person must do
 * for it to run while nobody is logged in. Throws UsageError when there is no systemd.
 */
export async function installTimer(
  units: readonly UnitFile[],
  folder: string, // of the user's units
  name: string,
  run: RunProgram
): Promise<string> {
  await mkdir(folder, {recursive: true});
  for (const unit of units) await writeFile(join(folder, unit.name), unit.content);
  await asked(run("systemctl", ["--user", "daemon-reload"]), "systemctl");
  await asked(run("systemctl", ["--user", "enable", "--now", `${name}.timer`]), "systemctl");
  return (
    `installed ${name}.timer in ${folder}\n` +
    "it runs while you are logged in; loginctl enable-linger lets it run always\n"
  );
}

/**
 * Puts lines into the user's crontab, in the place of those of the same name; other lines stay.
 * Throws UsageError when there is no cron, or when the crontab that is there cannot be read.
 */
export async function installCrontab(
  lines: string,
  name: string,
  run: RunProgram
): Promise<string> {
  const present = await asked(run("crontab", ["-l"]), "crontab").catch((cause: unknown) => {
    if (cause instanceof Error && /no crontab/i.test(cause.message)) return "";
    throw cause; // or what could not be read would be replaced
  });
  await asked(run("crontab", ["-"], mergeCrontab(present, lines, name)), "crontab");
  return `installed ${name} in the crontab\n`;
}

/** Writes the workflow into a repository. */
export async function installWorkflow(content: string, repository: string): Promise<string> {
  const path = join(repository, ".github/workflows/rebuild.yml");
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, content);
  return `installed ${path}\n`;
}

// What the machine lacks or refuses is told in one line, for a person can mend it.
async function asked(answer: Promise<string>, program: string): Promise<string> {
  return answer.catch((cause: unknown) => {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    const message = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new UsageError(
      missing ? `missing program: ${program} (on this machine)` : `refused: ${message}`
    );
  });
}
