import {aggregateCovered, combine} from "./aggregate.ts";
import {type Figures, isPresent, presentOf} from "./present.ts";
import {computed, partial, refused, type Flag, type Result} from "./result.ts";

/** An indicator's scores of one region, each 0–100 or null. */
export interface IndicatorScores {
  readonly id: string;
  readonly dimension: string;
  readonly weight: number;
  readonly level: number | null;
  readonly progress: number | null;
  readonly uses: "both" | "progress" | "level"; // growth has no level, a held figure no progress
  readonly expected: number | null; // its last known score, null if none: what silence would hide
}

/** The rules of a composite (docs/methods.md, “The composite”). */
export interface CompositeRules {
  readonly levelWeight: number; // of the level in a score, 0–1
  readonly leastCoverage: number; // of all weight, for a region to be ranked
  readonly leastDimensionCoverage: number; // of a dimension's weight, for it and the total to exist
  readonly allowedGain?: number; // points reweighting may add before it is flagged; 2 if not given
}

/** One indicator's score in a composite. */
export interface CompositePart {
  readonly id: string;
  readonly score: number | null;
}

/** One dimension of a composite. */
export interface CompositeDimension {
  readonly dimension: string;
  readonly score: number | null;
  readonly coverage: number; // share of its weight
}

/** A region's composite score. */
export interface Composite {
  readonly total: number | null; // Σ w·s ÷ Σ w over the indicators that are there
  readonly coverage: number; // share of all weight
  readonly eligible: boolean; // covered enough to be ranked
  readonly bounds: readonly [low: number, high: number]; // missing scores at 0 and at 100
  readonly dimensions: readonly CompositeDimension[];
  readonly parts: readonly CompositePart[];
}

const defaultGain = 2;

/** Returns an indicator's score: level and progress weighted, null if a part it uses is missing. */
export function indicatorScore(
  {level, progress, uses}: Pick<IndicatorScores, "level" | "progress" | "uses">,
  levelWeight: number
): number | null {
  if (uses === "progress") return isPresent(progress) ? progress : null;
  if (uses === "level") return isPresent(level) ? level : null;
  if (!isPresent(level) || !isPresent(progress)) return null;
  return levelWeight * level + (1 - levelWeight) * progress;
}

/**
 * Returns a region's composite. A missing indicator is null and its weight redistributed; a
 * dimension covered too little is null and then the total too (COVERAGE_BELOW_MIN). Flags PARTIAL,
 * and GAIN_FROM_MISSING where reweighting scores more than the allowed gain above the total with
 * the last known scores in place of the missing ones.
 */
export function compositeOf(
  indicators: readonly IndicatorScores[],
  rules: CompositeRules
): Result<Composite> {
  const scores = indicators.map((indicator) => indicatorScore(indicator, rules.levelWeight));
  const weights = indicators.map(({weight}) => weight);
  const whole = aggregateCovered(scores, weights, 0).value;
  if (whole === null) return refused("MISSING_INPUT");
  const dimensions = [...new Set(indicators.map(({dimension}) => dimension))].map((dimension) =>
    scoreDimension(dimension, indicators, scores, rules.leastDimensionCoverage)
  );
  const complete = dimensions.every(({score}) => score !== null);
  const total = complete ? whole.score : null;
  const value = {
    total,
    coverage: whole.coverage,
    eligible: complete && whole.coverage >= rules.leastCoverage - 1e-12,
    bounds: whole.bounds,
    dimensions,
    parts: indicators.map(({id}, i) => ({id, score: scores[i] ?? null}))
  };
  const flags: Flag[] = whole.coverage < 1 ? ["PARTIAL"] : [];
  const gain = rules.allowedGain ?? defaultGain;
  if (total !== null && total - expectedTotal(indicators, scores, total) > gain) {
    flags.push("GAIN_FROM_MISSING");
  }
  const used = presentOf(scores).length;
  return value.eligible
    ? computed(value, used, flags)
    : partial(value, "COVERAGE_BELOW_MIN", used, flags);
}

function scoreDimension(
  dimension: string,
  indicators: readonly IndicatorScores[],
  scores: Figures,
  leastCoverage: number
): CompositeDimension {
  const inside = (_: unknown, i: number) => indicators[i]?.dimension === dimension;
  const weights = indicators.filter(inside).map(({weight}) => weight);
  const covered = aggregateCovered(scores.filter(inside), weights, leastCoverage).value;
  return {dimension, score: covered?.score ?? null, coverage: covered?.coverage ?? 0};
}

// Where nothing better is known of a missing indicator, it is expected at the total itself.
function expectedTotal(
  indicators: readonly IndicatorScores[],
  scores: Figures,
  total: number
): number {
  const filled = indicators.map(({expected}, i) => scores[i] ?? expected ?? total);
  const weights = indicators.map(({weight}) => weight);
  return combine(filled, weights, "arithmetic");
}
