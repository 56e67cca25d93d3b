/** U+2212, the minus of print; a hyphen is too short beside figures. */
export const minus = "\u2212";

/** How digits are set: grouped by three with a thin no-break space, or not at all. */
export interface NumberStyle {
  readonly grouped?: boolean;
  readonly signed?: boolean; // a plus before values above zero
}

/**
 * Returns a number with `decimals` digits after the point, rounded half up in decimal digits:
 * 2.675 to two decimals is "2.68", which `toFixed` gets wrong. Minus is U+2212, and a value that
 * rounds to zero has no sign. Throws RangeError for NaN and infinities: missing is null, not NaN.
 */
export function formatNumber(value: number, decimals: number, style: NumberStyle = {}): string {
  const digits = roundHalfUp(Math.abs(value), Math.max(0, decimals));
  const isZero = !/[1-9]/.test(digits);
  const sign = isZero ? "" : value < 0 ? minus : style.signed === true ? "+" : "";
  return sign + (style.grouped === true ? groupDigits(digits) : digits);
}

/** Returns a value shifted by powers of ten without binary noise: 362.79 by -1 is 36.279. */
export function shiftTen(value: number, power: number): number {
  return power === 0 ? value : Number(`${shortest(value)}e${power}`);
}

function roundHalfUp(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`invalid number: ${value}`);
  const [whole = "0", fraction = ""] = shortest(value).split(".");
  if (fraction.length <= decimals) return withFraction(whole, fraction.padEnd(decimals, "0"));
  const kept = BigInt(whole + fraction.slice(0, decimals));
  const up = fraction.charCodeAt(decimals) >= "5".charCodeAt(0) ? 1n : 0n;
  const digits = String(kept + up).padStart(decimals + 1, "0");
  return withFraction(
    digits.slice(0, digits.length - decimals),
    digits.slice(digits.length - decimals)
  );
}

// Sums of printed numbers carry binary noise in the sixteenth digit (0.30000000000000004), which
// must not decide a rounding; no table prints fifteen.
function shortest(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes("e")) return text;
  return value >= 1 ? String(BigInt(value)) : value.toFixed(20).replace(/\.?0+$/, "");
}

function withFraction(whole: string, fraction: string): string {
  return fraction === "" ? whole : `${whole}.${fraction}`;
}

function groupDigits(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
