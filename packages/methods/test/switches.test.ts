import {describe, expect, it} from "vitest";
import {type Pair, withPrices} from "../src/spanOutcomes.ts";
import {judgeByYear, judgeUnder, type MeasureSeries, type Switches} from "../src/switches.ts";
import type {PrintedChange} from "../src/yearVerdict.ts";

type Values = Readonly<Record<number, number>>;

interface Known {
  readonly halfUnit?: number;
  readonly prices?: Values;
  readonly printed?: Readonly<Record<number, PrintedChange>>;
}

const incomes: Switches = {baseYear: 2020, rule: "cumulative", reading: "percent", deadline: 2025};

/** Returns a series whose figures are printed to `halfUnit`, its price index to 0.1. */
function series(
  values: Values,
  {halfUnit = 0.5, prices = {}, printed = {}}: Known = {}
): MeasureSeries {
  return {
    pairs: (base) =>
      withPrices(pairsOf(values, base, halfUnit), pairsOf({[base]: 100, ...prices}, base, 0.05)),
    printed: (year) => printed[year] ?? null
  };
}

function pairsOf(values: Values, baseYear: number, halfUnit: number): Pair[] {
  const figure = (value: number | undefined) => (value === undefined ? null : {value, halfUnit});
  const [base, later] = [figure(values[baseYear]), Object.keys(values).map(Number)];
  return later
    .filter((year) => year > baseYear && base !== null)
    .map((year) => ({baseYear, year, base, end: figure(values[year]), reason: null}));
}

function verdictOf(own: MeasureSeries, other: MeasureSeries, switches: Partial<Switches>) {
  const {outcome, tally} = judgeUnder(own, other, {...incomes, ...switches});
  return {verdict: outcome.verdict, lacking: outcome.lacking, above: tally.above};
}

describe("judgeUnder(own, benchmark, switches)", () => {
  const county = series({2020: 12000, 2021: 12600, 2022: 13860});
  const province = series({2020: 15000, 2021: 15900, 2022: 16700});

  it("judges the whole span, and counts the single years beside it", () => {
    expect(verdictOf(county, province, {})).toEqual({verdict: "ABOVE", lacking: null, above: 1});
  });

  it("fails the yearly rule on one year below, whatever the span says", () => {
    expect(verdictOf(county, province, {rule: "yearly"}).verdict).toBe("BELOW");
  });

  it("reads the single years as the span is read", () => {
    const low = series({2020: 12000, 2021: 12840, 2022: 13740});
    const high = series({2020: 15000, 2021: 15900, 2022: 16854});
    expect(verdictOf(low, high, {rule: "yearly"}).verdict).toBe("ABOVE");
    expect(verdictOf(low, high, {rule: "yearly", reading: "amount"}).verdict).toBe("BELOW");
  });

  it("names the year that keeps the yearly rule from deciding", () => {
    const gapped = series({2020: 15000, 2022: 16000});
    const {outcome} = judgeUnder(county, gapped, {...incomes, rule: "yearly"});
    expect(outcome).toMatchObject({verdict: null, lacking: "benchmark", lackingYear: 2021});
  });

  it("lets increases printed by both publishers decide what the rates leave open", () => {
    const rate = (a: number, b: number, change: number) =>
      series(
        {2020: a, 2021: b},
        {halfUnit: 0.005, printed: {2021: {change, halfUnit: 0.005, reading: "points"}}}
      );
    const [city, other] = [rate(42.58, 43.62, 1.04), rate(55.43, 56.45, 1.02)];
    const judged = judgeUnder(city, other, {...incomes, reading: "pp"});
    expect(judged.outcome.verdict).toBe("INDETERMINATE_ROUNDING");
    expect(judged.tally.above).toBe(1);
  });

  it("throws on a reading that does not exist", () => {
    expect(() => judgeUnder(county, province, {...incomes, reading: "log"})).toThrow(RangeError);
  });
});

describe("the reading of real growth", () => {
  const own = {2020: 12000, 2021: 13000, 2022: 14000};
  const other = {2020: 15000, 2021: 16200, 2022: 17400};
  const real = {reading: "real"};

  it("is not assessable without prices of both sides, and says that prices are missing", () => {
    const priced = series(other, {prices: {2021: 101, 2022: 102}});
    expect(verdictOf(series(own), priced, real)).toMatchObject({
      verdict: null,
      lacking: "deflator"
    });
  });

  it("is not assessable when the index of one year between is missing", () => {
    const gapped = series({2020: 12000, 2022: 14000}, {prices: {2022: 102}});
    const priced = series(other, {prices: {2021: 101, 2022: 102}});
    expect(verdictOf(gapped, priced, real).lacking).toBe("deflator");
  });

  it("divides by the chained index, and may turn the nominal verdict over", () => {
    const county = series(own, {prices: {2021: 102.5, 2022: 103.5}});
    const province = series(other, {prices: {2021: 101, 2022: 102}});
    expect(verdictOf(county, province, {}).verdict).toBe("ABOVE");
    const {outcome} = judgeUnder(county, province, {...incomes, ...real});
    expect(outcome.change).toBeCloseTo(100 * (14 / 12 / (1.025 * 1.035) - 1), 9);
    expect(outcome.verdict).toBe("BELOW");
  });

  it("says what the income lacks before it speaks of prices", () => {
    const empty = series({});
    expect(verdictOf(empty, series(other), real).lacking).toBe("own");
  });
});

describe("judgeByYear(own, benchmark, switches)", () => {
  it("gives a verdict to each end year that can be compared", () => {
    const own = series({2020: 12000, 2021: 12600, 2022: 13860});
    const other = series({2020: 15000, 2021: 15900, 2022: 16700});
    expect([...judgeByYear(own, other, incomes)]).toEqual([
      [2021, "BELOW"],
      [2022, "ABOVE"]
    ]);
    expect([...judgeByYear(own, other, {...incomes, rule: "yearly"})]).toEqual([
      [2021, "BELOW"],
      [2022, "BELOW"]
    ]);
  });
});
