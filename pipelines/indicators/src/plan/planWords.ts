import {findPublication, type Publication} from "@xianzhi/catalog/planPublications";
import {groupRows} from "../groupRows.ts";
import {type IndicatorRow, type PlaceRow} from "./martRows.ts";
import {type MissingFigure} from "./span.ts";

/** Names of places and indicators, and what publishes their figures. */
export interface PlanWords {
  readonly places: ReadonlyMap<string, PlaceRow>;
  readonly indicators: ReadonlyMap<string, IndicatorRow>;
  readonly publications: readonly Publication[];
}

/** One text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/**
 * Returns what would decide a verdict: each missing series with its places and years, and the
 * publication that carries it. Empty when nothing is missing.
 */
export function decidingText(missing: readonly MissingFigure[], words: PlanWords): Bilingual {
  const series = groupRows(missing, (one) =>
    [one.indicator, ...one.years, publicationOf(one, words)?.id].join(" "));
  const parts = [...series.values()].map((group) => describe(group, words));
  return {
    zh: parts.map((part) => part.zh).join("；"),
    en: parts.map((part) => part.en).join("; ")
  };
}

function describe(group: readonly MissingFigure[], words: PlanWords): Bilingual {
  const [first] = group;
  if (!first) return {zh: "", en: ""};
  const indicator = words.indicators.get(first.indicator);
  const places = [...new Set(group.map((one) => one.region))];
  const named = (language: "zh" | "en") =>
    places.map((id) => words.places.get(id)?.[language] ?? id);
  const [from, to] = first.years;
  const source = publicationOf(first, words);
  const zhYears = from === to ? `${from}年` : `${from}–${to}年`;
  const enYears = from === to ? String(from) : `${from}–${to}`;
  return {
    zh: `${named("zh").join("、")}${zhYears}${indicator?.zh ?? first.indicator}${
      source ? `（见${source.zh}）` : ""}`,
    en: `${indicator?.en ?? first.indicator} of ${named("en").join(", ")}, ${enYears}${
      source ? ` (${source.en})` : ""}`
  };
}

function publicationOf(one: MissingFigure, {places, publications}: PlanWords): Publication | undefined {
  return findPublication(publications, one.indicator, places.get(one.region)?.kind ?? "county");
}
