import {fileURLToPath} from "node:url";
import {loadPlanHeadline} from "@xianzhi/catalog/planHeadline";
import type {Pair} from "@xianzhi/methods/spanOutcomes";
import {describe, expect, it} from "vitest";
import type {HeadlineInputs} from "../../src/headline/pairs.ts";
import {listPositions} from "../../src/headline/positions.ts";
import {scorecardRow} from "../../src/headline/scorecardRow.ts";

const headline = await loadPlanHeadline(
  fileURLToPath(new URL("../../../../data/plan", import.meta.url))
);
const measures = headline.measures.map(({indicator}) => indicator);
const province = headline.benchmarks.find(({region}) => region !== null)?.region ?? "";

/** Figures of a county by measure and year; the province rises by one a year from 50. */
type Figures = Readonly<Record<string, Readonly<Record<number, number>>>>;

function inputsOf(figures: Figures): HeadlineInputs {
  const years = [2020, 2021, 2022];
  const benchmark = Object.fromEntries(years.map((year) => [year, 50 + year - 2020]));
  return {
    seriesOf: (region, indicator) => ({
      pairs: (base) => pairsOf(region === province ? benchmark : (figures[indicator] ?? {}), base),
      printed: () => null
    })
  };
}

function pairsOf(values: Readonly<Record<number, number>>, baseYear: number): Pair[] {
  const figure = (value: number | undefined) =>
    value === undefined ? null : {value, halfUnit: 0.005};
  return Object.keys(values)
    .map(Number)
    .filter((year) => year > baseYear && values[baseYear] !== undefined)
    .map((year) => ({
      baseYear,
      year,
      base: figure(values[baseYear]),
      end: figure(values[year]),
      reason: null
    }));
}

function card(figures: Figures, rule = "cumulative") {
  const position = listPositions(headline).find(
    (one) => one.baseYear === 2020 && one.rule === rule && one.benchmark.region === province
  );
  if (position === undefined) throw new Error("no such position");
  const {verdict, end_year} = scorecardRow(
    headline,
    {scope: "each", regionId: "a"},
    position,
    inputsOf(figures)
  );
  return {verdict, end_year};
}

const ahead = {2020: 50, 2021: 52, 2022: 54};
const all = Object.fromEntries(measures.map((measure) => [measure, ahead]));
const [first = ""] = measures;

describe("scorecardRow", () => {
  it("passes only where all measures are above in one year", () => {
    expect(card(all)).toEqual({verdict: "PASS", end_year: 2022});
    expect(card({...all, [first]: {2020: 50, 2021: 52}})).toEqual({
      verdict: "PASS",
      end_year: 2021
    });
  });

  it("fails on one measure below, though others are missing in that year", () => {
    expect(card({[first]: {2020: 50, 2021: 50.2}})).toEqual({verdict: "FAIL", end_year: 2021});
  });

  it("stays unknown where nothing is below and a measure is missing", () => {
    expect(card({[first]: ahead})).toEqual({verdict: "UNKNOWN", end_year: null});
  });

  it("fails the yearly rule on a single year below", () => {
    const late = {...all, [first]: {2020: 50, 2021: 50.2, 2022: 54}};
    expect(card(late).verdict).toBe("PASS");
    expect(card(late, "yearly")).toEqual({verdict: "FAIL", end_year: 2022});
  });
});
