import type {Language, Wording} from "./language.ts";
import {formatNumber, shiftTen} from "./numbers.ts";

/** How values of a unit are shown in a language: shifted by powers of ten and worded. */
export interface UnitStyle {
  readonly shift: number; // powers of ten the value is multiplied by
  readonly before: string; // "CNY " in English, else nothing
  readonly after: string; // "亿元", "%", " billion"
  readonly label: string; // for a table's head: "亿元", "CNY billion"
}

/**
 * Returns how a unit is shown. Chinese keeps its own; English has no 万 and 亿, so amounts in
 * hundred millions become billions and those in ten thousands become thousands or, where the
 * printed digits would not suffice, millions.
 */
export function styleUnit(unit: Wording, decimals: number, language: Language): UnitStyle {
  if (language === "zh") return {shift: 0, before: "", after: unit.zh, label: unit.zh};
  const {shift, text} = scaleWords(unit.en, decimals);
  const [, currency, rest = ""] = /^([A-Z]{3})\b(.*)$/.exec(text) ?? [];
  if (currency !== undefined) return {shift, before: `${currency} `, after: rest, label: text};
  const glued = /^[%‰°]/.test(text);
  return {shift, before: "", after: glued || text === "" ? text : ` ${text}`, label: text};
}

/** Returns a value with its unit in running text: "362.79亿元", "CNY 36.28 billion". */
export function writeAmount(value: number, decimals: number, unit: Wording, language: Language) {
  const style = styleUnit(unit, decimals, language);
  const shown = style.shift > 0 ? Math.max(0, decimals - style.shift) : decimals;
  const digits = formatNumber(shiftTen(value, style.shift), shown, {grouped: language === "en"});
  return style.before + digits + style.after;
}

/** Returns a value for a table cell whose head names the unit: every printed digit is kept. */
export function writeCell(value: number, decimals: number, unit: Wording, language: Language) {
  const {shift} = styleUnit(unit, decimals, language);
  const shown = Math.max(0, decimals - shift);
  return formatNumber(shiftTen(value, shift), shown, {grouped: language === "en"});
}

const hundredMillion = /\b100[ ,\u202f]?(million|000[ ,]000)\b/i;
const tenThousand = /\b10[ ,\u202f]?(thousand|000)\b/i;

function scaleWords(unit: string, decimals: number): {shift: number; text: string} {
  if (hundredMillion.test(unit)) return {shift: -1, text: unit.replace(hundredMillion, "billion")};
  if (!tenThousand.test(unit)) return {shift: 0, text: unit};
  if (decimals > 0) return {shift: 1, text: unit.replace(tenThousand, "thousand")};
  return {shift: -2, text: unit.replace(tenThousand, "million")};
}
