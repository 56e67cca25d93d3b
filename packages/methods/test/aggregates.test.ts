import {describe, expect, it} from "vitest";
import {groupRate, sumMembers, weightedMean} from "../src/aggregates.ts";
import {impliedUrbanWeight, perHead, ratioOf} from "../src/ratios.ts";
import {inferScope, sumCities} from "../src/scope.ts";
import {secondaryTertiaryShare} from "../src/sectorShare.ts";

describe("sumMembers(members)", () => {
  it("names the missing members instead of a partial sum", () => {
    const members = [
      {region: "a", value: 3},
      {region: "b", value: null},
      {region: "c", value: NaN}
    ];
    expect(sumMembers(members)).toMatchObject({
      value: {total: null, missing: ["b", "c"]},
      status: "partial",
      reason: "MISSING_INPUT"
    });
  });

  it("adds zeros and negatives like any figure", () => {
    const members = [
      {region: "a", value: 0},
      {region: "b", value: -2}
    ];
    expect(sumMembers(members).value?.total).toBe(-2);
  });
});

describe("groupRate(numerators, denominators)", () => {
  it("is null when a member lacks its denominator", () => {
    expect(groupRate([1, 2], [10, null]).reason).toBe("MISSING_INPUT");
    expect(groupRate([1, 2], [10, 0]).reason).toBe("BASE_ZERO");
    expect(groupRate([], []).reason).toBe("MISSING_INPUT");
  });
});

describe("weightedMean(values, weights)", () => {
  it("says that it is an approximation", () => {
    const result = weightedMean([10, 20], [3, 1]);
    expect(result).toMatchObject({value: 12.5, status: "estimated", flags: ["APPROX_WEIGHTED"]});
  });
});

describe("ratios", () => {
  it("are null over nothing", () => {
    expect(ratioOf(5, 0).reason).toBe("BASE_ZERO");
    expect(perHead(5, null, 3).reason).toBe("MISSING_INPUT");
    expect(impliedUrbanWeight(10, 20, 20, 50).reason).toBe("ALL_EQUAL");
  });
});

describe("secondaryTertiaryShare(gdp, sectors, halfUnit)", () => {
  it("flags sectors that miss the total by more than rounding", () => {
    const exact = secondaryTertiaryShare(100, [10, 40, 50.02], 0.005);
    expect(exact.value?.withinRounding).toBe(true);
    const broken = secondaryTertiaryShare(100, [10, 40, 50.03], 0.005);
    expect(broken.flags).toEqual(["IDENTITY_BROKEN", "NEAR_CEILING"]);
  });

  it("needs all three sectors", () => {
    expect(secondaryTertiaryShare(100, [10, null, 50], 0.005).reason).toBe("MISSING_INPUT");
  });
});

describe("inferScope(city, others, county, tolerance)", () => {
  it.each([
    [850, "excl"],
    [1000, "incl"]
  ])("sees in %s that the county is %s", (city, scope) => {
    expect(inferScope(city, [400, 450], 150, 1).value).toBe(scope);
  });

  it("does not guess when neither or both readings fit", () => {
    expect(inferScope(900, [400, 450], 150, 1).reason).toBe("SCOPE_UNKNOWN");
    expect(inferScope(850, [400, 450], 0.5, 1).reason).toBe("SCOPE_UNKNOWN");
  });

  it("stops a sum whose scope is unknown", () => {
    const city = {value: 850, scope: "unknown"} as const;
    expect(sumCities([city], [150]).reason).toBe("SCOPE_UNKNOWN");
    expect(sumCities([city], [null]).value?.total).toBe(850);
  });
});
