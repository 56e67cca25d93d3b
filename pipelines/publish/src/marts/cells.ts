import type {Row, Value} from "@xianzhi/warehouse/openWarehouse";

/** Returns a text that must be there; null and a missing column read as "". */
export function readText(row: Row, column: string): string {
  return findText(row, column) ?? "";
}

/** Returns a text, or null where the mart has none. Numbers are spelled out. */
export function findText(row: Row, column: string): string | null {
  const value = row[column];
  return value === undefined || value === null || value === "" ? null : String(value);
}

/** Returns a number that must be there. Throws TypeError when it is not: marts promise it. */
export function readNumber(row: Row, column: string): number {
  const value = findNumber(row, column);
  if (value === null) throw new TypeError(`missing number: ${column} (${describe(row)})`);
  return value;
}

/** Returns a number, or null where there is none. NaN never leaves a mart and reads as null. */
export function findNumber(row: Row, column: string): number | null {
  const value: Value | undefined = row[column];
  return typeof value === "number" && !Number.isNaN(value) ? value : null;
}

/** Returns a yes or no; null is no. */
export function readFlag(row: Row, column: string): boolean {
  return row[column] === true;
}

function describe(row: Row): string {
  return Object.values(row).slice(0, 4).join(", ");
}
