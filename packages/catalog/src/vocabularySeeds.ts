import {code, folded, integer, optionalText, positiveInteger, text} from "./fields.ts";
import {seed} from "./seed.ts";

const label = {
  code,
  label_zh: text,
  label_en: text,
  note_zh: optionalText,
  note_en: optionalText
};

/** Reasons and verdicts are upper-case words, as pages and SQL print them. */
const word = {...label, code: text.regex(/^[A-Za-z][A-Za-z0-9_]*$/)};

const ranked = {rank: integer, name_zh: text, name_en: text}; // smaller is preferred

export const statuses = seed("statuses.csv", label);
export const reasons = seed("reasons.csv", word);
export const flags = seed("flags.csv", word);
export const verdicts = seed("verdicts.csv", word);
export const vintages = seed("vintages.csv", {vintage_id: code, ...ranked});
export const sourceKinds = seed("source_kinds.csv", {kind: code, ...ranked});

/** A kind of region in words; the whole of one as sentences say it: 全省, the province. */
export const kinds = seed("kinds.csv", {
  kind: code,
  label_zh: text,
  label_en: text,
  plural_en: text,
  whole_zh: text,
  whole_en: text
});

/** A unit: value × 10^power_of_ten × numerator ÷ denominator is in the dimension’s base unit. */
export const units = seed("units.csv", {
  unit: text,
  dimension: code,
  power_of_ten: integer,
  numerator: positiveInteger,
  denominator: positiveInteger,
  name_en: text,
  symbol_en: text
});

export const unitNames = seed("unit_names.csv", {name: folded, unit: text});
