import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addRationals,
  divideRationals,
  multiplyRationals,
  printRational,
  type Rational,
  rationalToNumber,
  signOf,
  subtractRationals
} from "../src/rational.ts";

const whole = fc.bigInt({min: -(10n ** 12n), max: 10n ** 12n});
const fraction = fc.tuple(whole, fc.bigInt({min: 1n, max: 10n ** 9n}));

describe("rationals", () => {
  it("undo what they did", () => {
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const [one, other] = [of(a, b), of(c, d)];
        expect(
          signOf(subtractRationals(subtractRationals(addRationals(one, other), other), one))
        ).toBe(0);
        if (c === 0n) return;
        const back = multiplyRationals(divideRationals(one, other), other);
        expect(printRational(back)).toBe(printRational(one));
      })
    );
  });

  it("keep the denominator positive", () => {
    expect(printRational(divideRationals(of(1n, 2n), of(-3n, 4n)))).toBe("-2/3");
    expect(printRational(of(0n, 7n))).toBe("0/1");
    expect(() => divideRationals(of(1n, 2n), of(0n, 5n))).toThrow("invalid divisor: 0");
  });

  it("become numbers, however long they are", () => {
    expect(rationalToNumber(of(8n, 100n))).toBe(0.08);
    expect(rationalToNumber(of(2n * 10n ** 400n, 3n * 10n ** 400n))).toBeCloseTo(2 / 3, 15);
    expect(rationalToNumber(of(2n ** 1400n + 1n, 3n * 2n ** 1400n))).toBeCloseTo(1 / 3, 15);
  });
});

function of(numerator: bigint, denominator: bigint): Rational {
  return {numerator, denominator};
}
