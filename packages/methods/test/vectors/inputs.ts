import {type Point} from "../../src/present.ts";

/** The inputs of one vector, as the file has them. */
export type Inputs = Readonly<Record<string, unknown>>;

/**
 * Calls the product's functions with a vector's inputs; returns what the vector expects of them.
 */
export type Adapter = (inputs: Inputs) => unknown;

export function isRecord(value: unknown): value is Inputs {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function recordOf(inputs: Inputs, key: string): Inputs {
  const value = inputs[key];
  return isRecord(value) ? value : {};
}

export function numberOf(inputs: Inputs, key: string): number {
  const value = inputs[key];
  if (typeof value !== "number") throw new RangeError(`missing input: ${key}`);
  return value;
}

export function numberOrNull(inputs: Inputs, key: string): number | null {
  const value = inputs[key];
  return typeof value === "number" ? value : null;
}

export function textOf(inputs: Inputs, key: string): string {
  return String(inputs[key]);
}

export function listOf(inputs: Inputs, key: string): unknown[] {
  const value = inputs[key];
  if (!Array.isArray(value)) throw new RangeError(`missing list: ${key}`);
  return value;
}

export function numbersOf(inputs: Inputs, key: string): number[] {
  return listOf(inputs, key).map(Number);
}

export function nullableOf(inputs: Inputs, key: string): (number | null)[] {
  return listOf(inputs, key).map((value) => (typeof value === "number" ? value : null));
}

export function rowsOf(inputs: Inputs, key: string): number[][] {
  return listOf(inputs, key).map((row) => (Array.isArray(row) ? row.map(Number) : []));
}

/** The points of an object of years: {"2020": 42.58}. */
export function pointsOf(inputs: Inputs, key: string): Point[] {
  const record = recordOf(inputs, key);
  return Object.keys(record).map((year) => ({
    year: Number(year.slice(0, 4)),
    value: numberOrNull(record, year)
  }));
}

/** The points of two lists, of years and of values. */
export function pairedOf(inputs: Inputs, years: string, values: string): Point[] {
  const list = nullableOf(inputs, values);
  return numbersOf(inputs, years).map((year, i) => ({year, value: list[i] ?? null}));
}

/** An object with the points' years as keys. */
export function byYear(points: readonly Point[]): Record<string, number | null> {
  return Object.fromEntries(points.map(({year, value}) => [String(year), value]));
}
