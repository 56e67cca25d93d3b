import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readFlag, readNumber, readText} from "./cells.ts";

export type Region = ReturnType<typeof readRegion>;

/** Reads a row of the mart `regions`. */
export function readRegion(row: Row) {
  const name = readText(row, "name_zh");
  return {
    id: readText(row, "region_id"),
    code: findText(row, "code"),
    name: {zh: name, en: findText(row, "name_en") ?? name},
    short: {
      zh: findText(row, "short_zh") ?? name,
      en: findText(row, "short_en") ?? findText(row, "name_en") ?? name
    },
    kind: readText(row, "kind"),
    parentId: findText(row, "parent_id"),
    order: findNumber(row, "sort_order") ?? 0,
    tileRow: findNumber(row, "tile_row"),
    tileColumn: findNumber(row, "tile_column"),
    benchmarkId: findText(row, "benchmark_id"), // the region it is compared with
    classId: findText(row, "class_id"),
    isAssessed: readFlag(row, "is_assessed"),
    isBenchmark: readFlag(row, "is_benchmark"),
    note: {zh: findText(row, "note_zh") ?? "", en: findText(row, "note_en") ?? ""}
  } as const;
}

export type Kind = ReturnType<typeof readKind>;

/** Reads a row of the mart `kinds`: one kind of region in words. */
export function readKind(row: Row) {
  return {
    kind: readText(row, "kind"),
    label: {zh: readText(row, "label_zh"), en: readText(row, "label_en")},
    plural: readText(row, "plural_en"),
    whole: {zh: readText(row, "whole_zh"), en: readText(row, "whole_en")} // 全省, the province
  } as const;
}

export type Membership = ReturnType<typeof readMembership>;

/** Reads a row of the mart `region_groups`: one region's membership of one group. */
export function readMembership(row: Row) {
  return {
    groupId: readText(row, "group_id"),
    name: {zh: readText(row, "group_zh"), en: readText(row, "group_en")},
    kind: readText(row, "group_kind"),
    regionId: readText(row, "region_id")
  } as const;
}

export type Trend = ReturnType<typeof readTrend>;

/** Reads a row of the mart `trends`; `tag` null has a `reason`. */
export function readTrend(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    points: findNumber(row, "n") ?? 0,
    slope: findNumber(row, "slope"), // in the indicator's unit a year
    firstYear: findNumber(row, "first_year"),
    lastYear: findNumber(row, "last_year"),
    tag: findText(row, "tag"),
    reason: findText(row, "reason")
  } as const;
}

export type Rank = ReturnType<typeof readRank>;

/** Reads a row of the mart `ranks`; `rank` null has a `reason`. */
export function readRank(row: Row) {
  return {
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    year: readNumber(row, "year"),
    groupId: readText(row, "group_id"),
    rank: findNumber(row, "rank"),
    rankOf: findNumber(row, "rank_of"),
    tied: readFlag(row, "tied"),
    previousRank: findNumber(row, "previous_rank"),
    lowest: findNumber(row, "lowest"), // of the ranked figures, in the indicator's unit
    highest: findNumber(row, "highest"),
    reason: findText(row, "reason")
  } as const;
}
