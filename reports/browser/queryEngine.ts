import {AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import {tableFromIPC, tableToIPC} from "apache-arrow";
import {writeCell} from "./answerCells.ts";
import {fetchMart} from "./arrowMart.ts";
import {pageRoot} from "./pageLanguage.ts";

/** A query's answer: texts as they are shown, null where there is no value. */
export interface Answer {
  readonly columns: readonly string[];
  readonly size: number; // rows
  /** Returns the cell of a row and a column, both counted from zero. */
  cell(row: number, column: number): string | null;
}

/** An engine that answers SQL over this release's marts. */
export interface QueryEngine {
  /** Returns the answer. Throws an Error with one line for SQL it cannot run. */
  query(sql: string): Promise<Answer>;
}

const unknownTable = /Table with name "?([a-z_0-9]+)"? does not exist/;
const most = 40; // tables one query may ask for

/**
 * Returns a started engine, from files of this site alone. A mart is fetched when a
 * query first names it and handed over as Arrow: without a network the engine has
 * no Parquet, JSON or ICU of its own, and none is ever asked for.
 */
export async function startEngine(): Promise<QueryEngine> {
  const folder = new URL(`${pageRoot()}duckdb/`, document.baseURI);
  const worker = new Worker(new URL("duckdb-browser-eh.worker.js", folder));
  const database = new AsyncDuckDB(new VoidLogger(), worker);
  await database.instantiate(new URL("duckdb-eh.wasm", folder).href);
  const connection = await database.connect();
  await connection.query("set autoinstall_known_extensions = false");
  await connection.query("set autoload_known_extensions = false");
  return {query: (sql) => answer(connection, sql, most)};
}

async function answer(
  connection: AsyncDuckDBConnection,
  sql: string,
  left: number
): Promise<Answer> {
  try {
    return readAnswer(await connection.query(sql));
  } catch (error) {
    const name = unknownTable.exec(error instanceof Error ? error.message : "")?.[1];
    if (name === undefined || left === 0) throw firstLine(error);
    await insertMart(connection, name);
    return answer(connection, sql, left - 1);
  }
}

async function insertMart(connection: AsyncDuckDBConnection, name: string): Promise<void> {
  const table = tableFromIPC(await fetchMart(name));
  await connection.insertArrowFromIPCStream(tableToIPC(table, "stream"), {name, create: true});
}

type ArrowTable = Awaited<ReturnType<AsyncDuckDBConnection["query"]>>;

function readAnswer(table: ArrowTable): Answer {
  const {fields} = table.schema;
  const vectors = fields.map((_, i) => table.getChildAt(i));
  return {
    columns: fields.map(({name}) => name),
    size: table.numRows,
    cell: (row, column) => {
      const field = fields[column];
      return field === undefined ? null : writeCell(vectors[column]?.get(row), field.type);
    }
  };
}

// What follows the first line points into the query, in letters of one width.
function firstLine(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(message.split("\n")[0] ?? "");
}
