import {describe, expect, it} from "vitest";
import {distinctColumns} from "../src/distinct.ts";

describe("distinctColumns(columns, limit)", () => {
  it("keeps the first of two columns that say the same, either way round", () => {
    const a = [1, 2, 3, 4, 5];
    expect(
      distinctColumns([a, a.map((x) => 2 * x + 1), a.map((x) => -x), [2, 1, 4, 3, 1]])
    ).toEqual([0, 3]);
  });
  it("leaves out what does not vary", () => {
    expect(distinctColumns([[1, 1, 1], [1, 2, 3]])).toEqual([1]);
  });
});
