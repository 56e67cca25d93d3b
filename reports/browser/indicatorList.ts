import type {Language} from "./language.ts";
import {findRows, type Mart} from "./mart.ts";

/** An indicator that can be chosen. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly dimension: string;
  readonly unit: string;
  readonly decimals: number;
  readonly headline: number | null; // place among a region page's charts
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Returns the indicators that have figures, headline ones first, then in the mart's order. */
export function listIndicators(indicators: Mart, language: Language): Indicator[] {
  const withFigures = findRows(indicators, (row) => (indicators.number("figures", row) ?? 0) > 0);
  const listed = withFigures.map((row) => ({
    id: indicators.text("indicator_id", row) ?? "",
    name: indicators.text(`name_${language}`, row) ?? "",
    short: indicators.text(`short_${language}`, row) ?? "",
    dimension: indicators.text("dimension", row) ?? "",
    unit: indicators.text(language === "en" ? "unit_en" : "unit", row) ?? "",
    decimals: indicators.number("decimals", row) ?? 0,
    headline: indicators.number("headline", row),
    firstYear: indicators.number("first_year", row) ?? 0,
    lastYear: indicators.number("last_year", row) ?? 0
  }));
  return listed.toSorted((a, b) => (a.headline ?? Infinity) - (b.headline ?? Infinity) || 0);
}
