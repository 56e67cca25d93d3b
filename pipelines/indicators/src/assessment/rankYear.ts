import {type AssessmentSystem} from "@xianzhi/catalog/assessmentSystem";
import {combine} from "@xianzhi/methods/aggregate";
import {type Composite, compositeOf, indicatorScore} from "@xianzhi/methods/composite";
import {competitionRanks} from "@xianzhi/methods/rank";
import {refused, type Result} from "@xianzhi/methods/result";
import {compositeScenarios, rankRanges, type ScenarioGrid} from "@xianzhi/methods/robustness";
import {compositeInputs, type RegionYear} from "./assessRegions.ts";

/** A region's total of one year, and its place among those that may be ranked. */
export interface RankedRegion {
  readonly regionYear: RegionYear;
  readonly composite: Result<Composite>;
  readonly rank: number | null; // pooled over the classes; null when not eligible
  readonly classRank: number | null; // null in a class of one
  readonly rankMin: number | null; // over the scenarios; null below three ranked regions
  readonly rankMedian: number | null;
  readonly rankMax: number | null;
  readonly shareWithin: number | null; // share of scenarios within the candidates' places
  readonly commonTotal: number | null; // over the indicators that every ranked region has
  readonly commonRank: number | null;
  readonly levelTotal: number | null; // the board of levels
  readonly levelRank: number | null;
  readonly progressTotal: number | null; // the board of progress
  readonly progressRank: number | null;
}

/** One year's ranking. */
export interface RankedYear {
  readonly regions: readonly RankedRegion[];
  readonly common: readonly string[]; // indicators that every ranked region has
  readonly setsDiffer: boolean; // ranked regions are scored on different indicators
}

/**
 * Returns the totals of one year and the ranks of the regions that may be ranked: no region below
 * the least coverage has a rank. Where the ranked ones have different indicators, the rank over
 * the indicators they share stands beside.
 */
export function rankYear(system: AssessmentSystem, regionYears: readonly RegionYear[]): RankedYear {
  const {level_weight} = system.scoring;
  const {dimension_coverage, total_coverage, candidates, gain_from_missing} = system.eligibility;
  const rules = {
    levelWeight: level_weight,
    leastCoverage: total_coverage,
    leastDimensionCoverage: dimension_coverage,
    allowedGain: gain_from_missing
  };
  const inputs = regionYears.map(compositeInputs);
  const composites = inputs.map((indicators) => compositeOf(indicators, rules));
  const eligible = composites.map(({value}) => value?.eligible === true && value.total !== null);
  const keep = (values: readonly (number | null)[]) =>
    values.map((one, i) => (eligible[i] ? one : null));
  const totals = keep(composites.map(({value}) => value?.total ?? null));
  const ranks = competitionRanks(totals);
  const scenarios = compositeScenarios(inputs, level_weight, gridOf(system)).map((scenario) => ({
    ...scenario,
    totals: keep(scenario.totals)
  }));
  const ranges = eligible.filter(Boolean).length < 3 ? null : rankRanges(scenarios).value;
  const sets = regionYears.filter((_, i) => eligible[i]).map(scoredIds);
  const common = (sets[0] ?? []).filter((id) => sets.every((set) => set.includes(id)));
  const over = (part: "score" | "level" | "progress", ids: readonly string[] | null) =>
    keep(regionYears.map((one) => totalOver(one, part, ids, level_weight)));
  const [commonTotals, levels, progresses] = [
    over("score", common),
    over("level", null),
    over("progress", null)
  ];
  const boards = [commonTotals, levels, progresses].map((values) => competitionRanks(values));
  const regions = regionYears.map((regionYear, i): RankedRegion => {
    const range = ranges?.[i] ?? null;
    return {
      regionYear,
      composite: composites[i] ?? refused("MISSING_INPUT"),
      rank: ranks[i] ?? null,
      classRank: classRank(regionYears, totals, i),
      rankMin: range?.least ?? null,
      rankMedian: range?.median ?? null,
      rankMax: range?.greatest ?? null,
      shareWithin: range?.shareWithin[candidates - 1] ?? null,
      commonTotal: commonTotals[i] ?? null,
      commonRank: boards[0]?.[i] ?? null,
      levelTotal: levels[i] ?? null,
      levelRank: boards[1]?.[i] ?? null,
      progressTotal: progresses[i] ?? null,
      progressRank: boards[2]?.[i] ?? null
    };
  });
  return {regions, common, setsDiffer: sets.some((set) => set.length !== common.length)};
}

/** Returns the scenarios that a system declares, as the robustness functions take them. */
export function gridOf({scenarios, scoring}: AssessmentSystem): ScenarioGrid {
  return {
    equalWeights: scenarios.equal_weights,
    dimensionFactors: scenarios.dimension_factors,
    aggregations: scenarios.aggregations,
    levelWeights: scenarios.level_weights,
    leaveOneOut: scenarios.leave_one_out,
    floor: scoring.geometric_floor
  };
}

function scoredIds({parts}: RegionYear): string[] {
  return parts.filter(({score}) => score.score !== null).map(({indicator}) => indicator.id);
}

function totalOver(
  {parts}: RegionYear,
  part: "score" | "level" | "progress",
  ids: readonly string[] | null,
  levelWeight: number
): number | null {
  const used = parts.flatMap(({indicator, weight, score}) => {
    const value = part === "score" ? indicatorScore(score, levelWeight) : score[part];
    return value === null || weight === 0 || (ids && !ids.includes(indicator.id))
      ? []
      : [{value, weight}];
  });
  if (used.length === 0) return null;
  return combine(
    used.map((one) => one.value),
    used.map((one) => one.weight),
    "arithmetic"
  );
}

// “First of one” is no rank.
function classRank(
  regionYears: readonly RegionYear[],
  totals: readonly (number | null)[],
  index: number
): number | null {
  const members = regionYears.map(({classId}) => classId === regionYears[index]?.classId);
  if (members.filter(Boolean).length === 1) return null;
  return competitionRanks(totals.map((total, i) => (members[i] ? total : null)))[index] ?? null;
}
