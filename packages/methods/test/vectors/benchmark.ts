import {groupRate} from "../../src/aggregates.ts";
import {reportBreaks} from "../../src/breaks.ts";
import {gapTrend} from "../../src/gapTrend.ts";
import {nominalGrowth} from "../../src/growth.ts";
import {decomposeRate} from "../../src/logMean.ts";
import {type Point} from "../../src/present.ts";
import {impliedUrbanWeight, ratioOf} from "../../src/ratios.ts";

import {compareAmounts, compareReadings} from "../../src/readings.ts";
import {sumCities} from "../../src/scope.ts";
import {readPrintedStructure, secondaryTertiaryShare} from "../../src/sectorShare.ts";
import {type Answer, combineVerdicts, tallyYears} from "../../src/scorecard.ts";
import {judgeLead, judgePublished, judgeSpans, type Span, verdicts} from "../../src/verdict.ts";
import {printedBounds} from "../../src/bounds.ts";
import {
  type Adapter,
  type Inputs,
  listOf,
  nullableOf,
  numberOf,
  numberOrNull,
  numbersOf,
  pairedOf,
  pointsOf,
  recordOf
} from "./inputs.ts";

export const benchmarkAdapters: Readonly<Record<string, Adapter>> = {
  pp_change_vs_benchmark: (inputs) => {
    const half = numberOf(inputs, "half_unit");
    const region = pointsOf(inputs, "series_rate_pct");
    const bench = pointsOf(inputs, "benchmark_rate_pct");
    const lead = (from: number, to: number) => {
      const {value} = judgeSpans(
        spanOf(region[from], region[to], half),
        spanOf(bench[from], bench[to], half),
        "points"
      );
      return {
        year: region[to]?.year,
        county_pp: value?.change,
        benchmark_pp: value?.benchmarkChange,
        diff_pp: value?.lead,
        rounding_half_width_pp: value?.halfWidth,
        verdict: value?.verdict
      };
    };
    return {
      yearly: region.slice(1).map((_, i) => lead(i, i + 1)),
      cumulative_2020_2023: lead(0, region.length - 1)
    };
  },
  pp_change_vs_benchmark_published_increment: (inputs) => {
    const halfUnit = numberOf(inputs, "half_unit");
    const bench = recordOf(inputs, "benchmark_published_pp");
    const years = pointsOf(inputs, "county_published_pp").map(({year, value}) => {
      const other = numberOrNull(bench, String(year));
      const lead = judgePublished(
        value === null ? null : {value, halfUnit},
        other === null ? null : {value: other, halfUnit}
      );
      const {lead: diff_pp = null, halfWidth, verdict} = lead.value ?? {};
      return [year, {diff_pp, half_width: halfWidth, verdict, reason: lead.reason}];
    });
    return Object.fromEntries(years);
  },
  zengfu_readings: (inputs) => {
    const spans = ["county", "benchmark"].map((key) => plainSpan(recordOf(inputs, key)));
    const [region = emptySpan, bench = emptySpan] = spans;
    const {value} = compareReadings(region, bench);
    const lead = (reading: "difference" | "percent") => ({
      county: value?.[reading]?.change,
      benchmark: value?.[reading]?.benchmarkChange,
      above: value?.[reading]?.verdict === "ABOVE"
    });
    return {
      pp: lead("difference"),
      amount: lead("difference"),
      relative_pct: lead("percent"),
      rate_pct: lead("percent"),
      gap_closed_share_pct: {
        gap0_pp: value?.gapStart,
        gap1_pp: value?.gapEnd,
        closed_pct: value?.gapClosedPercent
      }
    };
  },
  zengfu_policy: (inputs) => {
    const judge = (lead: number, half: number) =>
      judgeLead(printedBounds(lead, half), printedBounds(0, 0)).value?.verdict ?? "UNKNOWN";
    const half = numberOf(inputs, "half_width_yearly");
    const tally = tallyYears(numbersOf(inputs, "yearly_diff_pp").map((lead) => judge(lead, half)));
    return {
      years_above: tally.above,
      years_indeterminate: tally.indeterminate,
      years_below: tally.below,
      every_year_test: tally.everyYear,
      cumulative_test: judge(numberOf(inputs, "cum_diff_pp"), numberOf(inputs, "half_width_cum"))
    };
  },
  scorecard: (inputs) => ({
    three_high: listOf(inputs, "verdicts").map((row) =>
      combineVerdicts(Array.isArray(row) ? row.map(readAnswer) : [])
    )
  }),
  log_mean_decomposition: (inputs) => {
    const at = (i: number) => ({
      part: numberOf(inputs, `U${i}`),
      whole: numberOf(inputs, `P${i}`)
    });
    const {value} = decomposeRate(at(0), at(1));
    return {
      rate0_pct: value?.startPercent,
      rate1_pct: value?.endPercent,
      delta_pp: value?.change,
      urban_population_effect_pp: value?.numeratorEffect,
      total_population_effect_pp: value?.denominatorEffect,
      share_due_to_shrinking_total_pct: value?.denominatorShare
    };
  },
  aggregate_rate: (inputs) => {
    const {value} = groupRate(numbersOf(inputs, "urban_wan"), numbersOf(inputs, "total_wan"));
    return {aggregate_pct: value?.percent, wrong_mean_of_rates_pct: value?.meanOfRates};
  },
  aggregate_scope: (inputs) => {
    const others = {value: numberOf(inputs, "other_cities"), scope: "incl"} as const;
    const county = numberOf(inputs, "direct_county");
    const within = sumCities(
      [{value: numberOf(inputs, "city_incl"), scope: "incl"}, others],
      [county, null]
    );
    const without = sumCities(
      [{value: numberOf(inputs, "city_excl"), scope: "excl"}, others],
      [county, null]
    );
    return {
      province_ok_a: within.value?.total,
      province_ok_b: without.value?.total,
      wrong_double_count: within.value?.naive
    };
  },
  gap_trend: (inputs) => {
    const region = pairedOf(inputs, "years", "county");
    const {value} = gapTrend(region, pairedOf(inputs, "years", "benchmark"));
    return {
      gap_pp: value?.gaps.map((gap) => gap.value),
      ols_slope_pp_per_year: value?.leastSquaresSlope,
      cum_change_pp: value?.change,
      years_to_close_at_mean_pace: value?.yearsAtMeanPace
    };
  },
  gap_ratio: (inputs) => {
    const pair = (key: string) => {
      const [from = null, to = null] = nullableOf(inputs, key);
      return [from, to] as const;
    };
    const {value} = compareAmounts(pair("county"), pair("benchmark"));
    return {
      ratio: value?.ratios,
      abs_gap: value?.differences,
      relative: value?.relative,
      absolute: value?.absolute
    };
  },
  urban_rural_ratio: (inputs) => {
    const {value, reason} = ratioOf(numberOrNull(inputs, "urban"), numberOrNull(inputs, "rural"));
    return {ratio: value, published: value, reason};
  },
  implied_weight: (inputs) => {
    const incomes = ["overall", "urban", "rural", "urbanization_pct"].map((key) =>
      numberOf(inputs, key)
    );
    const [all = null, urban = null, rural = null, rate = null] = incomes;
    const {value} = impliedUrbanWeight(all, urban, rural, rate);
    return {
      implied_urban_weight_pct: value?.urbanPercent,
      overall_if_urbanization_weight: value?.synthesised,
      error_pct: value?.errorPercent
    };
  },
  st_share: (inputs) => {
    const sectors = ["primary", "secondary", "tertiary"].map((key) => numberOf(inputs, key));
    const [primary = null, secondary = null, tertiary = null] = sectors;
    const gdp = numberOf(inputs, "gdp");
    const {value} = secondaryTertiaryShare(gdp, [primary, secondary, tertiary], 0.005);
    return {
      year: inputs.year,
      sum_sectors: value?.sectorSum,
      discrepancy: value?.discrepancy,
      share_from_sectors_pct: value?.fromSectors,
      share_100_minus_primary_pct: value?.fromPrimary,
      within_rounding: value?.withinRounding
    };
  },
  st_share_rounding: (inputs) => {
    const [primary = NaN, secondary = NaN, tertiary = NaN] = numbersOf(inputs, "printed_2021");
    const structure = readPrintedStructure([primary, secondary, tertiary], 0.05);
    return {
      sum_of_printed: structure.fromSum,
      hundred_minus_primary: structure.fromPrimary,
      half_width_sum_of_two: structure.halfWidthFromSum,
      half_width_100_minus_primary: structure.halfWidthFromPrimary,
      half_width_lead_from_100_minus_primary: structure.leadHalfWidthFromPrimary,
      half_width_lead_from_sums: structure.leadHalfWidthFromSum
    };
  },
  fiscal: (inputs) => {
    const revenue = numberOf(inputs, "general_budget_revenue_yi");
    const share = ratioOf(numberOf(inputs, "tax_revenue_yi"), revenue, 100).value;
    const spending = numberOf(inputs, "general_budget_expenditure_yi");
    return {
      tax_share_pct: share,
      published_tax_share_pct: share,
      self_sufficiency_pct: ratioOf(revenue, spending, 100).value
    };
  },
  break_detection: (inputs) => {
    const rates = pointsOf(inputs, "benchmark_first_release_rate_pct");
    const {value} = reportBreaks(rates, [{year: 2020, kind: "census"}]);
    const population = recordOf(inputs, "zhoukou_resident_pop_wan");
    const growth = nominalGrowth(
      numberOf(population, "2019_pre_census"),
      numberOf(population, "2020_census_based")
    );
    const increments = value?.increments ?? [];
    return {
      increments_pp: Object.fromEntries(increments.map(({year, change}) => [year, change])),
      median_pp: value?.median,
      mad_pp: value?.deviation,
      modified_z_2020: increments.find(({year}) => year === 2020)?.modifiedZ,
      zhoukou_apparent_pop_growth_pct: growth.value?.percent,
      flag: value?.codes[0]
    };
  }
};

const emptySpan: Span = {start: null, end: null};

function spanOf(from: Point | undefined, to: Point | undefined, halfUnit: number): Span {
  const figure = (point: Point | undefined) =>
    point === undefined || point.value === null ? null : {value: point.value, halfUnit};
  return {start: figure(from), end: figure(to)};
}

function plainSpan(inputs: Inputs): Span {
  const figure = (key: string) => ({value: numberOf(inputs, key), halfUnit: 0});
  return {start: figure("v0"), end: figure("v1")};
}

function readAnswer(text: unknown): Answer {
  return verdicts.find((verdict) => verdict === text) ?? "UNKNOWN";
}
