import {Command, Option} from "commander";
import {wholeNumber} from "./program/arguments.ts";
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
  program
    .command("check")
    .description("what looks wrong in the data, with evidence, worst first")
    .addOption(formats(["text", "json"], "text"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
    .option("--candidate", "of the newest snapshot instead of the published one")
    .action(async (options: {format: string; lang: string; candidate?: boolean}) => {
      const {checkCommand} = await import("./commands/check.ts");
      process.exitCode = await checkCommand({...shared(), ...options});
    });
  program
    .command("explain")
    .description("a figure, its rivals, its cell, its models, its verdicts")
    .argument("<region>", "an id, a code or a name")
    .argument("<indicator>", "an id or a name")
    .argument("<period>", "2020, 2020-Q1 or 2020-03")
    .addOption(formats(["text", "json"], "text"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
    .option("--as-of <date>", "as one could have asked on that day")
    .option("--candidate", "of the newest snapshot instead of the published one")
    .action(async (region: string, indicator: string, period: string, options: ExplainOptions) => {
      const {explainCommand} = await import("./commands/explain.ts");
      process.exitCode = await explainCommand(region, indicator, period, {...shared(), ...options});
    });
  program
    .command("query")
    .description("SQL over the published snapshot, read-only")
    .argument("<sql>")
    .option("--as-of <date>", "as one could have asked on that day")
    .option("--candidate", "of the newest snapshot instead of the published one")
    .addOption(formats(["table", "csv", "json", "arrow", "parquet"], "table"))
    .action(async (sql: string, options: QueryOptions) => {
      const {queryCommand} = await import("./commands/query.ts");
      process.exitCode = await queryCommand(sql, {...shared(), ...options});
    });
  program
    .command("answer")
    .description("one of the planners' twenty-five questions, or why it cannot be answered")
    .argument("<n>", "its number, such as 1", wholeNumber("question", 1))
    .option("--region <region>", "an id, a code or a name")
    .option("--period <year>", "the last year to look at", wholeNumber("--period", 1900, 2200))
    .option("--base <year>", "the base year", wholeNumber("--base", 1900, 2200))
    .option("--benchmark <id>", "one of the plan's benchmarks")
    .option("--rule <rule>", "cumulative or yearly")
    .option("--scope <scope>", "whose increase: one of the plan's scopes, such as each or city")
    .option("--reading <reading>", "pp, percent, amount or real")
    .addOption(formats(["text", "json", "csv"], "text"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
    .option("--as-of <date>", "as one could have asked on that day")
    .option("--candidate", "of the newest snapshot instead of the published one")
    .action(async (n: number, options: AnswerOptions) => {
      const {answerCommand} = await import("./commands/answer.ts");
      process.exitCode = await answerCommand(n, {...shared(), ...options});
    });
  program
    .command("plan")
    .description("the plan's statements with their verdicts, or one with all that is known of it")
    .argument("[id]", "such as G-01")
    .addOption(formats(["text", "json", "csv"], "text"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
    .option("--as-of <date>", "as one could have asked on that day")
    .option("--candidate", "of the newest snapshot instead of the published one")
    .action(async (id: string | undefined, options: AnswerOptions) => {
      const {planCommand} = await import("./commands/plan.ts");
      process.exitCode = await planCommand(id, {...shared(), ...options});
    });
  program
    .command("document")
    .description("a region on paper: a card of two pages, a report to edit, a workbook")
    .argument("<region>", "an id, a code or a name")
    .addOption(formats(["pdf", "docx", "xlsx"], "pdf"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
    .option("--out <file>", "where to write it; here, named after the region, when left out")
    .option("--candidate", "of the newest snapshot instead of the published one")
    .action(async (region: string, options: DocumentOptions) => {
      const {documentCommand} = await import("./commands/document.ts");
      process.exitCode = await documentCommand(region, {...shared(), ...options});
    });
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

interface ExplainOptions {
  readonly format: string;
  readonly lang: string;
  readonly asOf?: string;
  readonly candidate?: boolean;
}

interface DocumentOptions {
  readonly format: string;
  readonly lang: string;
  readonly out?: string;
  readonly candidate?: boolean;
}

interface AnswerOptions {
  readonly region?: string;
  readonly period?: number;
  readonly base?: number;
  readonly benchmark?: string;
  readonly rule?: string;
  readonly reading?: string;
  readonly format: string;
  readonly lang: string;
  readonly asOf?: string;
  readonly candidate?: boolean;
}

interface QueryOptions {
  readonly format: string;
  readonly asOf?: string;
  readonly candidate?: boolean;
}

function formats(choices: readonly string[], standard: string): Option {
  return new Option("--format <format>").choices([...choices]).default(standard);
}
