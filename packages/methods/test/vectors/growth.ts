import {accumulationGrowth, compoundGrowth} from "../../src/averageGrowth.ts";
import {impliedFirstGrowth, twoYearAverage} from "../../src/averageGrowth.ts";
import {chainIndices, chainInterval, compareIncomeWithOutput} from "../../src/chain.ts";
import {
  checkContributions,
  contributionsFromShares,
  contributionsOf
} from "../../src/contribution.ts";
import {decumulate} from "../../src/decumulate.ts";
import {
  deflatedGrowth,
  growthFromIndex,
  impliedDeflator,
  nominalGrowth,
  ratioChange
} from "../../src/growth.ts";
import {perHead} from "../../src/ratios.ts";
import {mean} from "simple-statistics";
import {type Adapter, nullableOf, numberOf, numberOrNull, numbersOf} from "./inputs.ts";

export const growthAdapters: Readonly<Record<string, Adapter>> = {
  growth_pct: (inputs) => {
    const {value, reason} = nominalGrowth(numberOrNull(inputs, "v0"), numberOrNull(inputs, "v1"));
    return {growth_pct: value?.percent ?? null, abs_change: value?.amount, reason};
  },
  real_growth_from_index: (inputs) => ({
    real_growth_pct: growthFromIndex(numberOf(inputs, "index_prev_year_100")).value
  }),
  real_growth_from_nominal_deflator: (inputs) => {
    const {value} = deflatedGrowth(
      numberOf(inputs, "nominal0"),
      numberOf(inputs, "nominal1"),
      numberOf(inputs, "deflator_prev_year_100")
    );
    return {nominal_growth_pct: value?.nominalPercent, real_growth_pct: value?.realPercent};
  },
  chain_index: (inputs) => {
    const {value} = chainIndices(numbersOf(inputs, "prev_year_100"));
    return {
      cumulative_index_base100: value?.index,
      cum_growth_pct: value?.percent,
      avg_annual_growth_pct: value?.meanPercent
    };
  },
  implied_deflator: (inputs) => {
    const {value, flags} = impliedDeflator(
      numberOf(inputs, "nominal_2022_first_release_yi"),
      numberOf(inputs, "nominal_2023_first_release_yi"),
      numberOf(inputs, "official_real_growth_2023_pct"),
      numberOf(inputs, "flag_threshold_abs_pct")
    );
    return {
      nominal_growth_pct: value?.nominalPercent,
      implied_deflator_change_pct: value?.deflatorPercent,
      flag: flags[0]
    };
  },
  decumulate: (inputs) => {
    const current = nullableOf(inputs, "cum_cur");
    const {value, reason} = decumulate(current);
    const previous = "cum_prev" in inputs ? nullableOf(inputs, "cum_prev") : current;
    const before = decumulate(previous).value?.singles ?? [];
    const growths = (from: readonly (number | null)[], to: readonly (number | null)[]) =>
      to.map((figure, i) => nominalGrowth(from[i] ?? null, figure).value?.percent ?? null);
    return {
      single_prev: before,
      single_cur: value?.singles,
      yoy_cum_pct: growths(previous, current),
      yoy_single_pct: growths(before, value?.singles ?? []),
      half_Q2Q3: value?.sums[0]?.value,
      reason
    };
  },
  chain_index_interval: (inputs) => {
    const growths = numbersOf(inputs, "published_growth_pct");
    const {value} = chainInterval(growths, numberOf(inputs, "half_unit"));
    return {mid_pct: value?.percent, lo_pct: value?.low, hi_pct: value?.high};
  },
  gdp_per_capita: (inputs) => {
    const {value} = perHead(
      1e8 * numberOf(inputs, "gdp_yi_yuan"),
      1e4 * numberOf(inputs, "pop_end_prev_wan"),
      1e4 * numberOf(inputs, "pop_end_cur_wan")
    );
    return {year: inputs.year, gdp_pc_yuan: value, published: value};
  },
  cagr: (inputs) => {
    const span = [numberOrNull(inputs, "v0"), numberOrNull(inputs, "v1")] as const;
    const {value, reason} = compoundGrowth(...span, numberOf(inputs, "years"));
    return {cagr_pct: value, reason};
  },
  cagr_accumulation: (inputs) => {
    const [base, later] = [numberOf(inputs, "base"), numbersOf(inputs, "values")];
    return {
      avg_growth_pct: accumulationGrowth(base, later).value,
      level_method_pct: compoundGrowth(base, later.at(-1) ?? null, later.length).value
    };
  },
  two_year_average: (inputs) => {
    const [first = NaN, second = NaN] = numbersOf(inputs, "growth_pct");
    return {avg_pct: twoYearAverage(first, second).value, arithmetic_mean: mean([first, second])};
  },
  two_year_average_inverse: (inputs) => {
    const average = numberOf(inputs, "two_year_avg_pct");
    const current = numberOf(inputs, "current_pct");
    const {value} = impliedFirstGrowth(average, current, numberOf(inputs, "half_unit"));
    return {implied_prev_lo_pct: value?.low, implied_prev_hi_pct: value?.high};
  },
  synchrony: (inputs) => {
    const income = numbersOf(inputs, "income_real_growth_pct");
    const {value} = compareIncomeWithOutput(income, numbersOf(inputs, "gdp_pc_real_growth_pct"));
    return {
      diff_pp: value?.yearlyLead,
      cum_income_pct: value?.incomePercent,
      cum_gdp_pc_pct: value?.outputPercent,
      synchronous_cumulative: value?.keptPace
    };
  },
  intensity: (inputs) => ({
    intensity_change_pct: ratioChange(
      numberOf(inputs, "energy_growth_pct"),
      numberOf(inputs, "gdp_real_growth_pct")
    ).value
  }),
  contribution: (inputs) => {
    const start = numbersOf(inputs, "sector0_const_price");
    const {value, reason} = contributionsOf(start, numbersOf(inputs, "sector1_const_price"));
    return {
      growth_pct: value?.growthPercent,
      pull_pp: value?.pulls,
      contribution_rate_pct: value?.sharesPercent,
      reason
    };
  },
  contribution_shares: (inputs) => {
    const shares = numbersOf(inputs, "prev_year_shares");
    const {value} = contributionsFromShares(shares, numbersOf(inputs, "real_growth_pct"));
    return {
      growth_pct: value?.growthPercent,
      pull_pp: value?.pulls,
      contribution_rate_pct: value?.sharesPercent
    };
  },
  contribution_consistency: (inputs) => {
    const printed = {
      pulls: numbersOf(inputs, "pull_pp"),
      growth: numberOf(inputs, "published_growth_pct"),
      shares: numbersOf(inputs, "published_contribution_pct")
    };
    const {value} = checkContributions(printed, {pull: 0.005, growth: 0.05, share: 0.05});
    return {
      sum_pull: value?.pullSum,
      contribution_from_pull: value?.sharesPercent,
      consistent: value?.consistent
    };
  }
};
