import {cumulated, findMonthSpan, quarters, readCumulated} from "./cumulated.ts";
import {foldText} from "./fold.ts";
import {join} from "./words.ts";

/** A period as the catalogue writes it: YYYY, YYYY-Qn, YYYY-MM or YYYY/YYYY. */
const year = "(1[89]\\d\\d|20\\d\\d|21[0-4]\\d)";
const roman: ReadonlyMap<string, string> = new Map(
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map(
    (name, i) => [name, String(i + 1)]
  )
);

const whole: readonly (readonly [RegExp, (m: RegExpExecArray) => string])[] = [
  [new RegExp(`^${year}(?:\\.0)?$`), (m) => m[1] ?? ""],
  [new RegExp(`^${year} ?(?:年|年度|年末|年底|年年末)$`), (m) => m[1] ?? ""],
  [new RegExp(`^(?:yr|fy|year|jahr|y) ?${year}$`, "i"), (m) => m[1] ?? ""],
  [new RegExp(`^${year} ?\\[YR${year}\\]$`), (m) => m[1] ?? ""],
  [new RegExp(`^${year}p$`), (m) => m[1] ?? ""],
  [new RegExp(`^${year}年? ?[-–—~～至/] ?${year}年?(?:平均)?$`), (m) => toRange(m[1], m[2])],
  [new RegExp(`^${year}[-–/](\\d\\d)$`), (m) => toShort(m[1], m[2])],
  [new RegExp(`^${year}[- ]?Q([1-4])$`, "i"), (m) => `${m[1]}-Q${m[2]}`],
  [new RegExp(`^${year}年? ?(${cumulated})$`), (m) => `${m[1]}${readCumulated(m[2] ?? "")}`],
  [
    new RegExp(`^${year}年?第?([一二三四1234])季度?$`),
    (m) => `${m[1]}-Q${quarters.get(m[2] ?? "")}`
  ],
  [/^(?:民國|民国|中華民國)(\d{1,3})年(?:底|度)?$/, (m) => fromRepublic(m[1])],
  [new RegExp(`^${year}M(\\d\\d)$`, "i"), (m) => toMonth(m[1], m[2])],
  [new RegExp(`^${year}年(\\d{1,2})月(?:末|底|份)?$`), (m) => toMonth(m[1], m[2])],
  [new RegExp(`^(\\d{1,2})[./](\\d{1,2})[./]${year}$`), (m) => toDate(m[3], m[2], m[1])],
  [
    new RegExp(`^${year}[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ][\\d:.]+Z?)?$`),
    (m) => toDate(m[1], m[2], m[3])
  ]
];

/** Returns the period that a whole cell names ("2020年", "31.12.2018", "2020Q1"), "" when none. */
export function readPeriod(text: string): string {
  const first = text.charCodeAt(0);
  if (text.length < 4 || text.length > 24 || Number.isNaN(first)) return "";
  if (!anyYear.test(text)) return "";
  const folded = foldText(text).replace(footnote, "");
  for (const [pattern, toPeriod] of whole) {
    const match = pattern.exec(folded);
    if (match) return toPeriod(match);
  }
  return "";
}

const anyYear = /[12１２][\d０-９]{3}|[國国][\d０-９]/;

// `2020年*`, `2020①`, `2020 1)`: the mark refers to a note below the table.
const footnote = / ?(?:[*＊†‡]+|[①-⑳]|[¹²³⁴-⁹]|(?<=[ 年])\d\)|\[\d\]|\([a-z*]\))$/;

// Years of the Republic of China, as Taiwan prints them: the 109th is 2020.
function fromRepublic(count = ""): string {
  return String(1911 + Number(count));
}

/** Returns the part of a year a cell names under a head: 2 under Month is -02, under Quarter -Q2. */
export function readHeadedPart(text: string, head: string): string {
  if (!/^\d{1,2}$/.test(text)) return readYearPart(text);
  const tight = foldText(head).replaceAll(" ", "");
  if (/^(month|monat|月份?)$/i.test(tight)) return readYearPart(`${text}月`);
  return /^(quarter|quartal|季度?)$/i.test(tight) ? readYearPart(`q${text}`) : "";
}

/** Returns the part of a year that a cell names (`3月` as -03, `第一季度` as -Q1), "" when none. */
export function readYearPart(text: string): string {
  const folded = foldText(text).replaceAll(" ", "").toLowerCase();
  const month =
    /^(\d{1,2})月(?:份)?$/.exec(folded)?.[1] ??
    roman.get(/^([a-z]{3})[a-z]*\.?$/.exec(folded)?.[1] ?? "");
  if (month !== undefined) return toMonth("", month);
  if (new RegExp(`^${cumulated}$`).test(folded)) return readCumulated(folded);
  const quarter = /^第?([一二三四1-4])季度?$/.exec(folded)?.[1] ?? /^q([1-4])$/.exec(folded)?.[1];
  return quarter === undefined ? "" : `-Q${quarters.get(quarter)}`;
}

/**
 * Returns the period that a part of a year names within `year` (一季度 in 2023 is 2023-Q1, 全年 is
 * 2023), "" when the text names no such part.
 */
export function placeInYear(text: string, year: string): string {
  if (!/^\d{4}$/.test(year)) return "";
  if (/^(全年|年度)$/.test(foldText(text).trim())) return year;
  const part = readYearPart(text);
  return part === "" ? "" : `${year}${part}`;
}

function toRange(from = "", to = ""): string {
  return Number(from) < Number(to) ? `${from}/${to}` : from === to ? from : "";
}

