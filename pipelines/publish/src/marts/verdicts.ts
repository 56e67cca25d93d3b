import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readFlag, readText} from "./cells.ts";

export type HeadlineVerdict = ReturnType<typeof readHeadlineVerdict>;

/** Reads a row of the mart `headline_verdicts`: one region against one goal under one reading. */
export function readHeadlineVerdict(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    measure: readText(row, "measure"), // an indicator id
    baseYear: findNumber(row, "base_year"),
    periodRule: readText(row, "period_rule"),
    benchmark: readText(row, "benchmark"),
    reading: readText(row, "reading"), // pp | percent | amount | real
    endYear: findNumber(row, "end_year"),
    baseValue: findNumber(row, "base_value"),
    endValue: findNumber(row, "end_value"),
    regionChange: findNumber(row, "region_change"),
    benchmarkChange: findNumber(row, "benchmark_change"),
    lead: findNumber(row, "lead"),
    halfWidth: findNumber(row, "half_width"),
    verdict: findText(row, "verdict"),
    reason: findText(row, "reason"),
    // own | benchmark | both | deflator, where a figure is missing
    lacking: findText(row, "lacking"),
    lackingYear: findNumber(row, "lacking_year"),
    yearsAbove: findNumber(row, "years_above"),
    yearsDecided: findNumber(row, "years_decided"),
    isDefault: readFlag(row, "is_default")
  } as const;
}

export type Scorecard = ReturnType<typeof readScorecard>;

/** Reads a row of the mart `scorecards`: whether a region keeps all headline goals at once. */
export function readScorecard(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    baseYear: findNumber(row, "base_year"),
    periodRule: readText(row, "period_rule"),
    benchmark: readText(row, "benchmark"),
    reading: readText(row, "reading"),
    endYear: findNumber(row, "end_year"),
    verdict: readText(row, "verdict"), // PASS | FAIL | INDETERMINATE_ROUNDING | UNKNOWN
    passed: findNumber(row, "passed") ?? 0,
    decided: findNumber(row, "decided") ?? 0,
    isDefault: readFlag(row, "is_default")
  } as const;
}
