import {toColumnTable} from "@xianzhi/catalog/columnTable";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";

/**
 * Returns an indicator's annual figures, changes and breaks as the notebooks draw them, as JSON;
 * where a figure came from stays behind.
 */
export function writeIndicatorFigures({figures, changes, breaks}: IndicatorFacts): string {
  return JSON.stringify({
    figures: toColumnTable(
      figures.map((figure) => ({
        region_id: figure.regionId,
        year: figure.year,
        value: figure.value,
        decimals: figure.decimals,
        status: figure.status,
        vintage_id: figure.vintageId,
        reason: figure.reason
      })),
      ["region_id", "year", "value", "decimals", "status", "vintage_id", "reason"]
    ),
    changes: toColumnTable(
      changes.map((change) => ({
        region_id: change.regionId,
        year: change.year,
        change: change.change,
        change_kind: change.kind,
        benchmark_change: change.benchmarkChange,
        lead: change.lead,
        lead_half_width: change.leadHalfWidth,
        verdict: change.verdict,
        reason: change.reason ?? change.verdictReason
      })),
      [
        "region_id",
        "year",
        "change",
        "change_kind",
        "benchmark_change",
        "lead",
        "lead_half_width",
        "verdict",
        "reason"
      ]
    ),
    breaks: toColumnTable(
      breaks.map(({regionId, year}) => ({region_id: regionId, year})),
      ["region_id", "year"]
    )
  });
}
