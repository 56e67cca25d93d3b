import {describe, expect, it} from "vitest";
import {countBins} from "../src/distribution.ts";
import {isHeavyTailed, logScale} from "../src/logScale.ts";
import {valueScale} from "../src/valueScale.ts";

const range = [0, 300] as const;

describe("isHeavyTailed(values)", () => {
  it.each([
    [[1, 2, 3, 4, 100], true],
    [[41, 42, 45, 50, 56], false], // a narrow span
    [[1, 20, 45, 70, 100], false], // evenly spread
    [[0, 2, 3, 4, 100], false], // zero has no logarithm
    [[1, 2, 3, 100], false], // too few to pile up
    [[], false]
  ])("%j: %s", (values, is) => {
    expect(isHeavyTailed(values)).toBe(is);
  });
});

describe("logScale(values, options)", () => {
  it("ends at 1, 2 or 5 times a power of ten and turns values into positions and back", () => {
    const scale = logScale([3, 700], {range});
    expect(scale.domain).toEqual([2, 1000]);
    expect(scale.position(2)).toBeCloseTo(0);
    expect(scale.position(1000)).toBeCloseTo(300);
    expect(scale.value(scale.position(37))).toBeCloseTo(37);
  });
  it("ticks powers of ten alone where all would be too many", () => {
    expect(logScale([1.5, 9], {range}).ticks).toEqual([1, 2, 5, 10]);
    expect(logScale([1, 90000], {range}).ticks).toEqual([1, 10, 100, 1000, 10000, 100000]);
  });
  it("refuses what has no logarithm", () => {
    expect(() => logScale([0, 1], {range})).toThrow("invalid value of a logarithmic axis: 0");
  });
});

describe("countBins(values, scale, count) on a logarithmic axis", () => {
  it("spreads what a linear axis would put into one column", () => {
    const values = [1, 2, 3, 4, 8, 9, 12, 800];
    const bins = countBins(values, valueScale(values, {range}), 3);
    expect(bins.map(({count}) => count)).toEqual([6, 1, 1]);
    expect(bins.map(({from}) => from)).toEqual([1, 10, 100]);
  });
});
