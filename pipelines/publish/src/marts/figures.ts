import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readFlag, readNumber, readText} from "./cells.ts";

export type Figure = ReturnType<typeof readFigure>;

/** Reads a row of the mart `figures`: what is known of a region, indicator and period. */
export function readFigure(row: Row) {
  return {
    key: readText(row, "figure_key"),
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    period: readText(row, "period"),
    year: findNumber(row, "year"),
    freq: readText(row, "freq"),
    periodKind: readText(row, "period_kind"), // annual, year_end, census, …
    value: findNumber(row, "value"), // in `unit`; null has a `reason`
    unit: readText(row, "unit"),
    decimals: findNumber(row, "decimals"), // as printed, after conversion to `unit`
    halfUnit: findNumber(row, "half_unit"), // largest rounding error of `value`
    status: findText(row, "status"),
    vintageId: findText(row, "vintage_id"),
    scope: findText(row, "scope"),
    reason: findText(row, "reason"),
    flags: (findText(row, "flags") ?? "").split(/[\s,;|]+/).filter((flag) => flag !== ""),
    origin: readText(row, "origin"), // observed | derived
    cell: readCellPlace(row), // where it was read; null for a derived one
    rawText: findText(row, "raw_text"),
    rawUnit: findText(row, "raw_unit"),
    label: findText(row, "label"),
    rivals: findNumber(row, "rivals") ?? 0,
    rivalsDiffer: readFlag(row, "rivals_differ")
  } as const;
}

/** The place of a cell in a source's table; row and column one-based. */
export interface CellPlace {
  readonly sourceId: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function readCellPlace(row: Row): CellPlace | null {
  const sourceId = findText(row, "source_id");
  const rowNumber = findNumber(row, "row_number");
  const column = findNumber(row, "column_number");
  if (sourceId === null || rowNumber === null || column === null) return null;
  const file = readText(row, "file");
  return {sourceId, file, sheet: readText(row, "sheet"), row: rowNumber, column};
}

export type Change = ReturnType<typeof readChange>;

/** Reads a row of the mart `changes`: a year against the one before, beside the benchmark's. */
export function readChange(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    year: readNumber(row, "year"),
    value: findNumber(row, "value"),
    previousValue: findNumber(row, "previous_value"),
    change: findNumber(row, "change"), // per cent or percentage points, as `kind` says
    kind: readText(row, "change_kind"), // percent_nominal | percent_constant | points
    basis: findText(row, "basis"), // published | computed
    halfWidth: findNumber(row, "half_width"),
    reason: findText(row, "reason"),
    benchmarkId: findText(row, "benchmark_id"),
    benchmarkChange: findNumber(row, "benchmark_change"),
    lead: findNumber(row, "lead"), // percentage points
    leadHalfWidth: findNumber(row, "lead_half_width"),
    verdict: findText(row, "verdict"),
    verdictReason: findText(row, "verdict_reason"),
    status: findText(row, "status")
  } as const;
}

export type Rival = ReturnType<typeof readRival>;

/** Reads a row of the mart `rivals`: one publication's figure for a region, indicator, period. */
export function readRival(row: Row) {
  return {
    figureKey: readText(row, "figure_key"),
    value: findNumber(row, "value"),
    unit: readText(row, "unit"),
    rawText: findText(row, "raw_text"),
    rawUnit: findText(row, "raw_unit"),
    status: findText(row, "status"),
    vintageId: findText(row, "vintage_id"),
    cell: readCellPlace(row),
    released: findText(row, "released"),
    label: findText(row, "label"),
    chosen: readFlag(row, "chosen"),
    rule: findText(row, "rule") // by what the chosen one was preferred
  } as const;
}

export type FigureInput = ReturnType<typeof readFigureInput>;

/** Reads a row of the mart `figure_inputs`: what a derived figure was computed from. */
export function readFigureInput(row: Row) {
  return {
    figureKey: readText(row, "figure_key"),
    part: readText(row, "part"), // numerator | denominator
    indicatorId: readText(row, "input_indicator_id"),
    inputKey: readText(row, "input_key"),
    year: findNumber(row, "input_year"),
    weight: findNumber(row, "weight"), // ½ and ½ where two year-ends are averaged
    value: findNumber(row, "value"),
    unit: readText(row, "unit"),
    vintageId: findText(row, "vintage_id"),
    cell: readCellPlace(row)
  } as const;
}
