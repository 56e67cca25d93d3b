import {type MissingFigure} from "../plan/span.ts";
import {type Bilingual, decidingText, type PlanWords} from "../plan/planWords.ts";
import {type ScoredPart} from "./assessRegions.ts";
import {type ChangeSources} from "./indicatorProgress.ts";

/**
 * Returns the figures that an assessment of the region lacks, indicator by indicator with the
 * publication that carries each: level and change of the year, its own and the benchmark's. An
 * indicator that lacks no figure but crosses a break or mixes vintages is left to its reason.
 */
export function missingFigures(
  parts: readonly ScoredPart[],
  region: string,
  year: number,
  {figures, benchmark}: ChangeSources,
  holdYears: readonly number[]
): readonly MissingFigure[] {
  return parts.filter(({score}) => score.score === null).flatMap(({indicator, score}) => {
    const {progress} = indicator;
    const wanted = progress === "hold"
      ? [...holdYears, year]
      : progress === "growth_only" ? [year] : [year - 1, year];
    const places = progress === "hold" || score.reason !== "BENCHMARK_MISSING" ? [region] : [benchmark];
    return places.flatMap((place) => wanted
      .filter((one) => !figures(place, indicator.indicator).figures.has(one))
      .map((one) => ({region: place, indicator: indicator.indicator, years: [one, one] as const})));
  });
}

/** Returns what is missing as one text in both languages. */
export function missingText(missing: readonly MissingFigure[], words: PlanWords): Bilingual {
  return decidingText(joinYears(missing), words);
}

// 2019 and 2020 of one series are one gap of two years.
function joinYears(missing: readonly MissingFigure[]): MissingFigure[] {
  const joined: MissingFigure[] = [];
  for (const one of missing) {
    const last = joined.at(-1);
    const next = last?.region === one.region && last.indicator === one.indicator &&
      last.years[1] + 1 === one.years[0];
    if (last && next) joined[joined.length - 1] = {...last, years: [last.years[0], one.years[1]]};
    else joined.push(one);
  }
  return joined;
}
