import {describe, expect, it} from "vitest";
import {accumulationGrowth, compoundGrowth, twoYearAverage} from "../src/averageGrowth.ts";
import {chainIndices, chainInterval, compareIncomeWithOutput} from "../src/chain.ts";
import {deflatedGrowth, growthFromIndex, impliedDeflator} from "../src/growth.ts";
import {nominalGrowth, ratioChange} from "../src/growth.ts";

describe("nominalGrowth(start, end)", () => {
  it.each([
    [NaN, 5, "MISSING_INPUT"],
    [5, Infinity, "MISSING_INPUT"],
    [0, 5, "BASE_ZERO"],
    [-0, 5, "BASE_ZERO"],
    [-1, 5, "BASE_NEGATIVE"]
  ])("is null from %s to %s: %s", (start, end, reason) => {
    expect(nominalGrowth(start, end)).toMatchObject({value: null, reason});
  });

  it("falls by everything to zero", () => {
    expect(nominalGrowth(4, 0).value).toEqual({percent: -100, amount: -4});
  });
});

describe("real growth", () => {
  it("needs a deflator above zero", () => {
    expect(deflatedGrowth(1, 2, 0).reason).toBe("NONPOSITIVE_VALUE");
    expect(deflatedGrowth(1, 2, null).reason).toBe("MISSING_INPUT");
    expect(growthFromIndex(0).reason).toBe("NONPOSITIVE_VALUE");
  });

  it("does not flag levels of one vintage", () => {
    expect(impliedDeflator(100, 107, 6).flags).toEqual([]);
    expect(impliedDeflator(100, 107, -100).reason).toBe("NONPOSITIVE_VALUE");
  });

  it("has no intensity over an economy that vanished", () => {
    expect(ratioChange(2, -100).reason).toBe("NONPOSITIVE_VALUE");
  });
});

describe("chainIndices(indices)", () => {
  it("is null when one link is missing, and for no links", () => {
    expect(chainIndices([107.2, null, 103]).reason).toBe("MISSING_INPUT");
    expect(chainIndices([]).reason).toBe("MISSING_INPUT");
    expect(chainIndices([107.2, 0]).reason).toBe("NONPOSITIVE_VALUE");
  });

  it("widens with every printed year", () => {
    const width = (years: number) => {
      const {value} = chainInterval(new Array<number>(years).fill(6), 0.05);
      return (value?.high ?? NaN) - (value?.low ?? NaN);
    };
    expect(width(5)).toBeGreaterThan(4.9 * width(1));
  });

  it("compares the same years only", () => {
    expect(compareIncomeWithOutput([5, 6], [5]).reason).toBe("MISSING_INPUT");
  });
});

describe("mean growth", () => {
  it("is null over no years", () => {
    expect(compoundGrowth(100, 110, 0).reason).toBe("ZERO_SPAN");
    expect(accumulationGrowth(100, []).reason).toBe("MISSING_INPUT");
  });

  it("agrees between both methods for one year", () => {
    expect(accumulationGrowth(100, [107]).value).toBeCloseTo(7, 9);
    expect(compoundGrowth(100, 107, 1).value).toBeCloseTo(7, 9);
  });

  it("has no geometric mean of growths below −100 %", () => {
    expect(twoYearAverage(-120, 5).reason).toBe("NONPOSITIVE_VALUE");
  });
});
