import type {GroupedOption} from "./choices.ts";
import type {Region} from "./regionList.ts";

const many = 24; // regions from which they are listed under what they belong to

/** Returns the regions to choose from; many stand under the name of the region they lie in. */
export function groupRegions(regions: readonly Region[]): GroupedOption[] {
  const names = new Map(regions.map(({id, short}) => [id, short]));
  const parents = new Set(regions.map(({parentId}) => parentId));
  return regions.map(({id, name, parentId}) => ({
    id,
    name,
    group: regions.length <= many || parents.has(id) ? "" : (names.get(parentId ?? "") ?? "")
  }));
}
