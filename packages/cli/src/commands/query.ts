import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {queryArrow} from "@xianzhi/warehouse/arrow";
import {quoteText} from "@xianzhi/warehouse/appendColumns";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {exitCodes, UsageError} from "../exitCodes.ts";
import {openSnapshot} from "../openSnapshot.ts";
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
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-"));
  const {warehouse, workspace, snapshotId} = await openSnapshot(options);
  const readable = [folder, join(workspace.snapshots, snapshotId, "marts")];
  try {
    if (/\bruns\b/i.test(sql)) await queryRuns(warehouse, workspace);
    await warehouse.run(`set allowed_directories = [${readable.map(quoteText).join(", ")}]`);
    await warehouse.run("set enable_external_access = false");
    await warehouse.run("set lock_configuration = true");
    process.stdout.write(await answer(warehouse, sql, options.format, folder));
    return exitCodes.done;
  } finally {
    warehouse.close();
    await rm(folder, {recursive: true, force: true});
  }
}

async function answer(
  warehouse: Warehouse,
  sql: string,
  format: string,
  folder: string
): Promise<string | Uint8Array> {
  const statement = sql.trim().replace(/;$/, "");
  if (format === "arrow") return asked(() => queryArrow(warehouse, statement));
  if (format === "parquet") {
    const path = join(folder, "answer.parquet");
    await asked(() => warehouse.run(`copy (${statement}) to ${quoteText(path)} (format parquet)`));
    return readFile(path);
  }
  const rows = await asked(() => warehouse.rows(statement));
  return printed(rows, format);
}

// A statement that DuckDB refuses is wrong use, told in one line.
async function asked<T>(work: () => Promise<T>): Promise<T> {
  return work().catch((cause: unknown) => {
    const message = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new UsageError(`invalid query: ${message}`);
  });
}

function printed(rows: readonly Row[], format: string): string {
  if (format === "json") return `${JSON.stringify(rows, null, 1)}\n`;
  return format === "csv" ? printCsv(rows) : printTable(rows);
}
