import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import {buildModels, loadModels} from "@xianzhi/warehouse/models";
import {openWarehouse, type Row, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {findManifest, type SnapshotManifest} from "../run.ts";
import {copyVocabulary} from "../snapshotFile.ts";
import {alignRelations} from "./alignRelations.ts";

/** Two snapshots side by side; the `diff_*` tables say what differs. The caller closes it. */
export interface Comparison {
  readonly earlier: string;
  readonly later: string;
  readonly warehouse: Warehouse; // holds diff_files, diff_observations, diff_figures, diff_verdicts
}

/**
 * Compares two snapshots: every observation, figure and verdict that is new, gone or changed, with
 * the cause. Throws RangeError when one of them is not whole or not there.
 */
export async function compareSnapshots(
  {snapshots}: Workspace,
  earlier: string,
  later: string
): Promise<Comparison> {
  const inputs = diffInputs(await load(snapshots, earlier), await load(snapshots, later));
  const warehouse = await openWarehouse(":memory:");
  try {
    if (earlier !== later) {
      const folders = {earlier: join(snapshots, earlier), later: join(snapshots, later)};
      await alignRelations(warehouse, folders);
      await copyVocabulary(warehouse, folders.later, ["raw_growth_names"]);
      const types = {path: "varchar", earlier_hash: "varchar", later_hash: "varchar"} as const;
      await writeRows(warehouse, "diff_inputs", types, inputs);
      const root = createRequire(import.meta.url).resolve("@xianzhi/indicators/package.json");
      const models = await loadModels(join(dirname(root), "src/diff"), ["sql"]);
      await buildModels(warehouse, models, []);
    }
    return {earlier, later, warehouse};
  } catch (cause) {
    warehouse.close();
    throw cause;
  }
}

async function load(snapshots: string, id: string): Promise<SnapshotManifest> {
  const manifest = await findManifest(join(snapshots, id));
  if (manifest === undefined) throw new RangeError(`unknown snapshot: ${id}`);
  return manifest;
}

function diffInputs(earlier: SnapshotManifest, later: SnapshotManifest): Row[] {
  const paths = new Set([...Object.keys(earlier.inputs), ...Object.keys(later.inputs)]);
  return [...paths].toSorted().flatMap((path): Row[] => {
    const [before, after] = [earlier.inputs[path] ?? null, later.inputs[path] ?? null];
    return before === after ? [] : [{path, earlier_hash: before, later_hash: after}];
  });
}
