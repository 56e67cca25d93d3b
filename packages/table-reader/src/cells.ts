import {foldText} from "./fold.ts";
import {isAmount, splitGlued} from "./gluedUnit.ts";
import {readPeriod} from "./periods.ts";
import {missingReasons, suffixFlags} from "./words.ts";

/** What a cell is, before anyone knows what it means. */
export const kinds = {empty: 0, number: 1, missing: 2, period: 3, text: 4} as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** How a table writes its numbers: the mark before the decimals. */
export type DecimalMark = "." | ",";

/** A cell of a data column as read; `reason` is a missing reason of the closed list. */
export type Cell =
  | {
      readonly kind: "value";
      readonly value: number;
      readonly decimals: number;
      readonly flag: string;
      readonly unit: string;
      readonly text: string | null;
    }
  | {readonly kind: "missing"; readonly reason: string; readonly flag: string}
  | {
      readonly kind: "refused";
      readonly code: "not_a_number" | "several_numbers" | "ambiguous_number";
    };

/** A number read without its text: filled by `readPlain`, reused from cell to cell. */
export interface PlainNumber {
  value: number;
  decimals: number;
}

const powers = Array.from({length: 23}, (_, i) => 10 ** i);

/**
 * Reads digits with at most one decimal point, as most cells are, without allocating. Returns
 * false for anything else, even a number written otherwise. The value is exact: the nearest
 * double to the printed decimal, which `toFixed(decimals)` prints back.
 */
export function readPlain(text: string, into: PlainNumber): boolean {
  const length = text.length;
  if (length === 0 || length > 16) return false;
  const negative = text.charCodeAt(0) === 45;
  let at = negative ? 1 : 0;
  let digits = 0;
  let point = -1;
  const start = at;
  for (; at < length; ++at) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits = digits * 10 + (code - 48);
    else if (code === 46 && point < 0 && at > start) point = at;
    else return false;
  }
  const places = point < 0 ? 0 : length - point - 1;
  if (length === start || (point >= 0 && places === 0)) return false;
  if (text.charCodeAt(start) === 48 && length > start + 1 && point !== start + 1) return false;
  if (negative && digits === 0) return false;
  const value = digits / (powers[places] ?? 1);
  into.value = negative ? -value : value;
  into.decimals = places;
  return true;
}

