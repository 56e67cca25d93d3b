import type {CompareChoice} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import type {Chosen} from "./chosenRegions.ts";
import {writeCsv} from "./csv.ts";
import {findFigure, type Comparison} from "./comparison.ts";
import {medianOf} from "./peerMedian.ts";

const columns = [
  "region_id",
  "region",
  "indicator_id",
  "indicator",
  "year",
  "value",
  "unit",
  "status",
  "vintage_id",
  "change",
  "change_kind",
  "lead",
  "lead_half_width",
  "verdict",
  "reason"
] as const;

/**
 * Returns the compared figures as CSV, one row per region, indicator and end of the years; then the
 * peers' medians, without a region's id.
 */
export function compareCsv(
  comparison: Comparison,
  {years}: CompareChoice,
  {regions, indicators, peers}: Chosen
): string {
  const say = compareWords(comparison.language);
  const rows = regions.flatMap((region) =>
    indicators.flatMap((indicator) =>
      years.map((year) => {
        const figure = findFigure(comparison, region.id, indicator.id, year);
        const change = comparison.changes(region.id, indicator.id, year);
        return [
          region.id,
          region.name,
          indicator.id,
          indicator.name,
          year,
          figure?.value,
          indicator.unit,
          figure?.status,
          figure?.vintageId,
          change?.change,
          change?.kind,
          change?.lead,
          change?.halfWidth,
          change?.verdict,
          change?.reason ?? reasonOf(comparison, region.id, indicator.id, year)
        ];
      })
    )
  );
  const medians = indicators.flatMap((indicator) =>
    years.flatMap((year) => {
      if (peers === null) return [];
      const {value} = medianOf(comparison, peers.regions, indicator.id, year);
      const name = say.median(say.peers[peers.by]);
      return [[null, name, indicator.id, indicator.name, year, value, indicator.unit]];
    })
  );
  const full = medians.map((row) => [...row, ...columns.slice(row.length).map(() => null)]);
  return writeCsv([columns, ...rows, ...full]);
}

function reasonOf(
  {figures}: Comparison,
  regionId: string,
  indicatorId: string,
  year: number
): string | null {
  return figures(regionId, indicatorId).find((one) => one.year === year)?.reason ?? null;
}
