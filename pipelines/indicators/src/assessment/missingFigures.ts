import {type MissingFigure} from "../plan/span.ts";
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
  return parts
    .filter(({score}) => score.score === null)
    .flatMap(({indicator, score}) => {
      const {progress} = indicator;
      const wanted =
        progress === "hold"
          ? [...holdYears, year]
          : progress === "growth_only"
            ? [year]
            : [year - 1, year];
      const places =
        progress === "hold" || score.reason !== "BENCHMARK_MISSING" ? [region] : [benchmark];
      return places.flatMap((place) =>
        wanted
          .filter((one) => !figures(place, indicator.indicator).figures.has(one))
          .map((one) => ({
            region: place,
            indicator: indicator.indicator,
            years: [one, one] as const
          }))
      );
    });
}
