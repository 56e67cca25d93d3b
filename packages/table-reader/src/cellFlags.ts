import type {ColumnLayout} from "./layout.ts";

/**
 * Returns the columns of figures, one-based, that have a column of flags of their own right beside
 * them. One column of flags beside the only figures is the flag of the row.
 */
export function findCellFlags(columns: readonly ColumnLayout[]): ReadonlySet<number> {
  const data = new Set(columns.filter(({role}) => role === "data").map(({column}) => column));
  const flags = columns.filter(({role, column}) => role === "flag" && data.has(column - 1));
  return new Set(data.size > 1 ? flags.map(({column}) => column - 1) : []);
}
