import {findRows, type Mart} from "./mart.ts";

/** A region that can be chosen. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly classId: string | null;
  readonly className: string | null;
  readonly isAssessed: boolean;
  readonly isBenchmark: boolean;
  readonly benchmarkId: string | null;
}

/** Returns the regions of the table in its order. */
export function listRegions(regions: Mart): Region[] {
  return findRows(regions, () => true).map((row) => ({
    id: regions.text("region_id", row) ?? "",
    name: regions.text("name", row) ?? "",
    short: regions.text("short", row) ?? "",
    kind: regions.text("kind", row) ?? "",
    parentId: regions.text("parent_id", row),
    classId: regions.text("class_id", row),
    className: regions.text("class", row),
    isAssessed: regions.flag("is_assessed", row),
    isBenchmark: regions.flag("is_benchmark", row),
    benchmarkId: regions.text("benchmark_id", row)
  }));
}
