import {median, sum} from "simple-statistics";
import {combine, type Aggregation, aggregations} from "./aggregate.ts";
import {type IndicatorScores, indicatorScore} from "./composite.ts";
import {allPresent, type Figures, isPresent, presentOf} from "./present.ts";
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

/**
 * Returns the grid of weights: as given, and each one × 0.75 and × 1.25. Sums are not forced to 1.
 */
export function weightGrid(weights: readonly number[]): {id: string; weights: number[]}[] {
  const scaled = weights.flatMap((weight, i) =>
    [0.75, 1.25].map((factor) => ({
      id: `weight ${i + 1} × ${factor}`,
      weights: weights.with(i, weight * factor)
    }))
  );
  return [{id: "base", weights: [...weights]}, ...scaled];
}

/**
 * Returns the scenarios of dimension scores: equal weights, and each dimension × 0.75 and × 1.25,
 * both arithmetic and geometric. Rows are regions; a region with a missing dimension has no total.
 */
export function dimensionScenarios(
  rows: readonly Figures[],
  weights: readonly number[] = (rows[0] ?? []).map(() => 1)
): Scenario[] {
  return aggregations.flatMap((aggregation) =>
    weightGrid(weights).map((scheme) => ({
      id: `${aggregation}, ${scheme.id}`,
      totals: rows.map((row) =>
        row.length > 0 && allPresent(row) ? combine(row, scheme.weights, aggregation) : null
      )
    }))
  );
}

/** What a scenario changes in the composite. */
interface Variation {
  readonly id: string;
  readonly aggregation: Aggregation; // of the indicators' scores
  readonly levelWeight: number;
  readonly weightOf: (indicator: IndicatorScores) => number;
}

/**
 * Returns the scenarios of a whole assessment: declared and equal weights, each
 * dimension × 0.75 and × 1.25, arithmetic and geometric (scores floored at 1), level weights 0.3 to
 * 0.6, and each indicator left out. Regions with different indicator sets keep their own.
 */
export function compositeScenarios(
  regions: readonly (readonly IndicatorScores[])[],
  levelWeight: number
): Scenario[] {
  return variationsOf(regions[0] ?? [], levelWeight).map((variation) => ({
    id: variation.id,
    totals: regions.map((indicators) => totalUnder(indicators, variation))
  }));
}

function variationsOf(indicators: readonly IndicatorScores[], levelWeight: number): Variation[] {
  const declared = ({weight}: IndicatorScores) => weight;
  const base = {aggregation: "arithmetic", levelWeight, weightOf: declared} as const;
  const dimensions = [...new Set(indicators.map(({dimension}) => dimension))];
  return [
    {...base, id: "declared"},
    {...base, id: "geometric", aggregation: "geometric"},
    {...base, id: "equal weights", weightOf: () => 1},
    ...dimensions.flatMap((dimension) =>
      [0.75, 1.25].map((factor) => ({
        ...base,
        id: `${dimension} × ${factor}`,
        weightOf: (one: IndicatorScores) =>
          one.dimension === dimension ? factor * one.weight : one.weight
      }))
    ),
    ...[0.3, 0.4, 0.5, 0.6].map((share) => ({...base, id: `level ${share}`, levelWeight: share})),
    ...indicators.map(({id}) => ({
      ...base,
      id: `without ${id}`,
      weightOf: (one: IndicatorScores) => (one.id === id ? 0 : one.weight)
    }))
  ];
}

function totalUnder(indicators: readonly IndicatorScores[], variation: Variation): number | null {
  const scored = indicators.flatMap((indicator) => {
    const score = indicatorScore(indicator, variation.levelWeight);
    const weight = variation.weightOf(indicator);
    return isPresent(score) && weight > 0 ? [{score, weight}] : [];
  });
  const weights = scored.map(({weight}) => weight);
  if (sum(weights) === 0) return null;
  const floor = variation.aggregation === "geometric" ? 1 : 0;
  const scores = scored.map(({score}) => Math.max(score, floor));
  return combine(scores, weights, variation.aggregation);
}
