import type {Language} from "./language.ts";

/**
 * Returns a number as the site prints it: fixed decimals, the minus of print,
 * thin spaces between thousands in English and none in Chinese.
 */
export function writeNumber(value: number, decimals: number, language: Language): string {
  const [whole = "", part] = Math.abs(value).toFixed(Math.max(0, decimals)).split(".");
  const grouped = language === "en" ? whole.replace(/\B(?=(\d{3})+$)/g, "\u2009") : whole;
  const digits = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && Number(digits.replaceAll("\u2009", "")) !== 0 ? `−${digits}` : digits;
}

/** Returns a number with its sign, plus included; zero has none. */
export function writeSigned(value: number, decimals: number, language: Language): string {
  const text = writeNumber(value, decimals, language);
  return text.startsWith("−") || Number(text) === 0 ? text : `+${text}`;
}

/** Returns how many decimals a half-width of rounding leaves meaningful, as report pages print. */
export function meaningfulDecimals(halfWidth: number | null): number {
  if (halfWidth === null || halfWidth <= 0) return 2;
  return Math.max(0, Math.min(2, -Math.floor(Math.log10(halfWidth * 2.000001))));
}
