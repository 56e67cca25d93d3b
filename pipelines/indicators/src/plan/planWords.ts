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
 * Returns what would decide a verdict, publication by publication: each missing series with its
 * place and years. Empty when nothing is missing.
 */
export function decidingText(missing: readonly MissingFigure[], words: PlanWords): Bilingual {
  const parts = [
    ...groupRows(joinYears(missing), (one) => publicationOf(one, words)?.id ?? "")
  ].map(([, group]) => describe(group, words));
  return {
    zh: parts.map((part) => part.zh).join("；"),
    en: parts.map((part) => part.en).join("; ")
  };
}

function describe(group: readonly MissingFigure[], words: PlanWords): Bilingual {
  const [first] = group;
  const source = first && publicationOf(first, words);
  const series = [
    ...groupRows(group, ({region, years}) => [region, ...years].join(" ")).values()
  ].map((same) => seriesText(same, words));
  return {
    zh: `${series.map((one) => one.zh).join("，")}${source ? `，见${source.zh}` : ""}`,
    en: `${series.map((one) => one.en).join(", ")}${source ? `, see ${source.en}` : ""}`
  };
}

// All of one place and the same years.
function seriesText(group: readonly MissingFigure[], {places, indicators}: PlanWords): Bilingual {
  const [first] = group;
  if (!first) return {zh: "", en: ""};
  const [from, to] = first.years;
  const years = from === to ? String(from) : `${from}–${to}`;
  const place = places.get(first.region);
  const names = [...new Set(group.map((one) => one.indicator))];
  const named = (language: "zh" | "en") => names.map((id) => indicators.get(id)?.[language] ?? id);
  return {
    zh: `${place?.zh ?? first.region}${years}年${named("zh").join("、")}`,
    en: `${named("en").join(" and ")} of ${place?.en ?? first.region}, ${years}`
  };
}

/** Returns missing figures with neighbouring years of one series as one gap. */
export function joinYears(missing: readonly MissingFigure[]): MissingFigure[] {
  const joined: MissingFigure[] = [];
  for (const one of missing) {
    const last = joined.at(-1);
    const next =
      last?.region === one.region &&
      last.indicator === one.indicator &&
      last.years[1] + 1 === one.years[0];
    if (last && next) joined[joined.length - 1] = {...last, years: [last.years[0], one.years[1]]};
    else joined.push(one);
  }
  return joined;
}

/** Returns what would publish a missing figure; undefined where the plan names nothing. */
export function publicationOf(
  one: MissingFigure,
  {places, publications}: PlanWords
): Publication | undefined {
  return findPublication(publications, one.indicator, places.get(one.region)?.kind ?? "county");
}