const pointNumber = /^[+-]?(?:\d+|(?=\.\d)|[1-9]\d{0,2}(?:([ ,'’])\d{3})(?:\1\d{3})*)(?:\.\d+)?$/;
const commaNumber = /^[+-]?(?:\d+|(?=,\d)|[1-9]\d{0,2}(?:([ .'’])\d{3})(?:\1\d{3})*)(?:,\d+)?$/;
// Whatever the table's style, a number with both marks (1.234,5) or with two groups (1.234.567) can be
// read in one way only.
const certain: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/,
  ",": /^[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/
};
// As programs print it: 1.5e+06, 1.5E6. Without sign or point, 2e2 is as likely 202 misread.
const scientific = /^[+-]?\d(?:(?:\.\d+)?[eE][+-]\d{1,3}|\.\d+E\d{1,3})$/;
const dashes = /^(?:[-‐‑‒–—―─━﹣－]+|_{1,3})$/; // a longer line is a rule above notes
const footnotes = /(?:[*＊†‡§①-⑳]+|[⁰¹²³⁴-⁹]+|\s\d\)|\s\d\/|\[\d+\])$/;

/**
 * Returns what a cell of a data column says. Thousands separators go, a footnote mark or a flag
 * glued to the digits becomes `flag`, per cent or another unit becomes `unit`; `text` is the printed text, null
 * where value and decimals print the same.
 */
export function readCell(text: string, mark: DecimalMark): Cell {
  const folded = foldCell(text);
  const reason = findMissing(folded);
  if (reason !== null) return {kind: "missing", reason, flag: folded};
  const direct = readNumber(folded, mark);
  if (direct) return toValue(direct, text, "", "");
  const percent = /^(.*\d)\s*([%‰])$/.exec(folded);
  const counted = percent && readNumber(percent[1] ?? "", mark);
  if (counted) return toValue(counted, text, "", percent[2] ?? "");
  const noted = footnotes.exec(folded);
  const stripped = noted && readNumber(folded.slice(0, noted.index).trim(), mark);
  if (stripped) return toValue(stripped, text, noted[0].trim(), "");
  const flagged = /^(.*[\d:]) ?(?:([A-Za-z]{1,3})|\(([A-Za-z]{1,3})\))$/.exec(folded);
  const flag = flagged?.[2] ?? flagged?.[3] ?? "";
  if (flagged && suffixFlags.test(flag)) {
    if (flagged[1] === ":") return {kind: "missing", reason: "not_collected", flag};
    const number = readNumber((flagged[1] ?? "").trim(), mark);
    if (number) return toValue(number, text, flag, "");
  }
  const glued = splitGlued(folded);
  const measured = glued && readNumber(glued.digits.trim(), mark);
  if (glued && measured) return toValue(measured, text, "", glued.unit);
  if (/\d[\d.,]*\s+[+-]?[\d.,]*\d/.test(folded)) return {kind: "refused", code: "several_numbers"};
  return {
    kind: "refused",
    code: /^[\d.,'\s()+-]+$/.test(folded) ? "ambiguous_number" : "not_a_number"
  };
}

/** Returns the decimal mark that a number certainly has (`1.234,5`), null when it could be either. */
export function findCertainMark(text: string): DecimalMark | null {
  return certain["."].test(text) ? "." : certain[","].test(text) ? "," : null;
}

/** Returns a cell text in one form: full-width digits and blanks folded, a leading dash a minus. */
export function foldCell(text: string): string {
  if (/^[\x21-\x7e]*$/.test(text)) return text;
  return foldText(text).replace(/^[−–](?=\d)/, "-");
}

/** Returns the reason a folded cell text is missing, null when it is no missing mark. */
export function findMissing(folded: string): string | null {
  if (folded === "") return "blank_unspecified";
  const listed = missingReasons.get(folded.toLowerCase());
  if (listed !== undefined) return listed;
  if (dashes.test(folded)) return "blank_unspecified";
  if (/^\*+$/.test(folded)) return "suppressed";
  return /^(…+|\.{2,})$/.test(folded) ? "below_unit" : null;
}

interface Digits {
  readonly value: number;
  readonly decimals: number;
}

function readNumber(folded: string, mark: DecimalMark): Digits | null {
  const pattern = mark === "." ? pointNumber : commaNumber;
  if (!pattern.test(folded)) {
    if (scientific.test(folded)) return readScientific(folded);
    const other = mark === "." ? "," : ".";
    return certain[other].test(folded) ? readNumber(folded, other) : null;
  }
  const plain = folded.replace(mark === "." ? /[ ,'’]/g : /[ .'’]/g, "").replace(",", ".");
  const point = plain.indexOf(".");
  return {value: Number(plain), decimals: point < 0 ? 0 : plain.length - point - 1};
}

function readScientific(folded: string): Digits | null {
  const [mantissa = "", exponent = "0"] = folded.toLowerCase().split("e");
  const point = mantissa.indexOf(".");
  const places = (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent);
  const value = Number(folded);
  return Number.isFinite(value) ? {value, decimals: Math.min(Math.max(places, 0), 100)} : null;
}

function toValue({value, decimals}: Digits, text: string, flag: string, unit: string): Cell {
  const same = decimals <= 100 && value.toFixed(decimals) === text;
  return {kind: "value", value, decimals, flag, unit, text: same ? null : text};
}

const digit = /\d/;

/** Returns what kind of thing a cell holds, in either style of number. */
export function findKind(text: string): Kind {
  if (text === "") return kinds.empty;
  const scratch: PlainNumber = {value: 0, decimals: 0};
  if (readPlain(text, scratch)) {
    const year = scratch.decimals === 0 && scratch.value >= 1800 && scratch.value < 2150;
    return year ? kinds.period : kinds.number;
  }
  const folded = foldCell(text);
  if (folded === "") return kinds.empty;
  if (findMissing(folded) !== null) return kinds.missing;
  if (!digit.test(folded)) return kinds.text;
  if (readPeriod(folded) !== "") return kinds.period;
  const glued = splitGlued(folded);
  if (glued && !isAmount(glued)) return kinds.text; // `3人`, `18岁`: as likely a name
  const cell = readCell(folded, ".");
  if (cell.kind === "value") return kinds.number;
  return readCell(folded, ",").kind === "value" ? kinds.number : kinds.text;
}
