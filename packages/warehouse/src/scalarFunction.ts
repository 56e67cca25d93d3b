import {DOUBLE, DuckDBScalarFunction, VARCHAR, type DuckDBType} from "@duckdb/node-api";
import duckdb, {type Vector} from "@duckdb/node-bindings";
import type {Warehouse} from "./openWarehouse.ts";

export type Argument = number | string;

const types: Readonly<Record<"double" | "varchar", DuckDBType>> = {
  double: DOUBLE,
  varchar: VARCHAR
};

/**
 * Lets models call a function of this program, so that a rule lives once for SQL, commands and
 * notebooks. Any null argument makes the result null; so does a null the function returns.
 */
export function registerTextFunction(
  warehouse: Warehouse,
  name: string,
  parameters: readonly ("double" | "varchar")[],
  call: (...values: readonly Argument[]) => string | null
): void {
  const scalar = DuckDBScalarFunction.create({
    name,
    parameterTypes: parameters.map((parameter) => types[parameter]),
    returnType: VARCHAR,
    mainFunction: (_info, input, output) => {
      const {rowCount} = input;
      const columns = parameters.map((type, index) =>
        type === "double"
          ? readDoubles(duckdb.data_chunk_get_vector(input.chunk, index), rowCount)
          : input.getColumnValues(index)
      );
      for (let row = 0; row < rowCount; ++row) {
        const values: Argument[] = [];
        for (const column of columns) {
          const value: unknown = column[row];
          if (typeof value === "number" || typeof value === "string") values.push(value);
        }
        output.setItem(row, values.length === columns.length ? call(...values) : null);
      }
      output.flush();
    }
  });
  warehouse.connection.registerScalarFunction(scalar);
}

// A country calls a million times: the vectors are read as they lie, nulls as bits, lowest first.
function readDoubles(vector: Vector, count: number): readonly (number | null)[] {
  const bytes = duckdb.vector_get_data(vector, count * Float64Array.BYTES_PER_ELEMENT);
  const values = Array.from(new Float64Array(bytes.buffer, bytes.byteOffset, count));
  const valid = duckdb.vector_get_validity(vector, Math.ceil(count / 64) * 8);
  if (!valid) return values; // without nulls there are no bits
  return values.map((value, row) => (((valid[row >> 3] ?? 0) >> (row & 7)) & 1 ? value : null));
}
