import {readFile, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {ModelError} from "./modelError.ts";
import type {Warehouse} from "./openWarehouse.ts";
import {readRelations} from "./relations.ts";

/**
 * Runs every claim of a folder: queries that return offending rows and must return none.
 * Throws `ModelError` with the first offending row of the first claim that fails; returns
 * how many held.
 */
export async function checkAssertions(warehouse: Warehouse, folder: string): Promise<number> {
  const assertions = await loadAssertions(folder);
  for (const {name, sql} of assertions) {
    const offending = await warehouse.rows(sql).catch((cause: unknown) => {
      throw new ModelError(name, cause);
    });
    if (offending.length > 0) {
      const first = JSON.stringify(offending[0]);
      throw new ModelError(name, `claim does not hold: ${offending.length} rows, first ${first}`);
    }
  }
  return assertions.length;
}

/** Returns the relations that the claims of a folder read, so that they are kept until then. */
export async function readAssertedRelations(
  warehouse: Warehouse,
  folder: string
): Promise<ReadonlySet<string>> {
  const relations = await readRelations(warehouse, await loadAssertions(folder));
  return new Set([...relations.values()].flat());
}

async function loadAssertions(
  folder: string
): Promise<{readonly name: string; readonly sql: string}[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const sql = (await readFile(join(folder, file), "utf8")).trim().replace(/;$/, "");
      return {name: basename(file, ".sql"), sql};
    })
  );
}
