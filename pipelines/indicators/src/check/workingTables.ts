import {createTable, appendColumns} from "@xianzhi/warehouse/appendColumns";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";

/** What a detector would put in the place of a printed observation. */
export interface Repair {
  readonly id: number;
  readonly value?: number | null; // null takes the observation out
  readonly regionId?: string;
  readonly year?: number;
}

/**
 * The tables that detectors read: observations as printed, and what is derived from them. Each
 * strong finding repairs them, so that one mistake is not found again as its consequences.
 */
export interface WorkingTables {
  query(name: string): Promise<Row[]>;
  /** Makes `check_<name>` of its query, anew when something was repaired since. */
  build(name: string): Promise<void>;
  repair(repairs: readonly Repair[]): Promise<void>;
  close(): Promise<void>;
}

/** Makes the working tables in this connection alone; nothing of them enters the snapshot. */
export async function openWorkingTables(
  warehouse: Warehouse,
  queries: ReadonlyMap<string, string>
): Promise<WorkingTables> {
  const sqlOf = (name: string) => {
    const sql = queries.get(name);
    if (sql === undefined) throw new RangeError(`unknown check: ${name}`);
    return sql;
  };
  await warehouse.run(
    "create or replace temp table check_observations as select * from int_check_observations"
  );
  const built = new Set<string>(); // of the observations as they stand
  return {
    query: (name) => warehouse.rows(sqlOf(name)),
    async build(name) {
      if (built.has(name)) return;
      await warehouse.run(`create or replace temp table check_${name} as ${sqlOf(name)}`);
      built.add(name);
    },
    async repair(repairs) {
      if (repairs.length === 0) return;
      built.clear();
      await writeRepairs(warehouse, repairs);
      await warehouse.run(`
        create or replace temp table check_observations as
        select observations.* replace (
          case when repairs.changed then repairs.value else observations.value end as value,
          coalesce(repairs.region_id, observations.region_id) as region_id,
          coalesce(repairs.year, observations.year) as year
        )
        from check_observations as observations
        left join check_repairs as repairs on observations.id = repairs.id
        where not coalesce(repairs.changed and repairs.value is null, false)`);
    },
    close: () =>
      dropTables(warehouse, ["observations", "best", "series", "repairs", ...relationTables])
  };
}

const relationTables = ["relations", "relation_terms"];

async function dropTables(warehouse: Warehouse, names: readonly string[]): Promise<void> {
  for (const name of names) await warehouse.run(`drop table if exists check_${name}`);
}

async function writeRepairs(warehouse: Warehouse, repairs: readonly Repair[]): Promise<void> {
  const distinct = [...new Map(repairs.map((repair) => [repair.id, repair])).values()];
  const columns = [
    {name: "id", type: "double", values: distinct.map(({id}) => id)},
    {name: "changed", type: "boolean", values: distinct.map(({value}) => value !== undefined)},
    {name: "value", type: "double", values: distinct.map(({value}) => value ?? null)},
    {name: "region_id", type: "varchar", values: distinct.map(({regionId}) => regionId ?? null)},
    {name: "year", type: "integer", values: distinct.map(({year}) => year ?? null)}
  ] as const;
  await warehouse.run("drop table if exists check_repairs");
  await createTable(warehouse, "check_repairs", columns);
  await appendColumns(warehouse, "check_repairs", columns);
}
