import {studentQuantile} from "../../src/distributions.ts";
import {holt} from "../../src/holt.ts";
import {leastAttainableP, mannKendall} from "../../src/mannKendall.ts";
import {trackStatus} from "../../src/onTrack.ts";
import {projectLogLinear, projectRate} from "../../src/projection.ts";
import {linearPath, requiredGrowth, requiredPace} from "../../src/requiredGrowth.ts";
import {theilSen} from "../../src/theilSen.ts";
import {byYear, numberOf, numberOrNull, numbersOf, pairedOf} from "./inputs.ts";
import {type Adapter, textOf} from "./inputs.ts";
import {convertFigure} from "./units.ts";

export const trendAdapters: Readonly<Record<string, Adapter>> = {
  mann_kendall: (inputs) => {
    const {value, reason} = mannKendall(numbersOf(inputs, "x"));
    return {
      S: value?.score ?? null,
      var_S: value?.variance,
      z_cc: value?.z ?? null,
      p_normal_two_sided: value?.pNormal,
      p_exact_two_sided: value?.pExact,
      p_exact_fraction: value?.pExactFraction,
      tau_a: value?.tau,
      reason
    };
  },
  mann_kendall_min_p: (inputs) => ({
    min_two_sided_p: numbersOf(inputs, "n").map(leastAttainableP)
  }),
  theil_sen: (inputs) => {
    const {value, reason} = theilSen(pairedOf(inputs, "t", "x"), numberOf(inputs, "alpha"));
    return {
      n_pairs: value?.pairs,
      slope: value?.slope,
      intercept_median: value?.intercept,
      ci_exact: value?.interval ?? null,
      ci_exact_coverage: value?.coverage,
      k: value?.rank,
      ci_normal_scipy_convention: value?.normalInterval,
      reason,
      max_coverage_pct: 100 * (value?.widestCoverage ?? NaN),
      ci_at_max_coverage: value?.widest
    };
  },
  holt: (inputs) => {
    const weights = {
      alpha: numberOrNull(inputs, "alpha") ?? 0.6,
      beta: numberOrNull(inputs, "beta_ets") ?? 0.3,
      phi: numberOrNull(inputs, "phi") ?? 1
    };
    const {value, reason} = holt(numbersOf(inputs, "y"), weights, 3);
    return {
      level: value?.level,
      trend: value?.trend,
      one_step_errors: value?.errors,
      sigma2: value?.errorVariance,
      forecast_h1_h3: value?.steps.map((step) => step.value),
      var_h1_h3: value?.steps.map((step) => step.variance),
      pi95: value?.steps.map((step) => [step.low, step.high]),
      forecast: value?.steps ?? null,
      reason
    };
  },
  log_linear: (inputs) => {
    const years = "t" in inputs ? numbersOf(inputs, "t") : numbersOf(inputs, "y").map((_, i) => i);
    const points = pairedOf({...inputs, t: years}, "t", "y");
    const targets = "targets" in inputs ? numbersOf(inputs, "targets") : [];
    const {value, reason} = projectLogLinear(points, targets);
    const projections = value?.points.map((point) => [
      String(point.year),
      {
        point_median: point.value,
        pi95: [point.low, point.high],
        mean_lognormal: point.mean
      }
    ]);
    return {
      growth_pct_per_year: value?.growthPercent,
      b: value?.slope,
      s2: value?.residualVariance,
      t_quantile: studentQuantile(0.05, years.length - 2),
      projections: projections === undefined ? null : Object.fromEntries(projections),
      reason
    };
  },
  logit_linear: (inputs) => {
    const years = [numberOf(inputs, "target")];
    const points = pairedOf(inputs, "t", "rate_pct");
    const {value, flags} = projectRate(points, years, numberOf(inputs, "cap_pct"));
    const [point] = value?.points ?? [];
    return {
      b_logit_per_year: value?.slope,
      point_2025_pct: point?.value,
      pi95: [point?.low, point?.high],
      flag: flags[0]
    };
  },
  required_growth: (inputs) => {
    const years = numberOf(inputs, "target_year") - numberOf(inputs, "current_year");
    const {value} = requiredGrowth(numberOf(inputs, "current"), numberOf(inputs, "target"), years);
    return {required_cagr_pct: value?.percent, required_abs_per_year: value?.amount};
  },
  required_pp_vs_benchmark: (inputs) => {
    const {value} = requiredPace(
      {base: numberOf(inputs, "county_base"), now: numberOf(inputs, "county_now")},
      {base: numberOf(inputs, "bench_base"), now: numberOf(inputs, "bench_now")},
      {
        base: numberOf(inputs, "base_year"),
        now: numberOf(inputs, "now_year"),
        target: numberOf(inputs, "target_year")
      },
      numberOf(inputs, "assumed_bench_pp_per_year")
    );
    return {
      county_cum_pp: value?.change,
      bench_cum_pp: value?.benchmarkChange,
      lead_pp: value?.lead,
      assumed_bench_cum_2025_pp: value?.benchmarkChangeAtTarget,
      required_county_pp_per_year_to_tie: value?.requiredPerYear,
      recent_county_pp_per_year: value?.recentPerYear,
      status: value?.status
    };
  },
  linear_path: (inputs) => {
    const target = {year: numberOf(inputs, "target_year"), value: numberOf(inputs, "target")};
    const base = {year: numberOf(inputs, "base_year"), value: numberOf(inputs, "base")};
    return {
      ...byYear(linearPath(base, target).value ?? []),
      "850_wan_mu_in_thousand_ha": convertFigure(target.value, "万亩", "千公顷")
    };
  },
  on_track: (inputs) =>
    trackStatus(
      {
        value: numberOf(inputs, "projection"),
        low: numberOf(inputs, "projection_lo"),
        high: numberOf(inputs, "projection_hi")
      },
      {
        value: numberOf(inputs, "target"),
        direction: textOf(inputs, "direction") === "up" ? "up" : "down",
        latest: null
      }
    )
};
