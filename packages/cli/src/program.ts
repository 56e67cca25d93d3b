import {Command, Option} from "commander";

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
      process.exitCode = await rebuildCommand({...shared(), ...options, gate: options.gate ?? false});
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
    .argument("<n>", "1 to 25")
    .option("--region <region>", "an id, a code or a name")
    .option("--period <year>", "the last year to look at", Number)
    .option("--base <year>", "the base year", Number)
    .option("--benchmark <id>", "one of the plan's benchmarks")
    .option("--rule <rule>", "cumulative or yearly")
    .option("--reading <reading>", "pp, percent, amount or real")
    .addOption(formats(["text", "json", "csv"], "text"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
    .option("--candidate", "of the newest snapshot instead of the published one")
    .action(async (n: string, options: AnswerOptions) => {
      const {answerCommand} = await import("./commands/answer.ts");
      process.exitCode = await answerCommand(n, {...shared(), ...options});
    });
  program
    .command("plan")
    .description("the plan's statements with their verdicts, or one with all that is known of it")
    .argument("[id]", "such as G-01")
    .addOption(formats(["text", "json", "csv"], "text"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
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
  program
    .command("runs")
    .description("every run: what went in, what came out, how long it took, how it ended")
    .option("--limit <n>", "the newest n", "20")
    .addOption(formats(["table", "csv", "json"], "table"))
    .action(async (options: {limit: string; format: string}) => {
      const {runsCommand} = await import("./commands/runs.ts");
      const limit = Number(options.limit);
      process.exitCode = await runsCommand({...shared(), format: options.format, limit});
    });
  program
    .command("health")
    .description("how the last run ended, for a monitor; its exit code is the answer")
    .option("--max-age <hours>", "1 when the last good run is older")
    .action(async (options: {maxAge?: string}) => {
      const {healthCommand} = await import("./commands/health.ts");
      const limit = options.maxAge === undefined ? {} : {maxAge: Number(options.maxAge)};
      process.exitCode = await healthCommand({...shared(), ...limit});
    });
  program
    .command("diff")
    .description("what changed between two snapshots, and why; 1 when something did")
    .argument("[a]", "a snapshot or a release; the published one when left out")
    .argument("[b]", "the held or the newest one when left out")
    .option("--all", "every difference instead of the first of each kind")
    .addOption(formats(["text", "json"], "text"))
    .addOption(new Option("--lang <lang>").choices(["zh", "en"]).default("zh"))
    .action(async (a: string | undefined, b: string | undefined, options: DiffOptions) => {
      const {diffCommand} = await import("./commands/diff.ts");
      process.exitCode = await diffCommand(a, b, {...shared(), ...options});
    });
  program
    .command("approve")
    .description("publish what the gate held, or what was rolled back")
    .action(async () => {
      const {approveCommand} = await import("./commands/approve.ts");
      process.exitCode = await approveCommand(shared());
    });
  program
    .command("rollback")
    .description("serve an earlier release; what is taken back waits for approve")
    .argument("[release]", "the one published before when left out")
    .action(async (release: string | undefined) => {
      const {rollbackCommand} = await import("./commands/rollback.ts");
      process.exitCode = await rollbackCommand(release, shared());
    });
  program
    .command("export")
    .description("the workspace's whole record: sources, catalogue, marts as Parquet and CSV")
    .argument("<dir>", "a new folder")
    .action(async (folder: string) => {
      const {exportCommand} = await import("./commands/export.ts");
      process.exitCode = await exportCommand(folder, shared());
    });
  program
    .command("import")
    .description("make the workspace named by --workspace of an exported record")
    .argument("<dir>", "what export wrote")
    .action(async (folder: string) => {
      const {importCommand} = await import("./commands/import.ts");
      process.exitCode = await importCommand(folder, shared());
    });
  program
    .command("init")
    .description("a new region's workspace with a made-up first table, that rebuilds at once")
    .argument("<dir>", "a new folder")
    .action(async (folder: string) => {
      const {initCommand} = await import("./commands/init.ts");
      process.exitCode = await initCommand(folder);
    });
  program
    .command("add")
    .description("copy a table into the sources, pin its layout, show what it would publish")
    .argument("<file>", "a table: .csv .tsv .txt .gz .xlsx")
    .option("--source <id>", "the publication it belongs to; made of the file's name when left out")
    .option("--released <date>", "when it was released, if the publication says so")
    .action(async (file: string, options: {source?: string; released?: string}) => {
      const {addCommand} = await import("./commands/add.ts");
      process.exitCode = await addCommand(file, {...shared(), ...options});
    });
  program
    .command("watch")
    .description("rebuild whenever what people edit has changed and come to rest")
    .option("--gate", "hold the release when more changed than the workspace allows")
    .option("--settle <ms>", "how long a file must rest before it is read", "2000")
    .action(async (options: {gate?: boolean; settle: string}) => {
      const {watchCommand} = await import("./commands/watch.ts");
      const settle = Number(options.settle);
      process.exitCode = await watchCommand({...shared(), gate: options.gate ?? false, settle});
    });
  program
    .command("schedule")
    .description("print what makes a machine rebuild by itself, or put it in place")
    .option("--at <pattern>", "minute hour day month weekday", "0 6 * * *")
    .option("--time-zone <zone>", "of the pattern; the workspace's own when left out")
    .option("--install", "put it in place")
    .addOption(formats(["systemd", "crontab", "ci"], "systemd"))
    .action(async (options: ScheduleOptions) => {
      const {scheduleCommand} = await import("./commands/schedule.ts");
      process.exitCode = await scheduleCommand({...shared(), ...options});
    });
  program
    .command("serve")
    .description("serve the release on this machine alone")
    .option("--port <port>", "0 takes a free one", "8020")
    .action(async (options: {port: string}) => {
      const {serveCommand} = await import("./commands/serve.ts");
      await serveCommand({...shared(), port: Number(options.port)});
    });
  return program;
}

interface ExplainOptions {
  readonly format: string;
  readonly lang: string;
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
  readonly candidate?: boolean;
}

interface ScheduleOptions {
  readonly at: string;
  readonly timeZone?: string;
  readonly install?: boolean;
  readonly format: string;
}

interface DiffOptions {
  readonly format: string;
  readonly lang: string;
  readonly all?: boolean;
}

interface QueryOptions {
  readonly format: string;
  readonly asOf?: string;
  readonly candidate?: boolean;
}

function formats(choices: readonly string[], standard: string): Option {
  return new Option("--format <format>").choices([...choices]).default(standard);
}