// "2014-18" is five years; "2019-05" could be a month, so the end must be later than the start.
function toShort(from = "", end = ""): string {
  const to = `${from.slice(0, 2)}${end}`;
  if (Number(end) <= 12 && Number(to) <= Number(from)) return toMonth(from, end);
  return toRange(from, to);
}

function toMonth(text = "", month = ""): string {
  return Number(month) >= 1 && Number(month) <= 12 ? `${text}-${month.padStart(2, "0")}` : "";
}

// The last day of a year stands for the year.
function toDate(text = "", month = "", day = ""): string {
  if (Number(day) < 1 || Number(day) > 31) return "";
  return Number(month) === 12 && Number(day) === 31 ? text : toMonth(text, month);
}

const inText = new RegExp(
  `(?<![\\d.,-])${year}(?:[-–—~～至](?:${year}|(\\d\\d))(?!\\d))?(?![\\d])(?!,\\d{3})`,
  "g"
);
const dateInText = new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.${year}(?!\\d)`, "g");
// What follows a year that is a base, a price level or an amount, not the period described.
const noPeriod = join(
  String.raw`^(?:年?\s*(?:=|＝|价|不变价|可比价|为100|版)`,
  String.raw`|\s*(?:万|亿|元|千|人|吨|公里|米|户|平方|名|以上|及以上|家|edition)|\.\d|[-‐](?:based|base)`,
  String.raw`|\s*(?:constant |chained )?(?:dollars|prices|us\$))`
);

/** A period found inside a longer text, and the text without it. */
export interface PeriodInText {
  readonly period: string;
  readonly rest: string;
}

/**
 * Returns the one period inside a header or a title ("Births_2017", "…, 2014-18", "POP2010"), or
 * null when there is none or several different ones. Index bases (2010年=100, 1978年为100), price
 * levels and amounts (2000万元以上) are no periods.
 */
export function findPeriod(text: string): PeriodInText | null {
  const folded = foldText(text);
  const found: {period: string; at: number; length: number}[] = [];
  for (const match of folded.matchAll(dateInText)) {
    found.push({
      period: toDate(match[3], match[2], match[1]),
      at: match.index,
      length: match[0].length
    });
  }
  for (const match of folded.matchAll(/(?:民國|民国)(\d{1,3})年/g)) {
    found.push({period: fromRepublic(match[1]), at: match.index, length: match[0].length});
  }
  for (const match of folded.matchAll(inText)) {
    const [all, from = "", to, end] = match;
    const after = folded.slice(match.index + all.length);
    if (noPeriod.test(after)) continue;
    const part = to === undefined && end === undefined ? findPartAfter(from, after) : null;
    if (part !== null) {
      found.push({period: part.period, at: match.index, length: all.length + part.length});
      continue;
    }
    const period =
      to !== undefined ? toRange(from, to) : end !== undefined ? toShort(from, end) : from;
    if (period !== "") found.push({period, at: match.index, length: all.length});
  }
  const [first] = found;
  if (!first || found.some((one) => one.period !== first.period)) return null;
  return {period: first.period, rest: removeAt(folded, first.at, first.length)};
}

const cumulatedAfterYear = new RegExp(`^年? ?(${cumulated})`);

// What follows a year and narrows it: 1-9月, 二季度, 3月. Months counted together that end no quarter
// stay in the text: their period alone would be the last of them.
function findPartAfter(year: string, after: string): {period: string; length: number} | null {
  const together = cumulatedAfterYear.exec(after);
  if (together) {
    const part = (together[1] ?? "").replaceAll(" ", "");
    const length = findMonthSpan(part) === "" ? together[0].length : after.startsWith("年") ? 1 : 0;
    return {period: `${year}${readCumulated(part)}`, length};
  }
  const quarter = /^年? ?第?([一二三四1-4]) ?季度/.exec(after);
  if (quarter)
    return {period: `${year}-Q${quarters.get(quarter[1] ?? "")}`, length: quarter[0].length};
  const month = /^年 ?(\d{1,2}) ?月(?:(\d{1,2})日)?(?:份|末|底)?/.exec(after);
  if (!month) return null;
  const period =
    month[2] === undefined ? toMonth(year, month[1]) : toDate(year, month[1], month[2]);
  return period === "" ? null : {period, length: month[0].length};
}

function removeAt(text: string, at: number, length: number): string {
  const before = text.slice(0, at);
  const after = text.slice(at + length).replace(/^(年底|年度?末?)/, "");
  const joint = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? "_" : "";
  return `${before}${joint}${after}`
    .replace(/[(（]\s*[)）]/g, "")
    .replace(/^[\s_,，\-:：/]+|[\s_,，\-:：/]+$/g, "")
    .replace(/\s+/g, " ")
    .replace(/__+/g, "_");
}

/** Returns the period of a file name; the year of an edition or a download is none: "". */
export function findFilePeriod(fileName: string): string {
  const base = fileName.replace(/^.*[/\\]/, "").replace(/(\.[a-z]{2,4}){1,2}$/i, "");
  if (/(yearbook|年鉴|nianjian|edition|(^|[^a-z])(yb|nj)([^a-z]|$))/i.test(base)) return "";
  const years = [...base.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, "g"))].map(
    (m) => m[1] ?? ""
  );
  const [first] = years;
  if (first === undefined || years.length !== 1) return "";
  return /(?<!\d)\d{4}[-_.]\d{2}[-_.]\d{2}(?!\d)/.test(base) ? "" : first;
}

/** Returns the period of a title line; a yearbook's own edition year is none: "". */
export function findTitlePeriod(title: string): string {
  if (
    /年鉴|yearbook|last updated|更新|修订|revis/i.test(title) ||
    /^[\d\-/.:年月日 ]{8,}$/.test(title)
  )
    return "";
  return findPeriod(title)?.period ?? "";
}
