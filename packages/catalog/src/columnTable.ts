/** A table as columns of JSON: what a page's script reads without a library. */
export interface ColumnTable {
  readonly size: number; // rows
  readonly columns: Readonly<Record<string, Column>>;
}

/** Numbers and flags as they are; texts as a list of words and each row's place in it. */
export type Column = readonly (number | boolean | null)[] | WordColumn;

export interface WordColumn {
  readonly words: readonly string[];
  readonly at: readonly (number | null)[]; // null where a row has no text
}

/** What a cell of such a table may hold. */
export type ColumnValue = string | number | boolean | null;

/** Returns the named columns of some rows; a column that a row lacks is null there. */
export function toColumnTable<Name extends string>(
  rows: readonly Readonly<Partial<Record<Name, ColumnValue | undefined>>>[],
  names: readonly Name[]
): ColumnTable {
  const columns = names.map((name) => [name, toColumn(rows.map((row) => row[name] ?? null))]);
  return {size: rows.length, columns: Object.fromEntries(columns)};
}

/** Returns the cell of a row and a column. Throws a RangeError for a column it does not have. */
export function readCell({columns}: ColumnTable, name: string, row: number): ColumnValue {
  const column = columns[name];
  if (column === undefined) throw new RangeError(`unknown column: ${name}`);
  if (!("words" in column)) return column[row] ?? null;
  const place = column.at[row] ?? null;
  return place === null ? null : (column.words[place] ?? null);
}

function toColumn(values: readonly ColumnValue[]): Column {
  const plain = values.filter((value) => typeof value !== "string");
  if (plain.length === values.length) return plain;
  const places = new Map<string, number>();
  const at = values.map((value) => {
    if (value === null) return null;
    const word = String(value);
    const place = places.get(word) ?? places.size;
    places.set(word, place);
    return place;
  });
  return {words: [...places.keys()], at};
}
