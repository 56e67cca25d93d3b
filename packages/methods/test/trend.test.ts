import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {breakCode, crossesBreak, latestSegment, reportBreaks} from "../src/breaks.ts";
import {directionTag} from "../src/directionTag.ts";
import {gapTrend} from "../src/gapTrend.ts";
import {inversionCounts, kendallScore} from "../src/kendall.ts";
import {leastAttainableP, mannKendall} from "../src/mannKendall.ts";
import {theilSen} from "../src/theilSen.ts";

const series = (values: readonly (number | null)[], first = 2016) =>
  values.map((value, i) => ({year: first + i, value}));

describe("inversionCounts(groups)", () => {
  it("gives the Mahonian numbers", () => {
    expect(inversionCounts([1, 1, 1, 1])).toEqual([1n, 3n, 5n, 6n, 5n, 3n, 1n]);
  });

  it("agrees with every permutation of a sample with ties", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 0, max: 3}), {minLength: 3, maxLength: 6}), (x) => {
        const score = Math.abs(kendallScore(x));
        const all = permutations(x).map((order) => Math.abs(kendallScore(order)));
        const extreme = all.filter((other) => other >= score).length;
        expect(mannKendall(x).value?.pExact).toBeCloseTo(extreme / all.length, 12);
      }),
      {numRuns: 40}
    );
  });
});

describe("mannKendall(series)", () => {
  it("turns its sign with the series", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), {minLength: 3, maxLength: 20}), (x) => {
        const [one, other] = [mannKendall(x).value, mannKendall([...x].reverse()).value];
        expect((one?.score ?? NaN) + (other?.score ?? NaN)).toBe(0);
        expect(other?.pExact).toBe(one?.pExact);
      })
    );
  });

  it("leaves missing years out and says what few years cannot show", () => {
    const {value, flags} = mannKendall([1, null, 2, NaN, 3, 4]);
    expect([value?.n, value?.pExactFraction]).toEqual([4, "1/12"]);
    expect(flags).toContain("CANNOT_REACH_5_PERCENT");
    expect(leastAttainableP(1)).toBe(1);
  });

  it("has no exact p beyond sixty values", () => {
    const {value} = mannKendall(Array.from({length: 61}, (_, i) => i));
    expect([value?.pExact, value?.pNormal === null]).toEqual([null, false]);
  });
});

describe("theilSen(points)", () => {
  it("follows the unit and ignores a shift of the years", () => {
    const values = fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 3, maxLength: 9});
    fc.assert(
      fc.property(values, fc.integer({min: 1, max: 50}), (list, factor) => {
        const one = theilSen(series(list)).value;
        const scaled = theilSen(
          series(
            list.map((x) => factor * x),
            1950
          )
        ).value;
        expect(scaled?.slope).toBeCloseTo(factor * (one?.slope ?? NaN), 6);
      })
    );
  });

  it("refuses two values and two of one year", () => {
    expect(theilSen(series([1, 2])).reason).toBe("TOO_FEW_POINTS");
    const twice = [1, 2, 3].map((value) => ({year: 2020, value}));
    expect(() => theilSen(twice)).toThrow("duplicate year: 2020");
  });
});

describe("directionTag(points, breaks, roundingUnit, peerChange)", () => {
  it.each([
    ["rising", [1, 2, 3, 4, 5], [], 0.1, 1],
    ["falling", [5, 4, 3, 2, 1], [], 0.1, null],
    ["stable", [5, 5, 5, 5, 5], [], 0.1, null],
    ["stable", [1, 1.05, 1.1, 1.15, 1.2], [], 0.1, null],
    ["stable", [1, 2, 3, 4, 5], [], 0.1, 3],
    ["fluctuating", [1, 5, 2, 4, 3], [], 0.1, null],
    ["short", [1, 2, null, 4, 5], [], 0.1, null],
    ["short", [1, 2, 3, 4, 5], [{year: 2018, kind: "census"}], 0.1, null]
  ] as const)("is %s for %j", (tag, values, breaks, unit, peers) => {
    expect(directionTag(series(values), breaks, unit, peers).value?.tag).toBe(tag);
  });

  it("says that a break made the series short", () => {
    const cut = directionTag(series([1, 2, 3, 4, 5]), [{year: 2018, kind: "census"}], 0.1, null);
    expect(cut.reason).toBe("BREAK_IN_SERIES");
    expect(directionTag([], [], 0.1, null).reason).toBe("TOO_FEW_POINTS");
  });

  it("uses the latest five years only", () => {
    const {value} = directionTag(series([9, 8, 7, 1, 2, 3, 4, 5]), [], 0.1, null);
    expect(value).toMatchObject({tag: "rising", firstYear: 2019, lastYear: 2023});
  });
});

describe("breaks", () => {
  const census = [{year: 2020, kind: "census"}];
  it("are crossed from before their year into it, not within a segment", () => {
    expect([
      crossesBreak(2019, 2020, census),
      crossesBreak(2020, 2021, census),
      crossesBreak(2015, 2025, census)
    ]).toEqual([true, false, true]);
  });

  it("that lie in the future do not cut the series", () => {
    expect(latestSegment(series([1, 2, 3]), census)).toHaveLength(3);
    expect(latestSegment(series([1, 2, 3, 4, 5]), census)).toEqual([{year: 2020, value: 5}]);
  });

  it("are reported by code, increments only between neighbouring years", () => {
    const {value} = reportBreaks(series([1, 2, 3, null, 5, 6, 7]), census);
    expect(value?.increments.map(({year}) => year)).toEqual([2017, 2018, 2021, 2022]);
    expect(value?.codes).toEqual([]);
    expect(breakCode({year: 2020, kind: "census"})).toBe("BREAK_2020_CENSUS");
  });
});

describe("gapTrend(region, benchmark)", () => {
  const benchmark = series([50, 51, 52, 53, 54, 55]);
  it("gives years to close only when the slope's interval excludes zero", () => {
    const closing = gapTrend(series([40, 42, 44, 46, 48, 50]), benchmark).value;
    expect(closing?.yearsToClose).toBeCloseTo(5, 9);
    const wavering = gapTrend(series([40, 43, 41, 44, 42, 45.5]), benchmark);
    expect([wavering.value?.yearsToClose, wavering.reason]).toEqual([null, "UNDECIDABLE"]);
    const parting = gapTrend(series([40, 40, 40, 40, 40, 40]), benchmark);
    expect([parting.value?.yearsToClose, parting.reason]).toEqual([null, "DIVERGENCE"]);
  });

  it("takes ratios by their logarithm", () => {
    const doubled = series([100, 102, 104, 106, 108, 110]);
    const {value} = gapTrend(doubled, benchmark, {ratios: true});
    expect(value?.line.slope).toBeCloseTo(0, 12);
    expect(gapTrend(series([0, 1, 2]), benchmark, {ratios: true}).reason).toBe("NONPOSITIVE_VALUE");
  });

  it("needs common years", () => {
    expect(gapTrend(series([1, 2, 3], 1990), benchmark).reason).toBe("TOO_FEW_POINTS");
    expect(gapTrend(series([1, 2, 3]), []).reason).toBe("BENCHMARK_MISSING");
  });
});

function permutations(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]];
  return values.flatMap((value, i) =>
    permutations(values.toSpliced(i, 1)).map((rest) => [value, ...rest])
  );
}
