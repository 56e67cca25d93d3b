import type {Catalog} from "./loadCatalog.ts";

export type Unit = Catalog["units"][number];

/** A printed number: "362.79" is {digits: 36279n, decimals: 2}. */
export interface Decimal {
  readonly digits: bigint;
  readonly decimals: number; // may be negative after scaling up
}

/** An exact factor from one unit to another, in lowest terms: 亩 → 公顷 is 1/15. */
export interface Conversion {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Returns the number a text prints, or undefined when it prints none. Commas group thousands. */
export function readDecimal(text: string): Decimal | undefined {
  const folded = text.normalize("NFKC").trim();
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(folded)) return undefined;
  const [whole = "", fraction = ""] = folded.replaceAll(",", "").split(".");
  return {digits: BigInt(whole + fraction), decimals: fraction.length};
}

/** Returns the number in a unit `power` powers of ten smaller: 362.79 亿元 by 4 is 3627900 万元. */
export function scaleByTen({digits, decimals}: Decimal, power: number): Decimal {
  return {digits, decimals: decimals - power};
}

/** Returns the number nearest to the decimal. */
export function toNumber({digits, decimals}: Decimal): number {
  return Number(`${digits}e${-decimals}`);
}

/** Returns the factor between two units of one dimension. Throws RangeError for two dimensions. */
export function conversion(from: Unit, to: Unit): Conversion {
  if (from.dimension !== to.dimension) {
    throw new RangeError(`incompatible units: ${from.unit}, ${to.unit}`);
  }
  const power = from.power_of_ten - to.power_of_ten;
  const numerator = from.numerator * to.denominator * tenTo(power);
  const denominator = from.denominator * to.numerator * tenTo(-power);
  const divisor = greatestCommonDivisor(numerator, denominator);
  return {numerator: numerator / divisor, denominator: denominator / divisor};
}

/**
 * Returns the number nearest to the exact product of a printed number and a
 * factor: 0.07 亿元 is 700 万元, never 700.0000000000001.
 */
export function convert({digits, decimals}: Decimal, factor: Conversion): number {
  const numerator = digits * factor.numerator * tenTo(-decimals);
  const denominator = factor.denominator * tenTo(decimals);
  return divide(numerator, denominator);
}

// Both sides below 2^53 divide to the nearest double; above that, thirty
// significant digits do, but for ties no printed figure comes near.
function divide(numerator: bigint, denominator: bigint): number {
  const [top, bottom] = [Number(numerator), Number(denominator)];
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom;
  const places = 30 + String(denominator).length;
  return Number(`${(numerator * tenTo(places)) / denominator}e-${places}`);
}

// Ten to the power, or one for a negative power: the other side of the fraction takes that.
function tenTo(power: number): bigint {
  return 10n ** BigInt(Math.max(0, power));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
