import {DOUBLE, DuckDBScalarFunction, VARCHAR, type DuckDBType} from "@duckdb/node-api";
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
      const vectors = parameters.map((_, index) => input.getColumnVector(index));
      for (let row = 0; row < input.rowCount; ++row) {
        const values: Argument[] = [];
        for (const vector of vectors) {
          const value: unknown = vector.getItem(row);
          if (typeof value === "number" || typeof value === "string") values.push(value);
        }
        output.setItem(row, values.length === vectors.length ? call(...values) : null);
      }
      output.flush();
    }
  });
  warehouse.connection.registerScalarFunction(scalar);
}
