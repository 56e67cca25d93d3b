import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {quoteText} from "@xianzhi/warehouse/appendColumns";
import {openWarehouse, type Row, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import type {RowFilter} from "./marts.ts";
import {indexRows} from "./rowIndex.ts";

/**
 * The rows by which the marts of two snapshots differ, the older and the newer ones; null where there
 * are too many to look at, or only one snapshot has the mart. Alike marts are not named.
 */
export type MartChanges = Readonly<Record<string, readonly Row[] | null>>;

const mostRows = 2000;

/** Compares the marts of two snapshots, of one program: equal names, equal columns. */
export async function compareMarts(before: string, after: string): Promise<MartChanges> {
  const names = new Set((await Promise.all([before, after].map(listMarts))).flat());
  const warehouse = await openWarehouse(":memory:", {threads: 1});
  const changes: Record<string, readonly Row[] | null> = {};
  try {
    for (const name of names) {
      const [old, now] = [join(before, name), join(after, name)];
      const [older, newer] = await Promise.all([old, now].map((path) => findBytes(path)));
      if (older !== undefined && newer?.equals(older)) continue;
      const isInBoth = older !== undefined && newer !== undefined;
      changes[name.replace(/\.parquet$/, "")] = isInBoth
        ? await findDifferences(warehouse, old, now)
        : null;
    }
    return changes;
  } finally {
    warehouse.close();
  }
}

/**
 * Returns how to tell whether a filter finds the same rows in both snapshots, in the same order: no
 * row that differs meets it, and marts are ordered by what they hold.
 */
export function matchChanges(
  changes: MartChanges
): (mart: string, filter: RowFilter) => boolean {
  const indexes = new Map(
    Object.entries(changes).map(([mart, rows]) => [mart, rows && indexRows(rows)])
  );
  return (mart, filter) => {
    const index = indexes.get(mart);
    return index === undefined || (index !== null && index.find(filter).length === 0);
  };
}

async function listMarts(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(".parquet"));
}

async function findBytes(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch(() => undefined);
}

async function findDifferences(
  warehouse: Warehouse,
  before: string,
  after: string
): Promise<readonly Row[] | null> {
  const [old, now] = [quoteText(before), quoteText(after)];
  const [found] = await warehouse.rows(
    `with differences as (
      select mart
      from (
        select mart, 1 as side from ${now} as mart
        union all select mart, -1 as side from ${old} as mart
      )
      group by mart having sum(side) <> 0
      limit ${mostRows + 1}
    )
    select count(*) as count, cast(json_group_array(mart) as varchar) as rows from differences`
  );
  if (Number(found?.["count"]) > mostRows) return null;
  const rows: readonly Row[] | null = JSON.parse(String(found?.["rows"] ?? null));
  return rows ?? [];
}
