import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type MartChanges, matchChanges} from "../marts/martChanges.ts";
import type {Read} from "../marts/reads.ts";
import type {PartRecord, PartRecords} from "./partRecords.ts";
import type {Artifact, PreviousRelease} from "./placeFiles.ts";

/**
 * Returns the parts of the release before that would be made again alike: none of the rows they read
 * changed since, nor those they compared with. `changes` are those since that release, null where
 * they cannot be known.
 */
export function findKept(old: PartRecords, changes: MartChanges | null): readonly PartRecord[] {
  // In a first release nothing was compared, so nothing says what comparing would have read.
  if (changes === null || old.changes === null) return [];
  const isAlikeNow = matchChanges(changes);
  const wasAlike = matchChanges(old.changes);
  const isAlike = ({mart, filter, isBefore}: Read) =>
    isBefore ? wasAlike(mart, filter) : isAlikeNow(mart, filter);
  return old.parts.filter(({reads}) => reads.every(isAlike));
}

/** Returns the files of kept parts as the release before has them, to be linked. */
export function keptFiles(
  previous: PreviousRelease | undefined,
  kept: readonly Pick<PartRecord, "files">[]
): Artifact[] {
  const wanted = new Set(kept.flatMap(({files}) => files));
  const files = previous?.manifest.files.filter(({path}) => wanted.has(path)) ?? [];
  return files.map(({path, key}) => ({
    path,
    key,
    make: () => readFile(join(previous?.folder ?? "", path))
  }));
}
