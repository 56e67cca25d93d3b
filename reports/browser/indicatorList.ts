import {findRows, type Mart} from "./mart.ts";

/** An indicator that can be chosen. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly dimension: string; // its name
  readonly unit: string;
  readonly decimals: number;
  readonly headline: number | null; // place among a region page's charts
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Returns the indicators of the table, headline ones first, then in its order. */
export function listIndicators(indicators: Mart): Indicator[] {
  const listed = findRows(indicators, () => true).map((row) => ({
    id: indicators.text("indicator_id", row) ?? "",
    name: indicators.text("name", row) ?? "",
    short: indicators.text("short", row) ?? "",
    dimension: indicators.text("dimension", row) ?? "",
    unit: indicators.text("unit", row) ?? "",
    decimals: indicators.number("decimals", row) ?? 0,
    headline: indicators.number("headline", row),
    firstYear: indicators.number("first_year", row) ?? 0,
    lastYear: indicators.number("last_year", row) ?? 0
  }));
  return listed.toSorted((a, b) => (a.headline ?? Infinity) - (b.headline ?? Infinity) || 0);
}
