import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readNumber, readText} from "./cells.ts";

export type PeriodFigure = ReturnType<typeof readPeriodFigure>;

/** Reads a row of the mart `periods_within_years`: a quarter or month as published. */
export function readPeriodFigure(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    period: readText(row, "period"), // 2024-Q1, 2024-03
    freq: readText(row, "freq"), // Q | M
    year: readNumber(row, "year"),
    position: readNumber(row, "position"), // of the quarter or month in its year
    kind: readText(row, "period_kind"), // cumulated from January, or at the period's end
    value: findNumber(row, "value"),
    halfUnit: findNumber(row, "half_unit"),
    status: findText(row, "status"),
    single: findNumber(row, "single"), // the quarter or month alone, taken out of cumulated ones
    singleReason: findText(row, "single_reason"),
    // per cent on the same one of last year, nominal
    singleChange: findNumber(row, "single_change"),
    benchmarkId: findText(row, "benchmark_id"),
    benchmarkValue: findNumber(row, "benchmark_value"),
    lead: findNumber(row, "lead"), // percentage points
    leadHalfWidth: findNumber(row, "lead_half_width"),
    verdict: findText(row, "verdict")
  } as const;
}
