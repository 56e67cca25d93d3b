import {quoteName} from "@xianzhi/warehouse/appendColumns";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";

const relations = [
  "changes",
  "figure_inputs",
  "figures",
  "headline_verdicts",
  "indicators",
  "plan_verdicts",
  "raw_growth_names",
  "region_groups",
  "regions",
  "rivals",
  "scorecards",
  "source_files"
] as const;

/**
 * Makes a view `earlier_x` and `later_x` of every compared relation of the two attached snapshots.
 * Both have the columns of either: snapshots of another version of the program lack some relations,
 * which are empty then, and some columns, which are null.
 */
export async function alignRelations(warehouse: Warehouse): Promise<void> {
  const rows = await warehouse.rows(
    "select database_name, table_name, column_name, data_type from duckdb_columns() " +
      "where database_name in ('earlier', 'later') order by table_name, column_index"
  );
  const columns = rows.map((row) => ({
    side: String(row["database_name"]),
    relation: String(row["table_name"]),
    name: String(row["column_name"]),
    type: String(row["data_type"])
  }));
  for (const relation of relations) {
    const all = columns.filter((column) => column.relation === relation);
    const types = new Map(all.map(({name, type}) => [name, type]));
    for (const side of ["earlier", "later"]) {
      const present = new Set(all.filter((column) => column.side === side).map(({name}) => name));
      const fields = [...types].map(([name, type]) =>
        present.has(name) ? quoteName(name) : `cast(null as ${type}) as ${quoteName(name)}`
      );
      const from = present.size > 0 ? `from ${side}.${relation}` : "limit 0";
      await warehouse.run(`create view ${side}_${relation} as select ${fields.join(", ")} ${from}`);
    }
  }
}
