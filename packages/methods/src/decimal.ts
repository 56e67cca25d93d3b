import {type Decimal} from "@xianzhi/catalog/units";

const plain = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/**
 * Returns the number a text prints, exactly: "58.08" is {digits: 5808n, decimals: 2}.
 * A number is read through its shortest decimal text, so 0.1 is one tenth.
 * Throws RangeError for anything that is not a plain decimal number.
 */
export function readDecimal(text: string | number): Decimal {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = plain.exec(String(text)) ?? [];
  if (whole === "") throw new RangeError(`invalid decimal: ${text}`);
  const digits = BigInt(whole + fraction);
  return {
    digits: sign === "-" ? -digits : digits,
    decimals: fraction.length - Number(exponent)
  };
}

/** Returns the exact sum. */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals);
  return {digits: digitsAt(a, decimals) + digitsAt(b, decimals), decimals};
}

/** Returns the exact difference a − b. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, {digits: -b.digits, decimals: b.decimals});
}

/** Returns −1, 0 or 1 as a is below, equal to or above b. Exact; 1.0 equals 1. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const {digits} = subtractDecimals(a, b);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** Returns half the last printed digit: 0.005 for "58.08", 50 for a figure in hundreds. */
export function halfUnitOf({decimals}: Decimal): Decimal {
  return {digits: 5n, decimals: decimals + 1};
}

/** Returns the decimal with exactly `decimals` decimals, halves away from zero (四舍五入). */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  if (value.decimals <= decimals) return {digits: digitsAt(value, decimals), decimals};
  const divisor = 10n ** BigInt(value.decimals - decimals);
  const magnitude = value.digits < 0n ? -value.digits : value.digits;
  const rounded = (magnitude + divisor / 2n) / divisor;
  return {digits: value.digits < 0n ? -rounded : rounded, decimals};
}

/** Returns the number as text, all decimals printed: {digits: 5n, decimals: 3} is "0.005". */
export function toText({digits, decimals}: Decimal): string {
  const sign = digits < 0n ? "-" : "";
  const magnitude = (digits < 0n ? -digits : digits).toString();
  if (decimals <= 0) return sign + (digits === 0n ? "0" : magnitude + "0".repeat(-decimals));
  const padded = magnitude.padStart(decimals + 1, "0");
  return `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
}

/**
 * Returns the text of a number rounded half up once, from its decimal text: 2.675 to 2 is "2.68".
 */
export function printRounded(value: number | string, decimals: number): string {
  return toText(roundHalfUp(readDecimal(value), decimals));
}

function digitsAt({digits, decimals}: Decimal, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - decimals);
}
