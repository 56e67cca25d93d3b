import {beforeAll, describe, expect, it} from "vitest";
import {readChoice} from "../browser/compareChoice.ts";
import {resolveChoice} from "../browser/chosenRegions.ts";
import {compareCsv} from "../browser/compareCsv.ts";
import type {Comparison} from "../browser/comparison.ts";
import {openLiteral} from "./literalComparison.ts";

let comparison: Comparison;
beforeAll(async () => {
  comparison = await openLiteral("zh");
});

function csvOf(query: string): string[] {
  const {choice} = readChoice(query, comparison);
  const peers = {fewest: 20, alike: null, adjoining: null};
  return compareCsv(comparison, choice, resolveChoice(comparison, choice, peers)).split("\n");
}

describe("compareCsv(comparison, choice, chosen)", () => {
  it("holds both years of each region and of its benchmark", () => {
    const lines = csvOf("?c=r0&i=urb&y=2021-2022");
    expect(lines.slice(1, 5).map((line) => line.split(",").slice(0, 6).join(","))).toEqual([
      "r0,甲县,urb,城镇化率,2021,41",
      "r0,甲县,urb,城镇化率,2022,42",
      "r3,丁省,urb,城镇化率,2021,56",
      "r3,丁省,urb,城镇化率,2022,57"
    ]);
  });
  it("ends with the medians of a chosen group, without a region's id", () => {
    const [last = ""] = csvOf("?c=r0&g=rank&i=urb&y=2021-2022").slice(-2);
    expect(last).toMatch(/^,排名相邻中位数,urb,城镇化率,2022,49.5,%,*$/);
  });
});
