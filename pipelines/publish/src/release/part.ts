import type {Reader} from "../marts/reads.ts";
import {type PageMaking, type PagePlan, toArtifacts} from "../plan.ts";
import type {PartRecord} from "./partRecords.ts";
import type {Artifact, Placed, PlaceFiles} from "./placeFiles.ts";

/**
 * Files of a release that are made from the same rows. Whatever else they are made from is the same
 * for the whole release, so a part whose rows did not change is kept as the release before has it.
 */
export interface Part {
  readonly name: string; // the same from release to release
  plan(reader: Reader): Promise<Planned>;
}

/** What a part consists of. */
export interface Planned {
  readonly pages?: readonly PagePlan[];
  readonly files?: (making: PageMaking) => Promise<readonly Artifact[]> | readonly Artifact[];
}

/** A part that has been planned, and what it was planned from. */
export interface PlannedPart extends Planned {
  readonly part: Part;
  readonly reads: PartRecord["reads"];
}

/** A part whose files lie in their places. */
export interface PlacedPart {
  readonly record: PartRecord;
  readonly placed: readonly Placed[];
}

/** Plans a part by what it asks of a reader that was asked nothing before. */
export async function planPart(part: Part, reader: Reader): Promise<PlannedPart> {
  const planned = await part.plan(reader);
  return {part, reads: reader.reads, ...planned};
}

/** Places the files of a planned part. */
export async function placePart(
  {part, reads, pages = [], files}: PlannedPart,
  making: PageMaking,
  place: PlaceFiles
): Promise<PlacedPart> {
  const artifacts = [...toArtifacts(pages, making), ...((await files?.(making)) ?? [])];
  const placed = await place(artifacts);
  const record = {name: part.name, reads, files: artifacts.map(({path}) => path)};
  return {record, placed};
}
