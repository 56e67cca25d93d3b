import {describe, expect, it} from "vitest";
import {findRankRun} from "../src/facts/rankRun.ts";
import {readRank} from "../src/marts/regions.ts";
import {findMovers} from "../src/sentences/rankMoves.ts";

// Each year's ranks of the regions a, b, c, in this order; null is not ranked.
function ranksOf(years: Readonly<Record<string, readonly (number | null)[]>>) {
  return Object.entries(years).flatMap(([year, ranks]) =>
    ranks.map((rank, i) =>
      readRank({
        ...{region_id: "abc".charAt(i), indicator_id: "x", group_id: "g"},
        ...{year: Number(year), rank, rank_of: 3}
      })
    )
  );
}

describe("findRankRun(ranks, breakYears)", () => {
  const three = {2019: [1, 2, 3], 2020: [1, 3, 2], 2021: [2, 3, 1]};
  it("takes the last years in a row with the same regions", () => {
    const run = findRankRun(ranksOf({2018: [1, 2, null], ...three, 2022: [1, null, 2]}), []);
    expect(run?.years).toEqual([2019, 2020, 2021]);
    expect(run?.regionIds).toEqual(["a", "b", "c"]);
  });
  it("does not cross a break", () => {
    expect(findRankRun(ranksOf({2018: [1, 2, 3], ...three}), [2019])?.years[0]).toBe(2019);
    expect(findRankRun(ranksOf(three), [2020])).toBeUndefined();
  });
  it("is undefined of fewer than three years, and of a missing one between", () => {
    expect(findRankRun(ranksOf({2019: [1, 2, 3], 2020: [1, 2, 3]}), [])).toBeUndefined();
    expect(
      findRankRun(ranksOf({2018: [1, 2, 3], 2019: [1, 2, 3], 2021: [1, 2, 3]}), [])
    ).toBeUndefined();
  });
  it("finds who rose and who fell most from first to last", () => {
    const run = findRankRun(ranksOf(three), []);
    expect(run === undefined ? [] : findMovers(run)).toEqual([
      {regionId: "c", from: 3, to: 1},
      {regionId: "b", from: 2, to: 3}
    ]);
  });
});
