import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  INTEGER,
  VARCHAR,
  type DuckDBType
} from "@duckdb/node-api";
import duckdb from "@duckdb/node-bindings";
import {fillVector, vectorRows} from "./fillVector.ts";
import type {Row, Warehouse} from "./openWarehouse.ts";

export type ColumnType = "integer" | "double" | "varchar" | "boolean";

/** One column of a batch. A NaN in a double column and a null anywhere become NULL. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly values: ArrayLike<number | string | boolean | null>;
}

const duckdbTypes: Readonly<Record<ColumnType, DuckDBType>> = {
  integer: INTEGER,
  double: DOUBLE,
  varchar: VARCHAR,
  boolean: BOOLEAN
};

/** Creates a table of the given columns, empty; quoting makes any name safe. */
export async function createTable(
  warehouse: Warehouse,
  table: string,
  columns: readonly Pick<Column, "name" | "type">[]
): Promise<void> {
  const list = columns.map(({name, type}) => `${quoteName(name)} ${type}`).join(", ");
  await warehouse.run(`create or replace table ${quoteName(table)} (${list})`);
}

/** Appends a batch of equally long columns to a table of the same columns, in chunks. */
export async function appendColumns(
  warehouse: Warehouse,
  table: string,
  columns: readonly Column[]
): Promise<void> {
  const size = columns[0]?.values.length ?? 0;
  const types = columns.map(({type}) => duckdbTypes[type]);
  const appender = await warehouse.connection.createAppender(table);
  for (let start = 0; start < size; start += vectorRows) {
    const count = Math.min(vectorRows, size - start);
    const chunk = DuckDBDataChunk.create(types, count);
    for (const [index, column] of columns.entries()) {
      fillVector(duckdb.data_chunk_get_vector(chunk.chunk, index), column, start, count);
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Creates a table and fills it. */
export async function writeTable(
  warehouse: Warehouse,
  table: string,
  columns: readonly Column[]
): Promise<void> {
  await createTable(warehouse, table, columns);
  await appendColumns(warehouse, table, columns);
}

/**
 * Creates a table of rows whose columns and types are declared, so that no row is still a table.
 */
export async function writeRows(
  warehouse: Warehouse,
  table: string,
  types: Readonly<Record<string, ColumnType>>,
  rows: readonly Row[]
): Promise<void> {
  const columns = Object.entries(types).map(([name, type]) => ({
    name,
    type,
    values: rows.map((row) => row[name] ?? null)
  }));
  await writeTable(warehouse, table, columns);
}

/** Returns an identifier in double quotes, safe for any name. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Returns a text literal in single quotes, safe for any text. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
