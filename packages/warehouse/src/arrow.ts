import {
  Bool,
  DateDay,
  Float64,
  Int32,
  Int64,
  Table,
  tableToIPC,
  type Vector,
  vectorFromArray
} from "apache-arrow";
import {DuckDBTypeId, type DuckDBValue} from "@duckdb/node-api";
import type {Column, ColumnType} from "./appendColumns.ts";
import {dictionaryVector, numberVector} from "./arrowVectors.ts";
import type {Parameter, Warehouse} from "./openWarehouse.ts";

/**
 * Returns the answer of a query as an Arrow IPC file: varchar as dictionaries, integer, double,
 * boolean and date as themselves, bigint as 64 bits; anything else as text.
 */
export async function queryArrow(
  warehouse: Warehouse,
  sql: string,
  parameters: readonly Parameter[] = []
): Promise<Uint8Array> {
  const reader = await warehouse.connection.runAndReadAll(sql, [...parameters]);
  const names = reader.deduplicatedColumnNames();
  const columns = reader.getColumns();
  const vectors: Record<string, Vector> = {};
  for (const [index, name] of names.entries()) {
    vectors[name] = vectorOf(reader.columnTypeId(index), columns[index] ?? [], index);
  }
  return tableToIPC(new Table(vectors), "file");
}

/** Returns columns as an Arrow IPC file, typed as declared. */
export function arrowOfColumns(columns: readonly Column[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [index, {name, type, values}] of columns.entries()) {
    vectors[name] = declaredVector(type, Array.from(values), index);
  }
  return tableToIPC(new Table(vectors), "file");
}

function declaredVector(
  type: ColumnType,
  values: readonly (string | number | boolean | null)[],
  index: number
): Vector {
  if (type === "boolean") return vectorFromArray(values, new Bool());
  if (type === "varchar") return dictionaryVector(texts(values), index);
  return numberVector(numbers(values), type === "integer" ? new Int32() : new Float64());
}

function vectorOf(type: DuckDBTypeId, values: readonly DuckDBValue[], index: number): Vector {
  const convert = (wanted: (value: DuckDBValue) => unknown) =>
    values.map((value) => (value === null ? null : wanted(value)));
  switch (type) {
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.TINYINT:
      return numberVector(numbers(values), new Int32());
    case DuckDBTypeId.BIGINT:
      return vectorFromArray(
        convert((value) => BigInt(String(value))),
        new Int64()
      );
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DECIMAL:
    case DuckDBTypeId.HUGEINT:
      return numberVector(numbers(values), new Float64());
    case DuckDBTypeId.BOOLEAN:
      return vectorFromArray(convert(Boolean), new Bool());
    case DuckDBTypeId.DATE:
      return vectorFromArray(
        convert((value) => new Date(`${String(value)}T00:00:00Z`)),
        new DateDay()
      );
    default:
      return dictionaryVector(texts(values), index);
  }
}

function numbers(values: readonly DuckDBValue[]): (number | null)[] {
  return values.map((value) => (value === null ? null : Number(value)));
}

function texts(values: readonly DuckDBValue[]): (string | null)[] {
  return values.map((value) => (value === null ? null : String(value)));
}
