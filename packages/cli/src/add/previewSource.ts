import {join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {openSnapshotFile} from "@xianzhi/indicators/snapshotFile";
import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {buildSnapshot} from "../rebuild/buildRelease.ts";
import {digestInputs, findVersions, hashInputs} from "../rebuild/inputs.ts";
import {takeLock} from "../rebuild/lock.ts";
import type {Unknown} from "./answers.ts";

/** What the workspace would say with a source in it. */
export interface Preview {
  readonly snapshotId: string; // a candidate: `query --candidate` and `diff` speak of it
  readonly readings: number;
  readonly observations: number;
  readonly figures: number; // for which an observation of the source is preferred
  readonly samples: readonly Row[];
  readonly unknowns: readonly Unknown[];
}

/** Builds the snapshot of the workspace as it stands, publishes nothing, asks about a source. */
export async function previewSource(workspace: Workspace, sourceId: string): Promise<Preview> {
  const lock = await takeLock(workspace);
  try {
    const versions = await findVersions();
    const inputs = await hashInputs(workspace, versions);
    const id = digestInputs(inputs);
    const quiet = {say: () => {}, detail: () => {}};
    await buildSnapshot(workspace, {id, inputs, versions}, {step: () => ""}, quiet);
    return await ask(join(workspace.snapshots, id), id, sourceId);
  } finally {
    await lock.release();
  }
}

async function ask(folder: string, snapshotId: string, sourceId: string): Promise<Preview> {
  const warehouse = await openSnapshotFile(folder);
  try {
    const [counts] = await warehouse.rows(
      "select readings, observations from sources where source_id = $1",
      [sourceId]
    );
    const chosen = "from figures where source_id = $1";
    const [total] = await warehouse.rows(`select count(*) as figures ${chosen}`, [sourceId]);
    const samples = await warehouse.rows(
      `select region_id, indicator_id, period, value, unit, raw_text ${chosen} ` +
        "order by all limit 8",
      [sourceId]
    );
    const unknowns = await warehouse.rows(
      "select kind, reason, text, cast(sum(readings) as integer) as readings from unmatched " +
        "where source_id = $1 group by kind, reason, text order by readings desc, kind, text",
      [sourceId]
    );
    return {
      snapshotId,
      readings: Number(counts?.["readings"] ?? 0),
      observations: Number(counts?.["observations"] ?? 0),
      figures: Number(total?.["figures"] ?? 0),
      samples,
      unknowns: unknowns.map((row) => ({
        kind: String(row["kind"]),
        reason: String(row["reason"]),
        text: String(row["text"]),
        readings: Number(row["readings"])
      }))
    };
  } finally {
    warehouse.close();
  }
}
