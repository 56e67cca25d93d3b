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
    .action(async (options: {gate?: boolean}) => {
      const {rebuildCommand} = await import("./commands/rebuild.ts");
      process.exitCode = await rebuildCommand({...shared(), gate: options.gate ?? false});
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

interface QueryOptions {
  readonly format: string;
  readonly asOf?: string;
  readonly candidate?: boolean;
}

function formats(choices: readonly string[], standard: string): Option {
  return new Option("--format <format>").choices([...choices]).default(standard);
}
