import {type AssessmentSystem, type ScoredIndicator} from "@xianzhi/catalog/assessmentSystem";
import {type IndicatorScores} from "@xianzhi/methods/composite";
import {type ChangeSources} from "./indicatorProgress.ts";
import {type IndicatorScore, scoreIndicator} from "./scoreIndicator.ts";

/** A region that is assessed, with the class whose weights it takes. */
export interface Assessed {
  readonly region: string;
  readonly classId: string;
}

/** One indicator of a region, scored. */
export interface ScoredPart {
  readonly dimension: string;
  readonly indicator: ScoredIndicator;
  readonly weight: number;
  readonly score: IndicatorScore;
  readonly expected: number | null; // its last score of an earlier year
}

/** A region in one year, every indicator scored or null with a reason. */
export interface RegionYear extends Assessed {
  readonly year: number;
  readonly parts: readonly ScoredPart[]; // in the order of the system
}

/** Returns each region's scores for each year, years ascending. */
export function assessRegions(
  system: AssessmentSystem,
  regions: readonly Assessed[],
  years: readonly number[],
  sources: ChangeSources
): RegionYear[] {
  return regions.flatMap(({region, classId}) => {
    const last = new Map<string, number>();
    return [...years]
      .sort((a, b) => a - b)
      .map((year) => {
        const parts = system.dimensions.flatMap((dimension) =>
          dimension.indicators.map(
            (indicator): ScoredPart => ({
              dimension: dimension.id,
              indicator,
              weight: indicator.weights[classId] ?? 0,
              score: scoreIndicator(indicator, region, year, system, sources),
              expected: last.get(indicator.id) ?? null
            })
          )
        );
        for (const {indicator, score} of parts) {
          if (score.score !== null) last.set(indicator.id, score.score);
        }
        return {region, classId, year, parts};
      });
  });
}

/** Returns a region's scores as the composite reads them. */
export function compositeInputs({parts}: RegionYear): IndicatorScores[] {
  return parts.map(({indicator, dimension, weight, score, expected}) => ({
    id: indicator.id,
    dimension,
    weight,
    level: score.level,
    progress: score.progress,
    uses: score.uses,
    expected
  }));
}
