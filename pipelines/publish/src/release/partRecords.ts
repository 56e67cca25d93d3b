import {copyFile, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {IndicatorSurvey} from "../facts/survey.ts";
import type {MartChanges} from "../marts/martChanges.ts";
import type {Read} from "../marts/reads.ts";

/** A part of a release: the rows it was made from, the files it consists of. */
export interface PartRecord {
  readonly name: string;
  readonly reads: readonly Read[];
  readonly files: readonly string[]; // paths
}

/** What a release was made from, part by part, for the release after. */
export interface PartRecords {
  readonly named: string; // hash of the program, the frame and the names on every page
  readonly surveys: readonly IndicatorSurvey[];
  readonly known: readonly string[]; // paths the navigation may name
  readonly changes: MartChanges | null; // against the release before; null where there is none
  readonly parts: readonly PartRecord[];
}

const name = "parts.json";

/** Writes the records of a release's parts beside its files. */
export async function writePartRecords(folder: string, records: PartRecords): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(records));
}

/** Returns the records of a release's parts; undefined where none were left. */
export async function findPartRecords(folder: string): Promise<PartRecords | undefined> {
  const text = await readFile(join(folder, name), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const records: PartRecords = JSON.parse(text);
  return records;
}

/** Takes over the records of a release for one that has the same marts. */
export async function keepPartRecords(from: string, to: string): Promise<void> {
  await copyFile(join(from, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
