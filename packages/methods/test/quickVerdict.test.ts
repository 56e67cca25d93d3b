import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {quickVerdict} from "../src/quickVerdict.ts";
import {judgeSpans, spanReadings} from "../src/verdict.ts";

const figure = fc
  .record({digits: fc.integer({min: -50, max: 9999}), decimals: fc.integer({min: 0, max: 4})})
  .map(({digits, decimals}) => ({
    value: Number(`${digits}e-${decimals}`),
    halfUnit: Number(`5e-${decimals + 1}`)
  }));
const span = fc.record({start: figure, end: figure});

describe("quickVerdict(region, benchmark, reading)", () => {
  it("never differs from the exact judge", () => {
    fc.assert(
      fc.property(span, span, fc.constantFrom(...spanReadings), (region, benchmark, reading) => {
        const exact = judgeSpans(region, benchmark, reading).value?.verdict ?? null;
        expect(quickVerdict(region, benchmark, reading)).toBe(exact);
      }),
      {numRuns: 3000}
    );
  });

  it("calls a lead that equals its half-width indeterminate, as the exact judge does", () => {
    const at = (value: number) => ({value, halfUnit: 0.005});
    const region = {start: at(42.58), end: at(43.62)};
    const benchmark = {start: at(55.43), end: at(56.45)};
    expect(quickVerdict(region, benchmark, "points")).toBe("INDETERMINATE_ROUNDING");
  });
});
