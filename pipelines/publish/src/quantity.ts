import type {Language, Wording} from "./language.ts";
import {formatNumber, shiftTen} from "./numbers.ts";

/** How values of a unit are shown in a language: shifted by powers of ten and worded. */
export interface UnitStyle {
  readonly shift: number; // powers of ten the value is multiplied by
  readonly before: string; // "CNY " in English, else nothing
  readonly after: string; // "亿元", "%", " billion"
  readonly label: string; // for a table's head: "亿元", "CNY billion"
}

/** How a unit is to be shown: as printed, or scaled for values of some size. */
export interface StyleOptions {
  readonly decimals: number; // as printed
  readonly size?: number; // largest value, when values may be scaled to fit it
}

/**
 * Returns how a unit is shown. Chinese keeps the printed unit, but counts a large number of 万 in
 * 亿 when told the size. English has neither: hundred millions become billions, ten thousands become
 * thousands, or millions and billions for larger sizes and for whole numbers.
 */
export function styleUnit(unit: Wording, language: Language, options: StyleOptions): UnitStyle {
  if (language === "zh") return styleChinese(unit.zh, options);
  const {shift, scale, base} = scaleWords(unit.en, options);
  const [, currency, rest = ""] = /^(yuan|US dollars)\b(.*)$/.exec(base) ?? [];
  if (currency !== undefined) {
    const code = currency === "yuan" ? "CNY" : "USD";
    const after = (scale === "" ? "" : ` ${scale}`) + rest;
    return {shift, before: `${code} `, after, label: code + after};
  }
  const words = scale === "" ? base : `${scale} ${base}`;
  const isSign = /^[^A-Za-z\d]/.test(words);
  return {shift, before: "", after: isSign || words === "" ? words : ` ${words}`, label: words};
}

/** Returns a value with its unit in running text: "362.79亿元", "CNY 36.28 billion". */
export function writeAmount(value: number, decimals: number, unit: Wording, language: Language) {
  const style = styleUnit(unit, language, {decimals, size: Math.abs(value)});
  const {shift} = style;
  const kept = Math.max(0, decimals - shift);
  // a scaled amount is for reading: 36.28 billion
  const shown = shift < 0 ? Math.min(2, kept) : kept;
  const digits = formatNumber(shiftTen(value, shift), shown, {grouped: language === "en"});
  return style.before + digits + style.after;
}

/**
 * Returns a value for a table cell whose head names the unit: every printed digit is kept. The unit
 * is worded for `unitDecimals`, where a figure is printed with others than its indicator: 134 万人
 * under "thousand persons" is 1340, not 1.34 (million).
 */
export function writeCell(
  value: number,
  decimals: number,
  unit: Wording,
  language: Language,
  unitDecimals: number = decimals
) {
  const {shift} = styleUnit(unit, language, {decimals: unitDecimals});
  const shown = Math.max(0, decimals - shift);
  return formatNumber(shiftTen(value, shift), shown, {grouped: language === "en"});
}

function styleChinese(unit: string, {size = 0}: StyleOptions): UnitStyle {
  const isLarge = unit.startsWith("万") && !unit.startsWith("万亿") && size >= 1e4;
  const label = isLarge ? `亿${unit.slice(1)}` : unit;
  return {shift: isLarge ? -4 : 0, before: "", after: label, label};
}

const hundredMillion = /^(100 million|100,000,000) /;
const tenThousand = /^(10,000|10 thousand) /;

function scaleWords(unit: string, {decimals, size = 0}: StyleOptions) {
  if (hundredMillion.test(unit)) {
    return {shift: -1, scale: "billion", base: unit.replace(hundredMillion, "")};
  }
  if (!tenThousand.test(unit)) return {shift: 0, scale: "", base: unit};
  const base = unit.replace(tenThousand, "");
  if (size >= 1e5) return {shift: -5, scale: "billion", base};
  if (decimals === 0 || size >= 100) return {shift: -2, scale: "million", base};
  return {shift: 1, scale: "thousand", base};
}
