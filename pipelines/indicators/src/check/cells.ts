import type {Row} from "@xianzhi/warehouse/openWarehouse";

/**
 * Returns a number of a row; throws RangeError when it is none: a query does not say what it must.
 */
export function numberOf(row: Row, name: string): number {
  const value = row[name];
  if (typeof value !== "number") throw new RangeError(`missing number: ${name}`);
  return value;
}

/** Returns a number of a row, null when it is missing. */
export function numberOrNull(row: Row, name: string): number | null {
  const value = row[name];
  return typeof value === "number" ? value : null;
}

/** Returns a text of a row; a missing one is "". */
export function textOf(row: Row, name: string): string {
  const value = row[name];
  return value === null || value === undefined ? "" : String(value);
}

/** Returns rows by a text each has, in the order they came. */
export function groupRows<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
