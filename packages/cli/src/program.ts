import {Command} from "commander";
import {formats, wholeNumber} from "./program/arguments.ts";
import {addAskingCommands} from "./program/asking.ts";
import {addRecordCommands} from "./program/record.ts";
import {addUnattendedCommands} from "./program/unattended.ts";

interface Shared {
  readonly workspace?: string;
}

/**
 * Returns the command line: names, help and options only. Each command's work is loaded when it
 * runs, so that help is quick.
 */
export function buildProgram(): Command {
  const program = new Command("xianzhi")
    .description("Turns the tables statistical offices publish into a checked record and a site.")
    .option("--workspace <dir>", "the folder of catalogue, sources and releases")
    .exitOverride()
    .configureHelp({showGlobalOptions: true});
  const shared = (): Shared => program.opts<Shared>();

  program
    .command("rebuild")
    .description("sources → release, a summary line per step")
    .option("--gate", "hold the release when more changed than the workspace allows")
    .option("--due <pattern>", "only when a time of this cron pattern passed since the last run")
    .option("--time-zone <zone>", "of the pattern; the workspace's own when left out")
    .action(async (options: {gate?: boolean; due?: string; timeZone?: string}) => {
      const {rebuildCommand} = await import("./commands/rebuild.ts");
      process.exitCode = await rebuildCommand({
        ...shared(),
        ...options,
        gate: options.gate ?? false
      });
    });
  program
    .command("read")
    .description("what a table says: no configuration, no catalogue")
    .argument("<files...>", "tables: .csv .tsv .txt .gz .xlsx")
    .addOption(formats(["csv", "json", "arrow"], "csv"))
    .option("--issues", "print what was refused instead")
    .action(async (files: string[], options: {format: string; issues?: boolean}) => {
      const {readCommand} = await import("./commands/read.ts");
      process.exitCode = await readCommand(files, options.format, options.issues ?? false);
    });
  program
    .command("inspect")
    .description("the layout as understood: encoding, header, units, periods, runner-up")
    .argument("<file>")
    .action(async (file: string) => {
      const {inspectCommand} = await import("./commands/inspect.ts");
      process.exitCode = await inspectCommand(file);
    });
  addAskingCommands(program, shared);
  addRecordCommands(program, shared);
  addUnattendedCommands(program, shared);
  program
    .command("serve")
    .description("serve the release on this machine alone")
    .option(
      "--port <port>",
      "8020 unless said, or a free one when that is taken; 0 takes a free one",
      wholeNumber("--port", 0, 65535)
    )
    .action(async (options: {port?: number}) => {
      const {serveCommand} = await import("./commands/serve.ts");
      await serveCommand({...shared(), ...options});
    });
  return program;
}
