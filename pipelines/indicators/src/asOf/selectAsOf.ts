import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {LakeFile, Workspace} from "@xianzhi/catalog/workspace";
import {quoteText} from "@xianzhi/warehouse/appendColumns";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {readLakeRecord} from "../lakeRecord.ts";

/** Which sources an answer of an earlier day may use, and how many it may not. */
export interface AsOf {
  readonly date: string; // ISO
  readonly taking: number; // sources released by that day
  readonly later: number; // sources released afterwards
  readonly undated: number; // sources that state no release date: they cannot take part
}

/**
 * Returns the lake files of the sources released on or before a day. A source that states no
 * release date cannot take part: nobody can say whether it was known.
 */
export async function selectAsOf(
  {lake}: Workspace,
  files: readonly LakeFile[],
  date: string
): Promise<{readonly files: readonly LakeFile[]; readonly asOf: AsOf}> {
  const released = new Map<string, string | null>();
  for (const {key, source} of files) {
    if (released.has(source)) continue;
    const record = readLakeRecord(await readFile(join(lake, `${key}.json`), "utf8"));
    const day = record.source["released"];
    released.set(source, typeof day === "string" ? day : null);
  }
  const isKnown = (day: string | null | undefined) => typeof day === "string" && day <= date;
  const days = [...released.values()];
  return {
    files: files.filter(({source}) => isKnown(released.get(source))),
    asOf: {
      date,
      taking: days.filter(isKnown).length,
      later: days.filter((day) => day !== null && day > date).length,
      undated: days.filter((day) => day === null).length
    }
  };
}

/** Removes the corrections that were accepted after a day: nobody knew of them. */
export async function dropLaterCorrections(warehouse: Warehouse, date: string): Promise<void> {
  for (const table of ["raw_corrections", "raw_period_corrections"]) {
    // Made anew: rows deleted in this transaction would still be converted when columns change
    // type.
    await warehouse.run(
      `create or replace table ${table} as ` +
        `select * from ${table} where coalesce(date, '') <= ${quoteText(date)}`
    );
  }
}
