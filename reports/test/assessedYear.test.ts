import type {IndicatorScores} from "@xianzhi/methods/composite";
import {describe, expect, it} from "vitest";
import {assessedYear} from "../browser/assessedYear.ts";
import type {AssessmentRules} from "../browser/notebookSettings.ts";

const rules: AssessmentRules = {
  levelWeight: 0.5,
  leastCoverage: 0.8,
  leastDimensionCoverage: 0,
  allowedGain: 100,
  grid: {
    equalWeights: false,
    leaveOneOut: false,
    dimensionFactors: [],
    levelWeights: [],
    aggregations: [],
    floor: 1
  }
};

/** Returns one region's sheet of four indicators, so many of which have a score. */
function sheetWith(known: number) {
  const scores = [0, 1, 2, 3].map((i): IndicatorScores => {
    const score = i < known ? 60 : null;
    return {
      id: `i${i}`,
      dimension: "d",
      weight: 1,
      level: score,
      progress: score,
      uses: "both",
      expected: null
    };
  });
  return [{regionId: "r", scores}];
}

describe("assessedYear(years, sheets, rules)", () => {
  const yearOf = (known: Readonly<Record<number, number>>) =>
    assessedYear([2023, 2022, 2021], (year) => sheetWith(known[year] ?? 0), rules);

  it("is the last in which a region is covered enough", () => {
    expect(yearOf({2023: 1, 2022: 4, 2021: 4})).toBe(2022);
  });
  it("is the one covered best where none is", () => {
    expect(yearOf({2023: 1, 2022: 2, 2021: 3})).toBe(2021);
  });
  it("is none without years", () => {
    expect(assessedYear([], () => [], rules)).toBeUndefined();
  });
});
