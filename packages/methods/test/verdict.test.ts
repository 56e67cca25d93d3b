import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chainBounds, percentChangeOf, percentOf, printedBounds} from "../src/bounds.ts";
import {rationalToNumber} from "../src/rational.ts";
import {judgeLead, judgePublished, judgeSpans, type Span, type Verdict} from "../src/verdict.ts";

const hundredth = 0.005;
const rates = (start: number, end: number, halfUnit: number | string = hundredth): Span => ({
  start: {value: start, halfUnit},
  end: {value: end, halfUnit}
});

describe("judgeSpans(region, benchmark, reading)", () => {
  it("calls a lead equal to its half-width indeterminate", () => {
    const {value, flags} = judgeSpans(rates(42.58, 43.62), rates(55.43, 56.45), "points");
    expect(value).toMatchObject({lead: 0.02, halfWidth: 0.02, verdict: "INDETERMINATE_ROUNDING"});
    expect(flags).toEqual(["WITHIN_ROUNDING"]);
  });

  it("decides one hundredth beyond it", () => {
    const above = judgeSpans(rates(42.58, 43.63), rates(55.43, 56.45), "points");
    const below = judgeSpans(rates(42.58, 43.57), rates(55.43, 56.45), "points");
    expect([above.value?.verdict, below.value?.verdict]).toEqual(["ABOVE", "BELOW"]);
  });

  it("reads amounts in per cent or as amounts, which may disagree", () => {
    const [region, benchmark] = [rates(12000, 12960, 0.5), rates(15000, 16050, 0.5)];
    expect(judgeSpans(region, benchmark, "percent").value?.verdict).toBe("ABOVE");
    expect(judgeSpans(region, benchmark, "amount").value?.verdict).toBe("BELOW");
  });

  it.each([
    [{start: null, end: null}, rates(1, 2), "MISSING_INPUT"],
    [rates(1, 2), {start: {value: 1, halfUnit: 0}, end: null}, "BENCHMARK_MISSING"],
    [rates(0, 2), rates(1, 2), "BASE_ZERO"],
    [rates(-3, 2), rates(1, 2), "BASE_NEGATIVE"],
    [rates(1, -2), rates(1, 2), "NEGATIVE_VALUE"]
  ])("is null with a reason (case %#)", (region, benchmark, reason) => {
    expect(judgeSpans(region, benchmark, "percent")).toMatchObject({value: null, reason});
  });

  it("does not depend on the unit", () => {
    const hundredths = fc.integer({min: -5000, max: 10000});
    fc.assert(
      fc.property(
        fc.tuple(hundredths, hundredths, hundredths, hundredths),
        fc.integer({min: -6, max: 8}),
        (values, power) => {
          const verdictAt = (shift: number): Verdict | undefined => {
            const span = (from: number, to: number): Span => ({
              start: {value: `${from}e${shift}`, halfUnit: `5e${shift - 1}`},
              end: {value: `${to}e${shift}`, halfUnit: `5e${shift - 1}`}
            });
            const [a, b, c, d] = values;
            return judgeSpans(span(a, b), span(c, d), "points").value?.verdict;
          };
          expect(verdictAt(power)).toBe(verdictAt(-2));
        }
      )
    );
  });

  it("turns over when region and benchmark change places", () => {
    const opposite = {ABOVE: "BELOW", BELOW: "ABOVE"} as const;
    const cents = fc.integer({min: 1, max: 10000}).map((n) => n / 100);
    fc.assert(
      fc.property(cents, cents, cents, cents, (a, b, c, d) => {
        for (const reading of ["points", "percent"] as const) {
          const one = judgeSpans(rates(a, b), rates(c, d), reading).value?.verdict;
          const other = judgeSpans(rates(c, d), rates(a, b), reading).value?.verdict;
          expect(other).toBe(one === "ABOVE" || one === "BELOW" ? opposite[one] : one);
        }
      })
    );
  });
});

describe("judgePublished(region, benchmark)", () => {
  it("is tighter than the rates that the increments come from", () => {
    const figure = (value: number) => ({value, halfUnit: hundredth});
    const {value} = judgePublished(figure(1.04), figure(1.02));
    expect(value).toMatchObject({halfWidth: 0.01, verdict: "ABOVE"});
  });
});

describe("judgeLead(region, benchmark)", () => {
  it("judges shares from counts by their own bounds", () => {
    const share = (part: number, whole: number) =>
      percentOf(printedBounds(part, 0.005), printedBounds(whole, 0.005));
    const {value} = judgeLead(share(392.66, 866.6), share(384.02, 901.87));
    expect(value?.lead).toBeCloseTo(2.73, 3);
    expect(value?.halfWidth).toBeLessThan(0.002);
  });

  it("is null when either side is", () => {
    const one = printedBounds(1, 0);
    expect(judgeLead(null, one)).toMatchObject({value: null, reason: "MISSING_INPUT"});
    expect(judgeLead(one, null)).toMatchObject({value: null, reason: "BENCHMARK_MISSING"});
  });
});

describe("bounds", () => {
  it("chain printed growths as the interval product does", () => {
    const chained = chainBounds([6.3, 3.1, 4.1].map((growth) => printedBounds(growth, 0.05)));
    const [mid, low, high] = [chained?.mid, chained?.low, chained?.high].map((end) =>
      end ? rationalToNumber(end) : NaN
    );
    expect(mid).toBeCloseTo(14.0887073, 9);
    expect(low).toBeCloseTo(13.9249953125, 9);
    expect(high).toBeCloseTo(14.25257603750001, 9);
    expect(chainBounds([printedBounds(-100, 0.05)])).toBeNull();
  });

  it("contain the growth of every value that rounds to the printed ones", () => {
    const unit = fc.double({min: -0.5, max: 0.5, noNaN: true});
    const value = fc.integer({min: 2, max: 1e6});
    fc.assert(
      fc.property(value, value, unit, unit, (from, to, shift, other) => {
        const bounds = percentChangeOf(printedBounds(from, 0.5), printedBounds(to, 0.5));
        const truth = 100 * ((to + other) / (from + shift) - 1);
        const [low, high] = [bounds?.low, bounds?.high].map((end) =>
          end ? rationalToNumber(end) : NaN
        );
        expect(truth).toBeGreaterThanOrEqual((low ?? NaN) - 1e-9 * Math.abs(truth) - 1e-9);
        expect(truth).toBeLessThanOrEqual((high ?? NaN) + 1e-9 * Math.abs(truth) + 1e-9);
      })
    );
  });
});
