import {type Decimal} from "@xianzhi/catalog/units";

/** An exact fraction, not always in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Returns the decimal as a fraction: 0.05 is 5/100. */
export function toRational({digits, decimals}: Decimal): Rational {
  return decimals > 0
    ? {numerator: digits, denominator: 10n ** BigInt(decimals)}
    : {numerator: digits * 10n ** BigInt(-decimals), denominator: 1n};
}

/** Returns a + b. */
export function addRationals(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return {numerator: a.numerator + b.numerator, denominator: a.denominator};
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator
  };
}

/** Returns a − b. */
export function subtractRationals(a: Rational, b: Rational): Rational {
  return addRationals(a, {numerator: -b.numerator, denominator: b.denominator});
}

/** Returns a × b. */
export function multiplyRationals(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.numerator,
    denominator: a.denominator * b.denominator
  };
}

/** Returns a ÷ b. Throws RangeError when b is zero. */
export function divideRationals(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError("invalid divisor: 0");
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: sign * a.numerator * b.denominator,
    denominator: sign * a.denominator * b.numerator
  };
}

/** Returns −1, 0 or 1 as the fraction is negative, zero or positive. */
export function signOf({numerator}: Rational): -1 | 0 | 1 {
  return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
}

/** Returns the nearest binary number, or one beside it; fractions of any length are allowed. */
export function rationalToNumber(value: Rational): number {
  const [top, bottom] = [Number(value.numerator), Number(value.denominator)];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  const {numerator, denominator} = reduce(value.numerator, value.denominator);
  const digits = Math.max(lengthOf(numerator), lengthOf(denominator)) - 300;
  if (digits <= 0) return Number(numerator) / Number(denominator);
  const scale = 10n ** BigInt(digits);
  return Number(numerator / scale) / Number(denominator / scale);
}

/** Returns the fraction in lowest terms as text, "1/12". */
export function printRational({numerator, denominator}: Rational): string {
  const reduced = reduce(numerator, denominator);
  return `${reduced.numerator}/${reduced.denominator}`;
}

function lengthOf(value: bigint): number {
  return value.toString().length;
}

function reduce(numerator: bigint, denominator: bigint): Rational {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n
    ? {numerator: 0n, denominator: 1n}
    : {numerator: numerator / a, denominator: denominator / a};
}
