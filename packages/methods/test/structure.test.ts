import {describe, expect, it} from "vitest";
import {compareStructures, lilienIndex, locationQuotient} from "../src/structure.ts";

describe("compareStructures(a, b)", () => {
  it("has no angle between alike structures, however they round", () => {
    const shares = [1 / 3, 1 / 3, 1 / 3];
    expect(compareStructures(shares, shares).value?.angleDegrees).toBeLessThan(1e-5);
  });

  it("flags shares that do not sum to a hundred, and a coarse structure", () => {
    const {flags} = compareStructures([20, 40, 40], [20, 40, 41]);
    expect(flags).toEqual(["COARSE_STRUCTURE", "SHARES_NOT_100"]);
  });

  it("is null with a share missing", () => {
    expect(compareStructures([50, null], [50, 50]).reason).toBe("MISSING_INPUT");
    expect(compareStructures([0, 0], [50, 50]).reason).toBe("BOTH_ZERO");
  });
});

describe("lilienIndex(start, end)", () => {
  it("is zero when all sectors grow alike", () => {
    expect(lilienIndex([100, 200], [110, 220]).value?.meanWeights).toBeCloseTo(0, 12);
  });

  it("needs every sector above zero", () => {
    expect(lilienIndex([100, 0], [110, 220]).reason).toBe("NONPOSITIVE_VALUE");
  });
});

describe("locationQuotient(region, benchmark)", () => {
  it("is zero for a sector the region does not have, null without a benchmark", () => {
    const region = {sector: 0, total: 100};
    expect(locationQuotient(region, {sector: 5, total: 100}).value).toBe(0);
    expect(locationQuotient(region, {sector: null, total: 100}).reason).toBe("BENCHMARK_MISSING");
    expect(locationQuotient({sector: 1, total: 0}, {sector: 5, total: 9}).reason).toBe("BASE_ZERO");
  });
});
