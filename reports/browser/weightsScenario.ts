import {compositeOf, type IndicatorScores} from "@xianzhi/methods/composite";
import {competitionRanks} from "@xianzhi/methods/rank";
import {compositeScenarios, rankRanges} from "@xianzhi/methods/robustness";
import type {AssessmentRules} from "./notebookSettings.ts";
import type {ScoreSheet} from "./scoreSheet.ts";

/** What a reader may change: a factor per dimension, and how much the level counts. */
export interface Weighing {
  readonly factors: ReadonlyMap<string, number>; // 1 where a dimension is missing
  readonly levelWeight: number; // 0–1
}

/** What becomes of a region under a weighing. */
export interface Standing {
  readonly regionId: string;
  readonly total: number | null;
  readonly coverage: number; // share of the weight, 0–1
  readonly rank: number | null; // null where covered too little
  readonly best: number | null; // over the scenarios around the weighing
  readonly worst: number | null;
}

/** The weighing that changes nothing but the level's share. */
export function plainWeighing(levelWeight: number): Weighing {
  return {factors: new Map(), levelWeight};
}

/**
 * Returns each region's standing under the weighing. Ranks and their ranges are
 * among the regions that are covered enough; the others get neither.
 */
export function weigh(
  sheets: readonly ScoreSheet[],
  {factors, levelWeight}: Weighing,
  rules: AssessmentRules
): Standing[] {
  const weighed = sheets.map(({scores}) => scores.map((score) => scale(score, factors)));
  const composites = weighed.map((scores) => compositeOf(scores, {...rules, levelWeight}).value);
  const eligible = weighed.filter((_, i) => composites[i]?.eligible === true);
  const ranks = competitionRanks(
    composites.map((composite) => (composite?.eligible === true ? composite.total : null))
  );
  const ranges = rankRanges(compositeScenarios(eligible, levelWeight, rules.grid)).value ?? [];
  return sheets.map(({regionId}, i) => {
    const own = weighed[i];
    const range = own === undefined ? null : (ranges[eligible.indexOf(own)] ?? null);
    return {
      regionId,
      total: composites[i]?.total ?? null,
      coverage: composites[i]?.coverage ?? 0,
      rank: ranks[i] ?? null,
      best: range?.least ?? null,
      worst: range?.greatest ?? null
    };
  });
}

function scale(score: IndicatorScores, factors: ReadonlyMap<string, number>): IndicatorScores {
  return {...score, weight: score.weight * (factors.get(score.dimension) ?? 1)};
}
