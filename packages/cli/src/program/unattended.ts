import type {Command} from "commander";
import {formats, hours, wholeNumber} from "./arguments.ts";

/** Adds the commands of a workspace that nobody watches. Each is loaded when it runs. */
export function addUnattendedCommands(
  program: Command,
  shared: () => {readonly workspace?: string}
): void {
  program
    .command("runs")
    .description("every run: what went in, what came out, how long it took, how it ended")
    .option("--limit <n>", "the newest n", wholeNumber("--limit", 1), 20)
    .addOption(formats(["table", "csv", "json"], "table"))
    .action(async (options: {limit: number; format: string}) => {
      const {runsCommand} = await import("../commands/runs.ts");
      process.exitCode = await runsCommand({...shared(), ...options});
    });
  program
    .command("health")
    .description("how the last run ended, for a monitor; its exit code is the answer")
    .option("--max-age <hours>", "1 when the last good run is older", hours)
    .action(async (options: {maxAge?: number}) => {
      const {healthCommand} = await import("../commands/health.ts");
      process.exitCode = await healthCommand({...shared(), ...options});
    });
  program
    .command("watch")
    .description("rebuild whenever what people edit has changed and come to rest")
    .option("--gate", "hold the release when more changed than the workspace allows")
    .option(
      "--settle <ms>",
      "how long a file must rest before it is read",
      wholeNumber("--settle", 0),
      2000
    )
    .action(async (options: {gate?: boolean; settle: number}) => {
      const {watchCommand} = await import("../commands/watch.ts");
      process.exitCode = await watchCommand({...shared(), ...options, gate: options.gate ?? false});
    });
  program
    .command("schedule")
    .description("print what makes a machine rebuild by itself, or put it in place")
    .option("--at <pattern>", "minute hour day month weekday", "0 6 * * *")
    .option("--time-zone <zone>", "of the pattern; the workspace's own when left out")
    .option("--install", "put it in place")
    .addOption(formats(["systemd", "crontab", "ci"], "systemd"))
    .action(async (options: ScheduleOptions) => {
      const {scheduleCommand} = await import("../commands/schedule.ts");
      process.exitCode = await scheduleCommand({...shared(), ...options});
    });
}

interface ScheduleOptions {
  readonly at: string;
  readonly timeZone?: string;
  readonly install?: boolean;
  readonly format: string;
}
