import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {convergenceOf, convergenceSpeed} from "../src/convergence.ts";
import {couplingOf, gradeOf} from "../src/coupling.ts";
import {decomposeTheil, inequalityOf, leaveOneOut} from "../src/inequality.ts";

const region = fc.record({
  value: fc.double({min: 1, max: 1e5, noNaN: true}),
  weight: fc.double({min: 0.1, max: 1e3, noNaN: true}),
  group: fc.constantFrom("a", "b", "c")
});
const regions = fc.array(region, {minLength: 2, maxLength: 12});

describe("inequalityOf(values, weights)", () => {
  it("does not depend on the unit, nor on the order", () => {
    fc.assert(
      fc.property(regions, fc.double({min: 0.01, max: 100, noNaN: true}), (list, factor) => {
        const weights = list.map(({weight}) => weight);
        const one = inequalityOf(
          list.map(({value}) => value),
          weights
        ).value;
        const other = inequalityOf(
          list.map(({value}) => factor * value).reverse(),
          [...weights].reverse()
        ).value;
        for (const index of ["theilT", "theilL", "gini", "williamson"] as const) {
          expect(other?.[index]).toBeCloseTo(one?.[index] ?? NaN, 8);
        }
      })
    );
  });

  it.each([
    [[5], [1], "TOO_FEW_REGIONS"],
    [[], [], "TOO_FEW_REGIONS"],
    [[5, null], [1, 1], "MISSING_INPUT"],
    [[5, -1], [1, 1], "NEGATIVE_VALUE"],
    [[5, 6], [1, 0], "NONPOSITIVE_VALUE"],
    [[0, 0], [1, 1], "ZERO_VALUE"]
  ])("of %j by %j is null: %s", (values, weights, reason) => {
    expect(inequalityOf(values, weights)).toMatchObject({value: null, reason});
  });
});

describe("decomposeTheil(regions)", () => {
  it("has parts that are never negative and add up", () => {
    fc.assert(
      fc.property(regions, (list) => {
        const {value} = decomposeTheil(list);
        const {theilT = NaN, betweenT = NaN, withinT = NaN} = value ?? {};
        expect(betweenT + withinT).toBeCloseTo(theilT, 10);
        expect(Math.min(betweenT, withinT)).toBeGreaterThan(-1e-9);
        expect(Math.min(value?.betweenL ?? NaN, value?.withinL ?? NaN)).toBeGreaterThan(-1e-9);
      })
    );
  });

  it("puts everything between groups of one", () => {
    const list = [1, 2, 3].map((value) => ({value, weight: 1, group: String(value)}));
    expect(decomposeTheil(list).value?.betweenSharePercent).toBeCloseTo(100, 9);
  });
});

describe("leaveOneOut(values, weights, index)", () => {
  it("shows how much one region carries", () => {
    const {value} = leaveOneOut([10, 10, 10, 100], [1, 1, 1, 1], "gini");
    expect(value?.low).toBe(0);
    expect(value?.high).toBeGreaterThan(0.4);
  });

  it("is null when too few would be left", () => {
    expect(leaveOneOut([1, 2], [1, 1], "gini").reason).toBe("TOO_FEW_REGIONS");
  });
});

describe("convergenceOf(start, end, years)", () => {
  it("refuses what it cannot fit", () => {
    expect(convergenceOf([1, 2], [2, 3], 5).reason).toBe("TOO_FEW_REGIONS");
    expect(convergenceOf([5, 5, 5], [6, 7, 8], 5).reason).toBe("ALL_EQUAL");
    expect(convergenceOf([1, 2, 0], [6, 7, 8], 5).reason).toBe("NONPOSITIVE_VALUE");
    expect(convergenceSpeed(-0.1, 0).reason).toBe("ZERO_SPAN");
  });

  it("says that five regions are few", () => {
    const {flags} = convergenceOf([1, 2, 3, 4, 5], [2, 3, 4, 5, 6], 5);
    expect(flags).toEqual(["FEWER_THAN_8_REGIONS"]);
  });
});

describe("couplingOf(first, second)", () => {
  it("needs indices between 0 and 1", () => {
    expect(couplingOf(0.5, 1.2).reason).toBe("OUT_OF_RANGE");
    expect(couplingOf(null, 0.5).reason).toBe("MISSING_INPUT");
  });

  it.each([
    [0.1, "极度失调"],
    [0.10001, "严重失调"],
    [0.7, "初级协调"],
    [0.9, "良好协调"],
    [0.95, "优质协调"],
    [0, "极度失调"],
    [1, "优质协调"]
  ])("grades %s as %s", (degree, grade) => expect(gradeOf(degree)).toBe(grade));
});
