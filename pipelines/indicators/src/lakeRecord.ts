import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {z} from "zod";

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const record = z.object({
  source: z.record(z.string(), value), // the columns of raw_sources
  file: z.record(z.string(), value), // the columns of raw_files
  issues: z.array(z.record(z.string(), value)),
  locators: z.array(
    z.object({row: z.int().nullable(), column: z.int().nullable(), locator: z.string()})
  )
});

/** What the lake keeps of one file beside its readings, as ingest wrote it. */
export interface LakeRecord {
  readonly source: Row;
  readonly file: Row;
  readonly issues: readonly Row[];
  readonly locators: readonly {
    readonly row: number | null; // one-based; null is every row
    readonly column: number | null;
    readonly locator: string;
  }[];
}

/** Returns the record of one lake file. Throws ZodError when it is not one. */
export function readLakeRecord(content: string): LakeRecord {
  return record.parse(JSON.parse(content));
}
