import {Bool, DateDay, Int64, Table, tableToIPC, type Vector, vectorFromArray} from "apache-arrow";
import {DuckDBTypeId, type DuckDBValue} from "@duckdb/node-api";
import type {Column, ColumnType} from "./appendColumns.ts";
import {floatColumn, type GrowingColumn, textColumn, wholeColumn} from "./arrowVectors.ts";
import type {Parameter, Warehouse} from "./openWarehouse.ts";

/**
 * Returns the answer of a query as an Arrow IPC file: varchar as dictionaries, integer, double,
 * boolean and date as themselves, bigint as 64 bits; anything else as text. The answer is read
 * chunk by chunk, so that a large one is held once: until it is whole, nothing else may be asked of
 * the warehouse, for DuckDB would end the answer there.
 */
export async function queryArrow(
  {connection}: Warehouse,
  sql: string,
  parameters: readonly Parameter[] = []
): Promise<Uint8Array> {
  const result = await connection.stream(sql, [...parameters]);
  const names = result.deduplicatedColumnNames();
  const columns = names.map((_, index) => columnOf(result.columnTypeId(index), index));
  for (let chunk = await result.fetchChunk(); chunk?.rowCount; chunk = await result.fetchChunk()) {
    for (const [index, column] of columns.entries()) column.append(chunk.getColumnValues(index));
  }
  const vectors: Record<string, Vector> = {};
  for (const [index, name] of names.entries()) {
    const vector = columns[index]?.finish();
    if (vector !== undefined) vectors[name] = vector;
  }
  return tableToIPC(new Table(vectors), "file");
}

/** Returns columns as an Arrow IPC file, typed as declared. */
export function arrowOfColumns(columns: readonly Column[]): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [index, {name, type, values}] of columns.entries()) {
    const column = declaredColumn(type, index);
    column.append(Array.from(values));
    vectors[name] = column.finish();
  }
  return tableToIPC(new Table(vectors), "file");
}

function declaredColumn(type: ColumnType, index: number): GrowingColumn<DuckDBValue> {
  if (type === "boolean") return listed(Boolean, (values) => vectorFromArray(values, new Bool()));
  if (type === "varchar") return converted(textColumn(index), String);
  return converted(type === "integer" ? wholeColumn() : floatColumn(), Number);
}

function columnOf(type: DuckDBTypeId, index: number): GrowingColumn<DuckDBValue> {
  switch (type) {
    case DuckDBTypeId.INTEGER:
    case DuckDBTypeId.SMALLINT:
    case DuckDBTypeId.TINYINT:
      return converted(wholeColumn(), Number);
    case DuckDBTypeId.BIGINT:
      return listed(
        (value) => BigInt(String(value)),
        (values) => vectorFromArray(values, new Int64())
      );
    case DuckDBTypeId.DOUBLE:
    case DuckDBTypeId.FLOAT:
    case DuckDBTypeId.DECIMAL:
    case DuckDBTypeId.HUGEINT:
      return converted(floatColumn(), Number);
    case DuckDBTypeId.BOOLEAN:
      return listed(Boolean, (values) => vectorFromArray(values, new Bool()));
    case DuckDBTypeId.DATE:
      return listed(
        (value) => new Date(`${String(value)}T00:00:00Z`),
        (values) => vectorFromArray(values, new DateDay())
      );
    default:
      return converted(textColumn(index), String);
  }
}

function converted<Value>(
  column: GrowingColumn<Value>,
  convert: (value: DuckDBValue) => Value
): GrowingColumn<DuckDBValue> {
  return {
    append: (values) =>
      column.append(values.map((value) => (value === null ? null : convert(value)))),
    finish: () => column.finish()
  };
}

// What Arrow builds itself, from a list of all values.
function listed<Value>(
  convert: (value: DuckDBValue) => Value,
  build: (values: readonly (Value | null)[]) => Vector
): GrowingColumn<DuckDBValue> {
  const all: (Value | null)[] = [];
  return {
    append(values) {
      for (const value of values) all.push(value === null ? null : convert(value));
    },
    finish: () => build(all)
  };
}
