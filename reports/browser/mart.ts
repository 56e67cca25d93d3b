/** A mart as it arrives: columns read by name, rows by number. */
export interface Mart {
  readonly size: number; // rows
  /** Says whether the mart has a column. */
  has(column: string): boolean;
  /** Returns a text; null where the mart has none. Throws a RangeError for an unknown column. */
  text(column: string, row: number): string | null;
  /** Returns a number; null where the mart has none. */
  number(column: string, row: number): number | null;
  /** Returns whether a flag is set; an unknown flag is not. */
  flag(column: string, row: number): boolean;
}

/** Returns a mart over cells that are found by column and row; `has` says which columns it has. */
export function martOver(
  size: number,
  has: (column: string) => boolean,
  cell: (column: string, row: number) => unknown
): Mart {
  return {
    size,
    has,
    text: (column, row) => textOf(cell(column, row)),
    number: (column, row) => numberOf(cell(column, row)),
    flag: (column, row) => cell(column, row) === true
  };
}

/** Returns the row numbers of a mart for which something holds, in the mart's order. */
export function findRows({size}: Mart, holds: (row: number) => boolean): number[] {
  return Array.from({length: size}, (_, row) => row).filter(holds);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
