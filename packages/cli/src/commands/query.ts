import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {queryArrow} from "@xianzhi/warehouse/arrow";
import {quoteText} from "@xianzhi/warehouse/appendColumns";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {askSnapshot, isOutdated, type OpenSnapshot, tellOutdated} from "../openSnapshot.ts";
import {printCsv, printTable} from "../printRows.ts";
import {queryRuns} from "../queryRuns.ts";

export interface QueryOptions {
  readonly workspace?: string;
  readonly format: string;
  readonly candidate?: boolean;
  readonly asOf?: string; // ISO date
}

/** Answers one statement over the published snapshot; nothing can be written or read beside it. */
export async function queryCommand(sql: string, options: QueryOptions): Promise<number> {
  const statement = sql.trim().replace(/;$/, "");
  if (statement === "")
    throw new UsageError('missing query: "" (such as "select * from figures limit 5")');
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-"));
  try {
    return await askSnapshot(options, async (snapshot) => {
      const {warehouse, workspace, snapshotId} = snapshot;
      const readable = [folder, join(workspace.snapshots, snapshotId, "marts")];
      if (/\bruns\b/i.test(statement)) await queryRuns(warehouse, workspace);
      await warehouse.run(`set allowed_directories = [${readable.map(quoteText).join(", ")}]`);
      await warehouse.run("set enable_external_access = false");
      await warehouse.run("set lock_configuration = true");
      const answered = answer(warehouse, statement, options.format, folder);
      process.stdout.write(await answered.catch((cause: unknown) => refuse(cause, snapshot)));
      return exitCodes.done;
    });
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function answer(
  warehouse: Warehouse,
  statement: string,
  format: string,
  folder: string
): Promise<string | Uint8Array> {
  if (format === "arrow") return queryArrow(warehouse, statement);
  if (format === "parquet") {
    const path = join(folder, "answer.parquet");
    await warehouse.run(`copy (${statement}) to ${quoteText(path)} (format parquet)`);
    return readFile(path);
  }
  return printed(await warehouse.rows(statement), format);
}

// A statement that DuckDB refuses is wrong use, told in one line; a table or column that is not
// there may be missing because the snapshot is older than the program.
async function refuse(cause: unknown, snapshot: OpenSnapshot): Promise<never> {
  const message = cause instanceof Error ? cause.message.split("\n")[0] ?? "" : String(cause);
  const told = message.replace("Failed to extract statements: ", "");
  const missing = /^(Catalog|Binder) Error/.test(told) && (await isOutdated(snapshot));
  throw new UsageError(`invalid query: ${told}${missing ? `; ${tellOutdated(snapshot)}` : ""}`);
}

function printed(rows: readonly Row[], format: string): string {
  if (format === "json") return `${JSON.stringify(rows, null, 1)}\n`;
  return format === "csv" ? printCsv(rows) : printTable(rows);
}
