import {describe, expect, it} from "vitest";
import {countBins} from "../src/distribution.ts";
import {niceScale} from "../src/niceScale.ts";

describe("countBins(values, scale, count)", () => {
  it("counts every value once, the greatest in the last bin", () => {
    const values = [0, 1, 2, 5, 9, 10];
    const bins = countBins(values, niceScale(values, {range: [0, 1]}), 5);
    expect(bins.reduce((sum, {count}) => sum + count, 0)).toBe(values.length);
    expect(bins.at(-1)).toEqual({from: 8, to: 10, count: 2});
  });
});
