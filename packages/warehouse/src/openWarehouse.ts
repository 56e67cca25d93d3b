import {DuckDBInstance, type DuckDBConnection, type DuckDBValue, type Json} from "@duckdb/node-api";

/** A value as rows carry it: dates arrive as ISO texts, whole numbers that fit as numbers. */
export type Value = string | number | boolean | null;

export type Row = Readonly<Record<string, Value>>;

/** A value bound to a `$1` or `$name` of a statement. */
export type Parameter = string | number | boolean | bigint | null;

export interface Warehouse {
  readonly connection: DuckDBConnection;
  /** Runs one or more statements for their effect. */
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  /** Returns the rows of a query, in its order, with nulls as nulls. */
  rows(sql: string, parameters?: readonly Parameter[]): Promise<Row[]>;
  /** Yields a query's columns of numbers chunk by chunk, in order; there may be no null. */
  numbers(sql: string): AsyncIterable<readonly (readonly number[])[]>;
  /**
   * Returns a connection more to the same database, for statements at the same time. Temporary tables
   * are its own. It is closed before the warehouse is.
   */
  connect(): Promise<Warehouse>;
  close(): void;
}

export interface WarehouseOptions {
  readonly readOnly?: boolean;
  readonly threads?: number;
  readonly memoryLimit?: string; // as DuckDB spells it: "1GB"
  readonly spillFolder?: string; // where a database in memory puts what exceeds the limit
}

/**
 * Opens a DuckDB database file, or ":memory:". No extension is ever fetched and
 * the time zone is UTC, so a query's answer depends on the file alone.
 */
export async function openWarehouse(
  path: string,
  {readOnly = false, threads, memoryLimit, spillFolder}: WarehouseOptions = {}
): Promise<Warehouse> {
  const instance = await DuckDBInstance.create(path, {
    access_mode: readOnly ? "READ_ONLY" : "AUTOMATIC",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(threads === undefined ? {} : {threads: String(threads)}),
    ...(memoryLimit === undefined ? {} : {memory_limit: memoryLimit}),
    ...(spillFolder === undefined ? {} : {temp_directory: spillFolder})
  });
  const connection = await instance.connect();
  if (!readOnly) await connection.run("set preserve_insertion_order = true");
  return connected(instance, connection, () => instance.closeSync());
}

function connected(
  instance: DuckDBInstance,
  connection: DuckDBConnection,
  closeRest: () => void
): Warehouse {
  return {
    connection,
    async run(sql, parameters = []) {
      await connection.run(sql, bound(parameters));
    },
    async rows(sql, parameters = []) {
      const reader = await connection.runAndReadAll(sql, bound(parameters));
      return rowsOf(reader.deduplicatedColumnNames(), reader.getColumns(), () =>
        reader.getColumnsJson()
      );
    },
    numbers(sql) {
      return streamNumbers(connection, sql);
    },
    async connect() {
      return connected(instance, await instance.connect(), () => {});
    },
    close() {
      connection.closeSync();
      closeRest();
    }
  };
}

// Binding makes DuckDB parse and plan a statement twice.
function bound(parameters: readonly Parameter[]): Parameter[] | undefined {
  return parameters.length === 0 ? undefined : [...parameters];
}

async function* streamNumbers(
  connection: DuckDBConnection,
  sql: string
): AsyncGenerator<readonly (readonly number[])[]> {
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    yield chunk.getColumns().map((column) => column.map(Number));
  }
}

function rowsOf(
  names: readonly string[],
  values: readonly (readonly DuckDBValue[])[],
  toJson: () => readonly (readonly Json[])[]
): Row[] {
  const size = values[0]?.length ?? 0;
  let json: readonly (readonly Json[])[] | undefined; // made for dates and the like alone
  const rows: Record<string, Value>[] = Array.from({length: size}, () => ({}));
  for (const [column, name] of names.entries()) {
    for (const [index, row] of rows.entries()) {
      const value = values[column]?.[index] ?? null;
      row[name] = isPlain(value)
        ? value
        : typeof value === "bigint"
          ? wholeNumber(value)
          : writeJson((json ??= toJson())[column]?.[index] ?? null);
    }
  }
  return rows;
}

// Numbers come from the typed value (JSON spells doubles as texts in places), the rest from JSON.
function isPlain(value: DuckDBValue): value is Value {
  return value === null || ["number", "string", "boolean"].includes(typeof value);
}

function wholeNumber(value: bigint): Value {
  return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
}

function writeJson(json: Json): Value {
  return typeof json === "object" && json !== null ? JSON.stringify(json) : json;
}
