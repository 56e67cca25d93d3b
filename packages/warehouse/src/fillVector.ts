import duckdb, {type Vector} from "@duckdb/node-bindings";
import type {Column} from "./appendColumns.ts";

/** Rows in one of DuckDB's vectors: a chunk cannot hold more. */
export const vectorRows = 2048;

// Reused from vector to vector: what is copied out of them is copied at once.
const integers = new Int32Array(vectorRows);
const doubles = new Float64Array(vectorRows);
const bytes = new Uint8Array(vectorRows);
const valid = new Uint8Array(vectorRows / 8); // one bit a row, lowest first

/**
 * Writes `count` values of a column, from `start`, into a vector. Typed arrays of the column's own
 * width are copied as they are, without a look at their values but for NaN; a null anywhere and a
 * NaN in a double column become NULL. Throws RangeError for an integer column's other numbers.
 */
export function fillVector(vector: Vector, column: Column, start: number, count: number): void {
  switch (column.type) {
    case "integer":
      return fillIntegers(vector, column.values, start, count);
    case "double":
      return fillDoubles(vector, column.values, start, count);
    case "boolean":
      return fillBooleans(vector, column.values, start, count);
    case "varchar":
      return fillTexts(vector, column.values, start, count);
  }
}

function fillIntegers(
  vector: Vector,
  values: Column["values"],
  start: number,
  count: number
): void {
  if (values instanceof Int32Array) {
    integers.set(values.subarray(start, start + count));
    return copy(vector, integers, count);
  }
  const missing = markMissing(vector, count, (row) => {
    const value = values[start + row];
    if (typeof value !== "number") return true;
    if (!Number.isInteger(value) || Math.abs(value) > 0x7fff_ffff) {
      throw new RangeError(`invalid integer: ${value}`);
    }
    integers[row] = value;
    return false;
  });
  if (missing < count) copy(vector, integers, count);
}

function fillDoubles(vector: Vector, values: Column["values"], start: number, count: number): void {
  if (values instanceof Float64Array) {
    doubles.set(values.subarray(start, start + count));
    markMissing(vector, count, (row) => Number.isNaN(doubles[row]));
    return copy(vector, doubles, count);
  }
  markMissing(vector, count, (row) => {
    const value = values[start + row];
    if (typeof value !== "number" || Number.isNaN(value)) return true;
    doubles[row] = value;
    return false;
  });
  copy(vector, doubles, count);
}

function fillBooleans(
  vector: Vector,
  values: Column["values"],
  start: number,
  count: number
): void {
  markMissing(vector, count, (row) => {
    const value = values[start + row];
    if (typeof value !== "boolean") return true;
    bytes[row] = Number(value);
    return false;
  });
  copy(vector, bytes, count);
}

function fillTexts(vector: Vector, values: Column["values"], start: number, count: number): void {
  markMissing(vector, count, (row) => {
    const value = values[start + row];
    if (value === null || value === undefined) return true;
    duckdb.vector_assign_string_element(vector, row, String(value));
    return false;
  });
}

// Marks the rows of which there is no value and returns how many they are; most often none.
function markMissing(vector: Vector, count: number, isMissing: (row: number) => boolean): number {
  let missing = 0;
  for (let row = 0; row < count; ++row) {
    if (!isMissing(row)) continue;
    if (missing++ === 0) valid.fill(0xff);
    valid[row >> 3] = (valid[row >> 3] ?? 0) & ~(1 << (row & 7));
  }
  if (missing > 0) {
    duckdb.vector_ensure_validity_writable(vector);
    duckdb.copy_data_to_vector_validity(vector, 0, valid.buffer, 0, valid.byteLength);
  }
  return missing;
}

function copy(vector: Vector, values: Int32Array | Float64Array | Uint8Array, count: number): void {
  const {buffer} = values;
  if (!(buffer instanceof ArrayBuffer)) throw new TypeError("incompatible buffer: shared memory");
  duckdb.copy_data_to_vector(vector, 0, buffer, 0, count * values.BYTES_PER_ELEMENT);
}
