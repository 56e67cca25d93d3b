import {type RegionYear} from "./assessRegions.ts";

/** One row of the mart assessment_scores: a region, year and indicator of the system. */
export interface ScoreRow {
  readonly region_id: string;
  readonly year: number;
  readonly class_id: string;
  readonly dimension: string;
  readonly indicator_id: string; // of the catalogue
  readonly score_id: string; // of the system
  readonly label_zh: string;
  readonly label_en: string;
  readonly weight: number; // of 100 in the class
  readonly value: number | null;
  readonly level: number | null; // 0–100
  readonly change: number | null; // of the year, good being up
  readonly benchmark_change: number | null;
  readonly progress: number | null; // 0–100, 60 being the benchmark's own change
  readonly progress_since_base: number | null; // by the mean yearly pace since the base year
  readonly score: number | null;
  readonly uses: string; // both, progress or level
  readonly goalposts: string | null; // derived or provisional; null where there is no level
  readonly reason: string | null; // why the score is null
  readonly flags: string; // joined by commas
  readonly figure_key: string; // of the level's figure
}

/** Returns the rows of assessment_scores, in the order of the system. */
export function scoreRows({region, year, classId, parts}: RegionYear): ScoreRow[] {
  return parts.map(({dimension, indicator, weight, score}) => ({
    region_id: region,
    year,
    class_id: classId,
    dimension,
    indicator_id: indicator.indicator,
    score_id: indicator.id,
    label_zh: indicator.label_zh,
    label_en: indicator.label_en,
    weight,
    value: score.value,
    level: score.level,
    change: score.change,
    benchmark_change: score.benchmarkChange,
    progress: score.progress,
    progress_since_base: score.progressSinceBase,
    score: score.score,
    uses: score.uses,
    goalposts: indicator.goalposts?.basis ?? null,
    reason: score.reason,
    flags: score.flags.join(","),
    figure_key: `${region}/${indicator.indicator}/${year}`
  }));
}
