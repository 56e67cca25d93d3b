import {describe, expect, it} from "vitest";
import {assignRows, type MatchRow, movesOf} from "../../src/check/rowMatching.ts";

const rows = (...pairs: [printed: number | null, predicted: number][]): MatchRow[] =>
  pairs.map(([printed, predicted], i) => ({regionId: "abcdef"[i] ?? "", printed, predicted}));

describe("assignRows(rows)", () => {
  it("leaves figures that fit their rows", () => {
    expect(assignRows(rows([1, 1.1], [2, 2.1], [3, 2.9]))).toEqual([0, 1, 2]);
  });
  it("minimises all distances together", () => {
    expect(assignRows(rows([2, 1], [3, 2], [1, 3]))).toEqual([1, 2, 0]);
  });
  it("may send a figure to a row that has none", () => {
    const chain = rows([2, 1], [3, 2], [null, 3]);
    expect(movesOf(chain, assignRows(chain))).toEqual([
      {from: "a", to: "b"},
      {from: "b", to: "c"}
    ]);
  });
  it("moves nothing for less than the inertia", () => {
    expect(assignRows(rows([1.02, 1], [1, 1.02]), 0.01)).toEqual([0, 1]);
  });
  it("has no answer for no rows", () => {
    expect(assignRows([])).toEqual([]);
  });
});
