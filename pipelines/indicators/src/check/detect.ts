import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import type {Draft} from "./finding.ts";
import {type Relation, writeRelations} from "./relations.ts";
import {findIdentityRotations, findRotations} from "./rowRotations.ts";
import {findTableYears} from "./tableYears.ts";
import {loadWording} from "./wording.ts";
import {openWorkingTables} from "./workingTables.ts";

/**
 * Returns everything that looks wrong, unordered. The strongest kinds come first and repair the
 * working tables, so that their consequences are not found as mistakes of their own.
 */
export async function detect(
  warehouse: Warehouse,
  queries: ReadonlyMap<string, string>,
  relations: readonly Relation[]
): Promise<Draft[]> {
  const wording = await loadWording(warehouse);
  const tables = await openWorkingTables(warehouse, queries);
  await writeRelations(warehouse, relations);
  const shifted = await findTableYears(warehouse, tables, wording);
  await tables.repair(shifted.repairs);
  await tables.rebuild();
  const rotated = await findRotations(tables, await tables.query("identities"), wording);
  await tables.repair(rotated.repairs);
  const misplaced = findIdentityRotations(await tables.query("identities"), wording);
  await tables.repair(misplaced.repairs);
  await tables.rebuild();
  return [...shifted.drafts, ...rotated.drafts, ...misplaced.drafts];
}
