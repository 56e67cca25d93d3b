import {access} from "node:fs/promises";
import {join} from "node:path";
import {quoteName, quoteText} from "@xianzhi/warehouse/appendColumns";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";

const marts = [
  "changes",
  "figure_inputs",
  "figures",
  "headline_verdicts",
  "indicators",
  "plan_verdicts",
  "reasons",
  "region_groups",
  "regions",
  "rivals",
  "scorecards",
  "source_files",
  "statuses",
  "verdicts"
] as const;

/** The folders of the two snapshots that are compared. */
export interface ComparedFolders {
  readonly earlier: string;
  readonly later: string;
}

/**
 * Makes a view `earlier_x` and `later_x` of every compared mart of the two snapshots. Both have the
 * columns of either: snapshots of another version of the program lack some marts, which are empty
 * then, and some columns, which are null.
 */
export async function alignRelations(
  warehouse: Warehouse,
  folders: ComparedFolders
): Promise<void> {
  for (const mart of marts) {
    const earlier = await findColumns(warehouse, join(folders.earlier, "marts", `${mart}.parquet`));
    const later = await findColumns(warehouse, join(folders.later, "marts", `${mart}.parquet`));
    const all = new Map([...earlier.types, ...later.types]);
    await warehouse.run(`create view earlier_${mart} as ${selectAligned(earlier, all)}`);
    await warehouse.run(`create view later_${mart} as ${selectAligned(later, all)}`);
  }
}

interface Columns {
  readonly path: string;
  readonly types: ReadonlyMap<string, string>; // by name; none where the mart is not there
}

async function findColumns(warehouse: Warehouse, path: string): Promise<Columns> {
  const present = await access(path).then(
    () => true,
    () => false
  );
  if (!present) return {path, types: new Map()};
  const rows = await warehouse.rows(`describe select * from read_parquet(${quoteText(path)})`);
  return {
    path,
    types: new Map(rows.map((row) => [String(row["column_name"]), String(row["column_type"])]))
  };
}

function selectAligned({path, types}: Columns, all: ReadonlyMap<string, string>): string {
  const fields = [...all].map(([name, type]) =>
    types.has(name) ? quoteName(name) : `cast(null as ${type}) as ${quoteName(name)}`
  );
  const from = types.size > 0 ? `from read_parquet(${quoteText(path)})` : "limit 0";
  return `select ${fields.join(", ")} ${from}`;
}
