import {sum} from "simple-statistics";
import {aggregate, aggregateCovered} from "../../src/aggregate.ts";
import {selectCandidates} from "../../src/candidates.ts";
import {compositeOf, type IndicatorScores} from "../../src/composite.ts";
import {entropyWeights} from "../../src/entropyWeights.ts";
import {nominalGrowth} from "../../src/growth.ts";
import {normalise, scoreBetween} from "../../src/normalise.ts";
import {holdScore, progressScore} from "../../src/progress.ts";
import {averageRanks, competitionRanks, spearman} from "../../src/rank.ts";
import {rankRanges} from "../../src/robustness.ts";
import {topsis} from "../../src/topsis.ts";
import {dimensionScenarios} from "../../src/weightGrid.ts";
import {
  type Adapter,
  type Inputs,
  isRecord,
  listOf,
  nullableOf,
  numberOf,
  numberOrNull,
  numbersOf,
  recordOf,
  rowsOf,
  textOf
} from "./inputs.ts";

export const assessmentAdapters: Readonly<Record<string, Adapter>> = {
  entropy_weighting: (inputs) => {
    const {value, reason} = entropyWeights(rowsOf(inputs, "X_normalised_nonnegative"));
    const {entropy, divergence, weights = null} = value ?? {};
    return {entropy, divergence, weights, reason};
  },
  topsis: (inputs) => {
    const directions = listOf(inputs, "benefit").map((up) => (up === true ? "up" : "down"));
    const {value, reason} = topsis(rowsOf(inputs, "X"), numbersOf(inputs, "weights"), directions);
    return {
      d_plus: value?.toBest,
      d_minus: value?.toWorst,
      closeness: value?.closeness ?? null,
      rank: value?.ranks,
      reason
    };
  },
  normalise: (inputs) => {
    const {value, reason} = normalise(numbersOf(inputs, "x"));
    return {
      minmax_0_100: value?.minMax ?? null,
      minmax_cost: normalise(numbersOf(inputs, "x"), "down").value?.minMax,
      z_pop: value?.zPopulation ?? null,
      z_sample: value?.zSample,
      reason
    };
  },
  normalise_goalpost: (inputs) => {
    const posts = {low: numberOf(inputs, "lo"), high: numberOf(inputs, "hi")};
    return {score_0_100: numbersOf(inputs, "x").map((x) => scoreBetween(x, posts).value)};
  },
  aggregate: (inputs) => {
    const floor = numberOrNull(inputs, "floor") ?? 1;
    const {value} = aggregate(numbersOf(inputs, "scores"), numbersOf(inputs, "weights"), floor);
    return {
      arithmetic: value?.arithmetic,
      geometric: value?.geometric,
      geometric_raw: value?.geometric,
      geometric_with_floor: value?.flooredGeometric,
      penalty_pct: value?.penaltyPercent
    };
  },
  aggregate_missing: (inputs) => {
    const [scores, weights] = [nullableOf(inputs, "scores"), numbersOf(inputs, "weights")];
    const {value} = aggregateCovered(scores, weights, numberOf(inputs, "min_weight_coverage"));
    return {
      coverage: value?.coverage,
      arithmetic_reweighted: value?.score,
      bounds: value?.bounds
    };
  },
  rank_sensitivity: (inputs) => {
    const scenarios = dimensionScenarios(rowsOf(inputs, "scores"));
    const ranges = rankRanges(scenarios).value ?? [];
    return {
      n_scenarios: scenarios.length,
      base_scores_arith: scenarios[0]?.totals,
      rank_min: ranges.map((range) => range?.least),
      rank_max: ranges.map((range) => range?.greatest),
      rank_median: ranges.map((range) => range?.median),
      share_rank1: ranges.map((range) => range?.shareWithin[0]),
      share_top2: ranges.map((range) => range?.shareWithin[1])
    };
  },
  spearman: (inputs) => ({
    rho: spearman(numbersOf(inputs, "rank_a"), numbersOf(inputs, "rank_b")).value
  }),
  rank: (inputs) => ({
    standard_competition: competitionRanks(numbersOf(inputs, "x")),
    average: averageRanks(numbersOf(inputs, "x"))
  }),
  composite: (inputs) => {
    const data = recordOf(inputs, "data_prev_cur");
    const scored = Object.keys(data).map((county) => {
      const {value} = compositeOf(readIndicators(inputs, recordOf(data, county)), {
        levelWeight: numberOf(inputs, "level_weight"),
        leastCoverage: numberOf(inputs, "min_coverage"),
        leastDimensionCoverage: 0 // the vector was computed without this rule of §4.7
      });
      return {county, value};
    });
    const order = [...scored].sort((a, b) => (b.value?.total ?? 0) - (a.value?.total ?? 0));
    const scores = scored.map(({county, value}) => {
      const dims = value?.dimensions.map(({dimension, score}) => [dimension, score]) ?? [];
      const indicators = readIndicators(inputs, recordOf(data, county));
      const detail = value?.parts.map(({id, score}, i) => {
        const {level, progress} = indicators[i] ?? {};
        return [id, score === null ? null : {level, progress, score}];
      });
      const total = value?.total;
      const coverage = value?.coverage;
      return [
        county,
        {total, coverage, dims: Object.fromEntries(dims), detail: Object.fromEntries(detail ?? [])}
      ];
    });
    return {scores: Object.fromEntries(scores), order: order.map(({county}) => county)};
  },
  progress_score: (inputs) => {
    const above = numberOf(inputs, "a_full_marks_above");
    const below = numberOf(inputs, "b_zero_marks_below");
    const benchmark = numbersOf(inputs, "benchmark_delta");
    const score = numbersOf(inputs, "delta").map(
      (change, i) => progressScore(change, benchmark[i] ?? null, {above, below}).value
    );
    return {score};
  },
  hold_score: (inputs) => ({
    score: numbersOf(inputs, "ratio_to_base").map(
      (ratio) => holdScore(ratio, numberOf(inputs, "full_at"), numberOf(inputs, "zero_at")).value
    )
  }),
  select_top3: (inputs) => {
    const [totals, classes] = [recordOf(inputs, "total"), recordOf(inputs, "class")];
    const contenders = Object.keys(totals).map((region) => ({
      region,
      total: numberOrNull(totals, region),
      coverage: numberOf(recordOf(inputs, "coverage"), region),
      veto: recordOf(inputs, "veto")[region] === true,
      classId: textOf(classes, region),
      shareInSlots: null
    }));
    const {value} = selectCandidates(contenders, {
      slots: numberOf(inputs, "slots"),
      leastCoverage: numberOf(inputs, "min_coverage"),
      nearTieMargin: numberOf(inputs, "near_tie_margin"),
      nearTieShare: 0.4
    });
    const alone = value?.classRanks.find(({reason}) => reason === "CLASS_SIZE_1");
    const excluded = value?.excluded.map(({region, reason}) => [region, reason]) ?? [];
    return {
      eligible_ranked: value?.ranked,
      recommended: value?.recommended,
      excluded: Object.fromEntries(excluded),
      margin_3rd_vs_4th: value?.margin,
      near_tie: value?.nearTie,
      class_rank: {
        [alone?.region ?? ""]: alone?.rank ?? null,
        [`${alone?.region}_reason`]: alone?.reason
      }
    };
  }
};

// The vector's own convention: growth in per cent for amounts, differences for rates and ratios.
function readIndicators(inputs: Inputs, county: Inputs): IndicatorScores[] {
  return listOf(inputs, "indicators")
    .filter(isRecord)
    .map((indicator) => {
      const id = textOf(indicator, "id");
      const [before = null, now = null] = nullableOf(county, id);
      const direction = numberOf(indicator, "dir") > 0 ? "up" : "down";
      const posts = {low: numberOf(indicator, "lo"), high: numberOf(indicator, "hi")};
      const span = {low: numberOf(indicator, "plo"), high: numberOf(indicator, "phi")};
      const grows = id === "gdp_pc" || id === "rural_inc";
      const difference = before === null || now === null ? null : sum([now, -before]);
      const change = grows ? (nominalGrowth(before, now).value?.percent ?? null) : difference;
      return {
        id,
        dimension: textOf(indicator, "dim"),
        weight: numberOf(indicator, "w"),
        level: scoreBetween(now, posts, direction).value,
        progress: scoreBetween(change, span, direction).value,
        uses: "both",
        expected: null
      };
    });
}
