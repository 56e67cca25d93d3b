import {Option, type Command} from "commander";
import {formats, languages, wholeNumber} from "./arguments.ts";

/** Adds the commands that ask the record and write nothing into it. Each is loaded when it runs. */
export function addAskingCommands(
  program: Command,
  shared: () => {readonly workspace?: string}
): void {
  addFigureCommands(program, shared);
  addPlanCommands(program, shared);
}

function addFigureCommands(program: Command, shared: () => {readonly workspace?: string}): void {
  program
    .command("check")
    .description("what looks wrong in the data, with evidence, worst first")
    .addOption(formats(["text", "json"], "text"))
    .addOption(languages())
    .addOption(candidate())
    .action(async (options: {format: string; lang: string; candidate?: boolean}) => {
      const {checkCommand} = await import("../commands/check.ts");
      process.exitCode = await checkCommand({...shared(), ...options});
    });
  program
    .command("explain")
    .description("a figure, its rivals, its cell, its models, its verdicts")
    .argument("<region>", "an id, a code or a name")
    .argument("<indicator>", "an id or a name")
    .argument("<period>", "2020, 2020-Q1 or 2020-03")
    .addOption(formats(["text", "json"], "text"))
    .addOption(languages())
    .addOption(asOf())
    .addOption(candidate())
    .action(async (region: string, indicator: string, period: string, options: ExplainOptions) => {
      const {explainCommand} = await import("../commands/explain.ts");
      process.exitCode = await explainCommand(region, indicator, period, {...shared(), ...options});
    });
  program
    .command("query")
    .description("SQL over the published snapshot, read-only")
    .argument("<sql>")
    .addOption(asOf())
    .addOption(candidate())
    .addOption(formats(["table", "csv", "json", "arrow", "parquet"], "table"))
    .action(async (sql: string, options: QueryOptions) => {
      const {queryCommand} = await import("../commands/query.ts");
      process.exitCode = await queryCommand(sql, {...shared(), ...options});
    });
}

function addPlanCommands(program: Command, shared: () => {readonly workspace?: string}): void {
  program
    .command("answer")
    .description("one of the planners' questions, or why it cannot be answered")
    .argument("<n>", "its number, such as 1", wholeNumber("question", 1))
    .option("--region <region>", "an id, a code or a name")
    .option("--period <year>", "the last year to look at", wholeNumber("--period", 1900, 2200))
    .option("--base <year>", "the base year", wholeNumber("--base", 1900, 2200))
    .option("--benchmark <id>", "one of the plan's benchmarks")
    .option("--rule <rule>", "cumulative or yearly")
    .option("--scope <scope>", "whose increase: one of the plan's scopes, such as each or city")
    .option("--reading <reading>", "pp, percent, amount or real")
    .addOption(formats(["text", "json", "csv"], "text"))
    .addOption(languages())
    .addOption(asOf())
    .addOption(candidate())
    .action(async (n: number, options: AnswerOptions) => {
      const {answerCommand} = await import("../commands/answer.ts");
      process.exitCode = await answerCommand(n, {...shared(), ...options});
    });
  program
    .command("plan")
    .description("the plan's statements with their verdicts, or one with all that is known of it")
    .argument("[id]", "such as G-01")
    .addOption(formats(["text", "json", "csv"], "text"))
    .addOption(languages())
    .addOption(asOf())
    .addOption(candidate())
    .action(async (id: string | undefined, options: AnswerOptions) => {
      const {planCommand} = await import("../commands/plan.ts");
      process.exitCode = await planCommand(id, {...shared(), ...options});
    });
  program
    .command("document")
    .description("a region on paper: a card of two pages, a report to edit, a workbook")
    .argument("<region>", "an id, a code or a name")
    .addOption(formats(["pdf", "docx", "xlsx"], "pdf"))
    .addOption(languages())
    .option("--out <file>", "where to write it; here, named after the region, when left out")
    .addOption(candidate())
    .action(async (region: string, options: DocumentOptions) => {
      const {documentCommand} = await import("../commands/document.ts");
      process.exitCode = await documentCommand(region, {...shared(), ...options});
    });
}

function asOf(): Option {
  return new Option("--as-of <date>", "as one could have asked on that day");
}

function candidate(): Option {
  return new Option("--candidate", "of the newest snapshot instead of the published one");
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
