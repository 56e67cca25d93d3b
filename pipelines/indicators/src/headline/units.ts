import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import type {Warehouse} from "@xianzhi/warehouse/openWarehouse";
import type {Unit} from "./positions.ts";

/**
 * Returns whose increases the headline judges: the members, aggregates and regions of its scopes.
 */
export async function loadUnits(warehouse: Warehouse, headline: PlanHeadline): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const scope of headline.scopes) {
    if (scope.kind === "region") units.push({scope: scope.id, regionId: scope.region});
    if (scope.kind === "aggregate") units.push({scope: scope.id, regionId: scope.group});
    if (scope.kind !== "members") continue;
    const members = await warehouse.rows(
      "select region_id from region_groups where group_id = $1 order by region_id",
      [scope.group]
    );
    units.push(...members.map((row) => ({scope: scope.id, regionId: String(row["region_id"])})));
  }
  return units;
}
