import {describe, expect, it} from "vitest";
import {compareAmounts, compareReadings} from "../src/readings.ts";

const span = (start: number, end: number, halfUnit = 0.5) => ({
  start: {value: start, halfUnit},
  end: {value: end, halfUnit}
});

describe("compareReadings(region, benchmark)", () => {
  it("says when the readings disagree", () => {
    const {value} = compareReadings(span(12000, 12960), span(15000, 16050));
    expect(value?.flips).toBe(true);
  });

  it("has no per cent reading from zero", () => {
    const {value} = compareReadings(span(0, 5), span(1, 2));
    expect([value?.percent, value?.difference.verdict]).toEqual([null, "ABOVE"]);
  });

  it("closes no gap that was not there", () => {
    expect(compareReadings(span(5, 6), span(5, 7)).value?.gapClosedPercent).toBeNull();
  });
});

describe("compareAmounts(region, benchmark)", () => {
  it.each([
    [[8, 9], [10, 10], "NARROWING", "NARROWING"],
    [[10, 20], [20, 40], "UNCHANGED", "WIDENING"],
    [[12, 14], [10, 10], "WIDENING", "WIDENING"]
  ] as const)("of %j against %j is %s and %s", (region, benchmark, relative, absolute) => {
    expect(compareAmounts(region, benchmark).value).toMatchObject({relative, absolute});
  });

  it("is null against zero or nothing", () => {
    expect(compareAmounts([1, 2], [0, 1]).reason).toBe("BENCHMARK_ZERO");
    expect(compareAmounts([1, 2], [1, null]).reason).toBe("BENCHMARK_MISSING");
  });
});
