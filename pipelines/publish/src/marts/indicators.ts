import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readNumber, readText} from "./cells.ts";

export type Indicator = ReturnType<typeof readIndicator>;

/** Reads a row of the mart `indicators`. */
export function readIndicator(row: Row) {
  const zh = readText(row, "name_zh");
  const en = findText(row, "name_en") ?? zh;
  return {
    id: readText(row, "indicator_id"),
    name: {zh, en},
    short: {zh: findText(row, "short_zh") ?? zh, en: findText(row, "short_en") ?? en},
    dimension: readText(row, "dimension"),
    unit: {zh: readText(row, "unit"), en: englishUnit(row)},
    decimals: readNumber(row, "decimals"),
    direction: readText(row, "direction"), // up | down | hold | none
    priceBasis: readText(row, "price_basis"), // current | constant | none
    change: readText(row, "change"), // percent | points | none
    aggregation: readText(row, "aggregation"),
    timing: readText(row, "timing"), // flow | stock
    headline: findNumber(row, "headline"), // place on the region page, null when not drawn there
    populationBase: readText(row, "population_base"), // resident | registered | none
    definition: {zh: readText(row, "definition_zh"), en: readText(row, "definition_en")},
    formula: {zh: readText(row, "formula_zh"), en: readText(row, "formula_en")},
    firstYear: findNumber(row, "first_year"),
    lastYear: findNumber(row, "last_year"),
    regions: findNumber(row, "regions") ?? 0, // that have a figure
    figures: findNumber(row, "figures") ?? 0
  } as const;
}

// The long name says its scale in words ("10,000 persons"); a sign like % is its own name.
function englishUnit(row: Row): string {
  const symbol = findText(row, "unit_en") ?? readText(row, "unit");
  const name = findText(row, "unit_name_en");
  return name === null || !/[A-Za-z]/.test(symbol) ? symbol : name;
}
