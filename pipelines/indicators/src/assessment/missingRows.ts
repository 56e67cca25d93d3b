import {type RegionYear} from "./assessRegions.ts";
import {type ChangeSources} from "./indicatorProgress.ts";
import {missingFigures} from "./missingFigures.ts";

/** One row of the mart assessment_missing: figures that keep an indicator of a region unscored. */
export interface MissingRow {
  readonly year: number; // assessed
  readonly region_id: string;
  readonly score_id: string; // of the system
  readonly sort_order: number; // its place in the system, from 1
  readonly indicator_id: string;
  readonly weight: number; // of 100 in the region's class
  readonly reason: string;
  readonly lacking_region_id: string | null; // whose figures; null where none lacks: a break, a mix
  readonly first_year: number | null;
  readonly last_year: number | null;
}

/** Returns what each unscored indicator of a region and year lacks, in the order of the system. */
export function missingRows(
  {parts, region, year}: RegionYear,
  sources: ChangeSources,
  holdYears: readonly number[]
): MissingRow[] {
  return parts.flatMap((part, i): MissingRow[] => {
    if (part.score.score !== null) return [];
    const lacking = missingFigures([part], region, year, sources, holdYears);
    const years = lacking.flatMap((one) => one.years);
    return [
      {
        year,
        region_id: region,
        score_id: part.indicator.id,
        sort_order: i + 1,
        indicator_id: part.indicator.indicator,
        weight: part.weight,
        reason: part.score.reason ?? "MISSING_INPUT",
        lacking_region_id: lacking[0]?.region ?? null,
        first_year: years.length === 0 ? null : Math.min(...years),
        last_year: years.length === 0 ? null : Math.max(...years)
      }
    ];
  });
}
