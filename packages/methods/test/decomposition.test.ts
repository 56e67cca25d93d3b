import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {contributionsFromShares, contributionsOf} from "../src/contribution.ts";
import {decomposeRate, logMean} from "../src/logMean.ts";
import {competitiveShift, shiftShare} from "../src/shiftShare.ts";

const positive = fc.double({min: 1, max: 1e6, noNaN: true});

describe("decomposeRate(start, end)", () => {
  it("has effects that add up to the change", () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, (a, b, c, d) => {
        const {value} = decomposeRate({part: a, whole: b}, {part: c, whole: d});
        const parts = (value?.numeratorEffect ?? 0) + (value?.denominatorEffect ?? 0);
        const size = Math.abs(value?.startPercent ?? 0) + Math.abs(value?.endPercent ?? 0);
        expect(Math.abs(parts - (value?.change ?? NaN))).toBeLessThanOrEqual(1e-7 * size);
      })
    );
  });

  it("has no share when nothing changed, and needs positive counts", () => {
    const same = {part: 3, whole: 10};
    expect(decomposeRate(same, same).value?.denominatorShare).toBeNull();
    expect(decomposeRate(same, {part: 0, whole: 10}).reason).toBe("NONPOSITIVE_VALUE");
    expect(decomposeRate(same, {part: null, whole: 10}).reason).toBe("MISSING_INPUT");
  });

  it("takes the value itself as mean of equals", () => {
    expect(logMean(5, 5)).toBe(5);
    expect(logMean(5, 5 + 1e-12)).toBeCloseTo(5, 10);
  });
});

describe("contributionsOf(start, end, halfUnit)", () => {
  it("keeps the pulls when rounding could make the whole change", () => {
    const {value, reason} = contributionsOf([100, 200], [101.5, 198.4], 0.1);
    expect([value?.sharesPercent, reason]).toEqual([null, "TOTAL_CHANGE_ZERO"]);
    expect(value?.pulls[0]).toBeCloseTo(0.5, 12);
  });

  it("says that signs are inverted in a decline", () => {
    expect(contributionsOf([10, 20], [5, 21]).flags).toEqual(["TOTAL_FALLS"]);
  });

  it("is null with a part missing or nothing to grow from", () => {
    expect(contributionsOf([10, null], [5, 21]).reason).toBe("MISSING_INPUT");
    expect(contributionsOf([0, 0], [5, 21]).reason).toBe("BASE_ZERO");
    expect(contributionsFromShares([0.5], [1, 2]).reason).toBe("MISSING_INPUT");
  });
});

describe("shiftShare(region, benchmark)", () => {
  const sectors = fc.array(fc.tuple(positive, positive, positive, positive), {
    minLength: 1,
    maxLength: 8
  });

  it("adds up to the change, also when the regional part is divided", () => {
    fc.assert(
      fc.property(sectors, (rows) => {
        const column = (j: 0 | 1 | 2 | 3) => rows.map((row) => row[j]);
        const region = {start: column(0), end: column(1)};
        const benchmark = {start: column(2), end: column(3)};
        const totals = shiftShare(region, benchmark).value?.totals;
        const {national = NaN, mix = NaN, regional = NaN, change = NaN} = totals ?? {};
        const size = Math.abs(national) + Math.abs(mix) + Math.abs(regional) + Math.abs(change);
        expect(Math.abs(national + mix + regional - change)).toBeLessThanOrEqual(1e-9 * size);
        const {competitive = NaN, allocation = NaN} =
          competitiveShift(region, benchmark).value ?? {};
        const scale = 1e-9 * (Math.abs(competitive) + Math.abs(allocation) + size);
        expect(Math.abs(competitive + allocation - regional)).toBeLessThanOrEqual(scale);
      })
    );
  });

  it("is null for a benchmark sector of zero", () => {
    const region = {start: [1, 2], end: [1, 2]};
    expect(shiftShare(region, {start: [0, 2], end: [1, 2]}).reason).toBe("BENCHMARK_ZERO");
    expect(shiftShare(region, {start: [1], end: [1]}).reason).toBe("MISSING_INPUT");
  });
});
