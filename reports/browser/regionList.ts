import type {Language} from "./language.ts";
import {findRows, type Mart} from "./mart.ts";

/** A region that can be chosen. */
export interface Region {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly parentId: string | null;
  readonly classId: string | null;
  readonly isAssessed: boolean;
  readonly isBenchmark: boolean;
  readonly benchmarkId: string | null;
}

/** Returns the regions of the mart in its order; groups are no regions of their own. */
export function listRegions(regions: Mart, language: Language): Region[] {
  const real = findRows(regions, (row) => regions.text("kind", row) !== "group");
  return real.map((row) => ({
    id: regions.text("region_id", row) ?? "",
    name: regions.text(`name_${language}`, row) ?? "",
    short: regions.text(`short_${language}`, row) ?? "",
    parentId: regions.text("parent_id", row),
    classId: regions.text("class_id", row),
    isAssessed: regions.flag("is_assessed", row),
    isBenchmark: regions.flag("is_benchmark", row),
    benchmarkId: regions.text("benchmark_id", row)
  }));
}
