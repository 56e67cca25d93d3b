import type {Command} from "commander";
import {formats, languages} from "./arguments.ts";

/** Adds the commands that compare, move and grow the record. Each is loaded when it runs. */
export function addRecordCommands(
  program: Command,
  shared: () => {readonly workspace?: string}
): void {
  program
    .command("add")
    .description("copy a table into the sources, pin its layout, show what it would publish")
    .argument("<file>", "a table: .csv .tsv .txt .gz .xlsx")
    .option("--source <id>", "the publication it belongs to; made of the file's name when left out")
    .option("--released <date>", "when it was released, if the publication says so")
    .action(async (file: string, options: {source?: string; released?: string}) => {
      const {addCommand} = await import("../commands/add.ts");
      process.exitCode = await addCommand(file, {...shared(), ...options});
    });
  program
    .command("diff")
    .description("what changed between two snapshots, and why; 1 when something did")
    .argument("[a]", "a snapshot or a release; the published one when left out")
    .argument("[b]", "the held or the newest one when left out")
    .option("--all", "every difference instead of the first of each kind")
    .addOption(formats(["text", "json"], "text"))
    .addOption(languages())
    .action(async (a: string | undefined, b: string | undefined, options: DiffOptions) => {
      const {diffCommand} = await import("../commands/diff.ts");
      process.exitCode = await diffCommand(a, b, {...shared(), ...options});
    });
  program
    .command("approve")
    .description("publish what the gate held, or what was rolled back")
    .action(async () => {
      const {approveCommand} = await import("../commands/approve.ts");
      process.exitCode = await approveCommand(shared());
    });
  program
    .command("rollback")
    .description("serve an earlier release; what is taken back waits for approve")
    .argument("[release]", "the one published before when left out")
    .action(async (release: string | undefined) => {
      const {rollbackCommand} = await import("../commands/rollback.ts");
      process.exitCode = await rollbackCommand(release, shared());
    });
  program
    .command("export")
    .description("the workspace's whole record: sources, catalogue, marts as Parquet and CSV")
    .argument("<dir>", "a new folder")
    .action(async (folder: string) => {
      const {exportCommand} = await import("../commands/export.ts");
      process.exitCode = await exportCommand(folder, shared());
    });
  program
    .command("import")
    .description("make the workspace named by --workspace of an exported record")
    .argument("<dir>", "what export wrote")
    .action(async (folder: string) => {
      const {importCommand} = await import("../commands/import.ts");
      process.exitCode = await importCommand(folder, shared());
    });
  program
    .command("init")
    .description("a new region's workspace with a made-up first table, that rebuilds at once")
    .argument("<dir>", "a new folder")
    .action(async (folder: string) => {
      const {initCommand} = await import("../commands/init.ts");
      process.exitCode = await initCommand(folder);
    });
  program
    .command("new")
    .description("a notebook of your own, from the template, in both languages")
    .argument("<what>", "notebook")
    .argument("<name>", "its file and its title, until you give it another")
    .action(async (what: string, name: string) => {
      const {newCommand} = await import("../commands/new.ts");
      process.exitCode = await newCommand(what, name);
    });
}

interface DiffOptions {
  readonly format: string;
  readonly lang: string;
  readonly all?: boolean;
}
