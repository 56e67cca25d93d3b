import {median, sum} from "simple-statistics";
import {aggregations, type Aggregation, combine} from "./aggregate.ts";
import {type IndicatorScores, indicatorScore} from "./composite.ts";
import {type Figures, isPresent, presentOf} from "./present.ts";
import {competitionRanks} from "./rank.ts";
import {computed, refused, type Result} from "./result.ts";

/** One way of computing every region's total; null where a region has none. */
export interface Scenario {
  readonly id: string;
  readonly totals: Figures; // by region, in one order for all scenarios
}

/** Where a region stands over all scenarios. */
export interface RankRange {
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
  readonly shareWithin: readonly number[]; // share of scenarios ranked at most 1, 2, 3 …
}

/**
 * Returns each region's rank range over the scenarios, null for one without a total in any of them.
 * Null with TOO_FEW_REGIONS below 3 regions: then ranks alone are all there is.
 */
export function rankRanges(scenarios: readonly Scenario[]): Result<readonly (RankRange | null)[]> {
  const regions = scenarios[0]?.totals.length ?? 0;
  if (regions < 3) return refused("TOO_FEW_REGIONS", regions);
  const ranks = scenarios.map(({totals}) => competitionRanks(totals));
  const ranges = Array.from({length: regions}, (_, region) => {
    const own = presentOf(ranks.map((list) => list[region] ?? null));
    if (own.length === 0) return null;
    const within = (most: number) => own.filter((rank) => rank <= most).length / own.length;
    return {
      least: Math.min(...own),
      median: median(own),
      greatest: Math.max(...own),
      shareWithin: Array.from({length: regions}, (_, i) => within(i + 1))
    };
  });
  return computed(ranges, regions * scenarios.length);
}

/** Which scenarios are computed beside the declared one; the assessment system declares them. */
export interface ScenarioGrid {
  readonly equalWeights: boolean;
  readonly dimensionFactors: readonly number[];
  readonly aggregations: readonly Aggregation[];
  readonly levelWeights: readonly number[];
  readonly leaveOneOut: boolean;
  readonly floor: number; // of scores in a geometric mean
}

const standardGrid: ScenarioGrid = {
  equalWeights: true,
  dimensionFactors: [0.75, 1.25],
  aggregations,
  levelWeights: [0.3, 0.4, 0.5, 0.6],
  leaveOneOut: true,
  floor: 1
};

/** What a scenario changes in the composite. */
interface Variation {
  readonly id: string;
  readonly aggregation: Aggregation; // of the indicators' scores
  readonly levelWeight: number;
  readonly weightOf: (indicator: IndicatorScores) => number;
}

/**
 * Returns the scenarios of a whole assessment: the declared one, then equal weights, each dimension
 * scaled, the other aggregations, other level weights, and each indicator left out, as the grid
 * says. Regions with different indicator sets keep their own.
 */
export function compositeScenarios(
  regions: readonly (readonly IndicatorScores[])[],
  levelWeight: number,
  grid: ScenarioGrid = standardGrid
): Scenario[] {
  return variationsOf(regions[0] ?? [], levelWeight, grid).map((variation) => ({
    id: variation.id,
    totals: regions.map((indicators) => totalUnder(indicators, variation, grid.floor))
  }));
}

function variationsOf(
  indicators: readonly IndicatorScores[],
  levelWeight: number,
  grid: ScenarioGrid
): Variation[] {
  const declared = ({weight}: IndicatorScores) => weight;
  const base = {aggregation: "arithmetic", levelWeight, weightOf: declared} as const;
  const dimensions = [...new Set(indicators.map(({dimension}) => dimension))];
  const others = grid.aggregations.filter((aggregation) => aggregation !== "arithmetic");
  const left = grid.leaveOneOut ? indicators : [];
  return [
    {...base, id: "declared"},
    ...others.map((aggregation) => ({...base, id: aggregation, aggregation})),
    ...(grid.equalWeights ? [{...base, id: "equal weights", weightOf: () => 1}] : []),
    ...dimensions.flatMap((dimension) =>
      grid.dimensionFactors.map((factor) => ({
        ...base,
        id: `${dimension} × ${factor}`,
        weightOf: (one: IndicatorScores) =>
          one.dimension === dimension ? factor * one.weight : one.weight
      }))
    ),
    ...grid.levelWeights.map((share) => ({...base, id: `level ${share}`, levelWeight: share})),
    ...left.map(({id}) => ({
      ...base,
      id: `without ${id}`,
      weightOf: (one: IndicatorScores) => (one.id === id ? 0 : one.weight)
    }))
  ];
}

function totalUnder(
  indicators: readonly IndicatorScores[],
  {aggregation, levelWeight, weightOf}: Variation,
  floor: number
): number | null {
  const scored = indicators.flatMap((indicator) => {
    const score = indicatorScore(indicator, levelWeight);
    const weight = weightOf(indicator);
    return isPresent(score) && weight > 0 ? [{score, weight}] : [];
  });
  const weights = scored.map(({weight}) => weight);
  if (sum(weights) === 0) return null;
  const least = aggregation === "geometric" ? floor : 0;
  return combine(
    scored.map(({score}) => Math.max(score, least)),
    weights,
    aggregation
  );
}
