import {Type} from "apache-arrow";

/** What a column of an answer is, of Arrow's own types. */
export interface CellType {
  readonly typeId: number;
  readonly scale?: number; // digits after a decimal's point
}

/**
 * Returns an answer's cell as the command line prints it: decimals with their digits, dates as
 * dates, lists as JSON; null where there is no value.
 */
export function writeCell(value: unknown, {typeId, scale = 0}: CellType): string | null {
  if (value === null || value === undefined) return null;
  if (typeId === Type.Decimal && value instanceof Uint32Array) return writeDecimal(value, scale);
  if (typeId === Type.Date) return writeTime(value).slice(0, 10);
  if (typeId === Type.Timestamp)
    return writeTime(value)
      .replace("T", " ")
      .replace(/\.?0*Z$/, "");
  if (typeof value === "object") return JSON.stringify(value);
  return String(value);
}

// Four words of 32 bits, the lowest first, as a two's complement.
function writeDecimal(words: Uint32Array, scale: number): string {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) + BigInt(word), 0n);
  const whole = BigInt.asIntN(32 * words.length, unsigned);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, "0");
  const sign = whole < 0n ? "-" : "";
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

// Milliseconds since 1970; the engine knows no zone.
function writeTime(value: unknown): string {
  return new Date(Number(value)).toISOString();
}
