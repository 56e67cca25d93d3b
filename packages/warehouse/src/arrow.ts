import {
  Bool,
  DateDay,
  Dictionary,
  Float64,
  Int32,
  Int64,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type DataType,
  type Vector
} from "apache-arrow";
import {DuckDBTypeId, type DuckDBValue} from "@duckdb/node-api";
import type {Column, ColumnType} from "./appendColumns.ts";
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
    vectors[name] = vectorOf(reader.columnTypeId(index), columns[index] ?? []);
  }
  return tableToIPC(new Table(vectors), "file");
}

/** Returns columns as an Arrow IPC file, typed as declared. */
export function arrowOfColumns(columns: readonly Column[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const {name, type, values} of columns) {
    vectors[name] = vectorFromArray(Array.from(values), arrowTypes[type]);
  }
  return tableToIPC(new Table(vectors), "file");
}

const arrowTypes: Readonly<Record<ColumnType, DataType>> = {
  integer: new Int32(),
  double: new Float64(),
  varchar: new Dictionary(new Utf8(), new Int32()),
  boolean: new Bool()
};

function vectorOf(type: DuckDBTypeId, values: readonly DuckDBValue[]): Vector {
  const {arrow, convert} = typeOf(type);
  return vectorFromArray(
    values.map((value) => (value === null ? null : convert(value))),
    arrow
  );
}

function typeOf(type: DuckDBTypeId): {
  readonly arrow: DataType;
  readonly convert: (value: DuckDBValue) => unknown;
} {
  switch (type) {
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.TINYINT:
      return {arrow: new Int32(), convert: Number};
    case DuckDBTypeId.BIGINT:
      return {arrow: new Int64(), convert: (value) => BigInt(String(value))};
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DECIMAL:
    case DuckDBTypeId.HUGEINT:
      return {arrow: new Float64(), convert: Number};
    case DuckDBTypeId.BOOLEAN:
      return {arrow: new Bool(), convert: Boolean};
    case DuckDBTypeId.DATE:
      return {arrow: new DateDay(), convert: (value) => new Date(`${String(value)}T00:00:00Z`)};
    default:
      return {arrow: new Dictionary(new Utf8(), new Int32()), convert: String};
  }
}
