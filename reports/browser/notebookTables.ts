import {readCell, type ColumnTable} from "@xianzhi/catalog/columnTable";
import {loadData} from "./fetchData.ts";
import {martOver, type Mart} from "./mart.ts";

/** The tables of one of the notebooks' files, by name. */
export type NotebookTables = Readonly<Record<string, Mart>>;

/**
 * Loads a file that the release holds for the notebooks. Throws when there is none of that name, or
 * when the file holds something else.
 */
export async function loadTables(name: string): Promise<NotebookTables> {
  return readTables(await loadData(`notebook/${name}.json`));
}

/** Returns the tables in the content of such a file. Throws when it holds something else. */
export function readTables(content: unknown): NotebookTables {
  if (!isRecord(content)) throw new TypeError("invalid tables: no object");
  const tables = Object.entries(content).map(([name, table]) => {
    if (!isTable(table)) throw new TypeError(`invalid table: ${name}`);
    return [name, martOf(table)] as const;
  });
  return Object.fromEntries(tables);
}

/** Returns a table of that name. Throws when there is none. */
export function tableOf(tables: NotebookTables, name: string): Mart {
  const table = tables[name];
  if (table === undefined) throw new RangeError(`unknown table: ${name}`);
  return table;
}

function martOf(table: ColumnTable): Mart {
  const has = (column: string) => table.columns[column] !== undefined;
  return martOver(table.size, has, (column, row) => readCell(table, column, row));
}

// The columns are this release's own: their shape is taken on trust.
function isTable(value: unknown): value is ColumnTable {
  return isRecord(value) && typeof value["size"] === "number" && isRecord(value["columns"]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
