import type {Row} from "@xianzhi/warehouse/openWarehouse";
import type {Wording} from "../language.ts";
import {findNumber, findText, readText} from "./cells.ts";

/** A code of a closed list (status, reason, flag, verdict …) in words. */
export interface Label {
  readonly name: Wording;
  readonly note: Wording;
}

/** Returns the labels of a closed list by code; vintages and source kinds have the same shape. */
export function readLabels(rows: readonly Row[]): ReadonlyMap<string, Label> {
  return new Map(rows.map((row) => [codeOf(row), readLabel(row)]));
}

export type SeriesBreak = ReturnType<typeof readSeriesBreak>;

/** Reads a row of `series_breaks`: from `year` on, figures do not continue those before. */
export function readSeriesBreak(row: Row) {
  return {
    indicatorId: readText(row, "indicator_id"),
    regionId: findText(row, "region_id"), // null breaks every region's series
    year: findNumber(row, "year") ?? 0,
    kind: readText(row, "kind"),
    note: {zh: readText(row, "note_zh"), en: readText(row, "note_en")}
  } as const;
}

function codeOf(row: Row): string {
  return findText(row, "code") ?? findText(row, "vintage_id") ?? readText(row, "kind");
}

function readLabel(row: Row): Label {
  const zh = findText(row, "label_zh") ?? findText(row, "name_zh") ?? codeOf(row);
  const en = findText(row, "label_en") ?? findText(row, "name_en") ?? codeOf(row);
  return {name: {zh, en}, note: {zh: readText(row, "note_zh"), en: readText(row, "note_en")}};
}
