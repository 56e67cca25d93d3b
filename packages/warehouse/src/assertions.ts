import {readFile, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {ModelError} from "./modelError.ts";
import type {Warehouse} from "./openWarehouse.ts";

/**
 * Runs every claim of a folder: queries that return offending rows and must return none.
 * Throws `ModelError` with the first offending row of the first claim that fails; returns
 * how many held.
 */
export async function checkAssertions(warehouse: Warehouse, folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  for (const file of files) {
    const sql = (await readFile(join(folder, file), "utf8")).trim().replace(/;$/, "");
    const name = basename(file, ".sql");
    const offending = await warehouse.rows(sql).catch((cause: unknown) => {
      throw new ModelError(name, cause);
    });
    if (offending.length > 0) {
      const first = JSON.stringify(offending[0]);
      throw new ModelError(name, `claim does not hold: ${offending.length} rows, first ${first}`);
    }
  }
  return files.length;
}
