import {quoteName, quoteText} from "./appendColumns.ts";
import type {Warehouse} from "./openWarehouse.ts";

/**
 * Writes the rows of a query to a Parquet file, ordered by all its columns: the same rows give the same
 * bytes, run after run, so files can be compared to find out what changed. Words that were numbered
 * are written as texts; numbered or not, they order alike. Returns how many rows it has.
 */
export async function writeParquet(
  warehouse: Warehouse,
  query: string,
  path: string
): Promise<number> {
  const columns = await warehouse.rows(`describe ${query}`);
  const fields = columns.map((column) => {
    const name = quoteName(String(column["column_name"]));
    const isNumbered = String(column["column_type"]).startsWith("ENUM");
    return isNumbered ? `cast(${name} as varchar) as ${name}` : name;
  });
  const [written] = await warehouse.rows(
    `copy (select ${fields.join(", ")} from (select * from (${query}) order by all)) ` +
      `to ${quoteText(path)} (format parquet, compression zstd)`
  );
  return Number(written?.["Count"]);
}
