import {type AssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {decidingText, type PlanWords} from "../plan/planWords.ts";
import {type ChangeSources} from "./indicatorProgress.ts";
import {missingFigures} from "./missingFigures.ts";
import {type RankedRegion, type RankedYear} from "./rankYear.ts";

/** One row of the mart assessment_totals: a region and year. */
export interface TotalRow {
  readonly region_id: string;
  readonly year: number;
  readonly class_id: string;
  readonly dimension_scores: string; // JSON: id → {score, coverage}
  readonly total: number | null;
  readonly low: number | null; // missing scores at 0
  readonly high: number | null; // missing scores at 100
  readonly coverage: number; // share of the weight that is scored
  readonly eligible: boolean;
  readonly reason: string | null; // why there is no rank
  readonly flags: string;
  readonly rank: number | null;
  readonly rank_of: number; // how many are ranked
  readonly class_rank: number | null; // null in a class of one
  readonly rank_min: number | null;
  readonly rank_median: number | null;
  readonly rank_max: number | null;
  readonly share_top3: number | null; // share of scenarios within the candidates' places
  readonly common_indicators: number;
  readonly common_total: number | null;
  readonly common_rank: number | null; // printed where the ranked ones' indicators differ
  readonly sets_differ: boolean;
  readonly level_total: number | null;
  readonly level_rank: number | null;
  readonly progress_total: number | null;
  readonly progress_rank: number | null;
  readonly previous_rank: number | null; // of the year before, scored on today's vintage
  readonly scored: number; // indicators with a score
  readonly indicators: number;
  readonly missing_zh: string; // what would make it assessable
  readonly missing_en: string;
}

/** Returns the rows of assessment_totals of one year. */
export function totalRows(
  system: AssessmentSystem,
  {regions, common, setsDiffer}: RankedYear,
  previous: RankedYear | undefined,
  sources: ChangeSources,
  words: PlanWords
): TotalRow[] {
  const ranked = regions.filter((one) => one.rank !== null).length;
  return regions.map((one) => {
    const {region, year, classId, parts} = one.regionYear;
    const {value, reason, flags} = one.composite;
    const hold = system.scoring.hold.base_years;
    const text = decidingText(missingFigures(parts, region, year, sources, hold), words);
    return {
      region_id: region,
      year,
      class_id: classId,
      dimension_scores: JSON.stringify(
        Object.fromEntries(
          (value?.dimensions ?? []).map(({dimension, score, coverage}) => [
            dimension,
            {score, coverage}
          ])
        )
      ),
      total: value?.total ?? null,
      low: value?.bounds[0] ?? null,
      high: value?.bounds[1] ?? null,
      coverage: value?.coverage ?? 0,
      eligible: one.rank !== null,
      reason: one.rank === null ? (reason ?? "COVERAGE_BELOW_MIN") : null,
      flags: flags.join(","),
      ...placesOf(one),
      rank_of: ranked,
      common_indicators: common.length,
      sets_differ: setsDiffer,
      previous_rank:
        previous?.regions.find((other) => other.regionYear.region === region)?.rank ?? null,
      scored: parts.filter(({score}) => score.score !== null).length,
      indicators: parts.length,
      missing_zh: text.zh,
      missing_en: text.en
    };
  });
}

function placesOf(one: RankedRegion) {
  return {
    rank: one.rank,
    class_rank: one.classRank,
    rank_min: one.rankMin,
    rank_median: one.rankMedian,
    rank_max: one.rankMax,
    share_top3: one.shareWithin,
    common_total: one.commonTotal,
    common_rank: one.commonRank,
    level_total: one.levelTotal,
    level_rank: one.levelRank,
    progress_total: one.progressTotal,
    progress_rank: one.progressRank
  };
}
