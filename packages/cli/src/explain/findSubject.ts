import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {UsageError} from "../exitCodes.ts";

/** Returns the id of the region that an id, a code or any of its names means. Throws UsageError. */
export async function findRegion(warehouse: Warehouse, asked: string): Promise<string> {
  const rows = await warehouse.rows(
    "select region_id from regions where $1 in (region_id, code, name_zh, name_en, short_zh, short_en) " +
      "union select region_id from region_history where value = $1",
    [asked]
  );
  return only(rows.map((row) => String(row["region_id"])), "region", asked);
}

/** Returns the id of the indicator that an id or any of its names means. Throws UsageError. */
export async function findIndicator(warehouse: Warehouse, asked: string): Promise<string> {
  const exact = await warehouse.rows(
    "select indicator_id from indicators where $1 in (indicator_id, name_zh, name_en, short_zh, short_en)",
    [asked]
  );
  const named = exact.length > 0 ? exact : await warehouse.rows(
    "select indicator_id from stg_indicator_names where folded = lower($1) group by indicator_id",
    [asked]
  );
  return only(named.map((row) => String(row["indicator_id"])), "indicator", asked);
}

function only(ids: readonly string[], what: string, asked: string): string {
  const [first, ...others] = new Set(ids);
  if (first === undefined) throw new UsageError(`unknown ${what}: ${asked}`);
  if (others.length > 0)
    throw new UsageError(`ambiguous ${what}: ${asked} (${[...new Set(ids)].join(", ")})`);
  return first;
}
