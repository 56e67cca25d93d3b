import {quoteName, quoteText} from "./appendColumns.ts";
import type {Warehouse} from "./openWarehouse.ts";

/**
 * Writes a relation to a Parquet file, ordered by all its columns: the same rows give the
 * same bytes, run after run, so files can be compared to find out what changed.
 */
export async function writeParquet(
  warehouse: Warehouse,
  relation: string,
  path: string
): Promise<void> {
  await warehouse.run(
    `copy (select * from ${quoteName(relation)} order by all) to ${quoteText(path)} ` +
      "(format parquet, compression zstd)"
  );
}
