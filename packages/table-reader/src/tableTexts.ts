import {isNote} from "./blocks.ts";
import {findMonthSpan} from "./cumulated.ts";
import {foldText} from "./fold.ts";
import {findPeriod, findTitlePeriod} from "./periods.ts";
import {stripBrackets} from "./header.ts";
import {cleanLabel, isUnit, readTableUnit, splitUnit} from "./units.ts";

/** What the lines above a table say of all of it; "" where they say nothing. */
export interface TableTexts {
  readonly label: string;
  readonly unit: string;
  readonly period: string;
  readonly region: string;
  readonly prefix: boolean; // whether the label goes before those of the columns
  readonly dims: readonly (readonly [string, string])[];
}

/** What a title says of a table that goes on from the one before it. */
export const continuation = /续表|continued/i;

/** Reads the lines above a table: `单位：亿元`, `指标：…`, `(2020年)`, `(二)国有控股企业`. */
export function readTableTexts(titles: readonly string[]): TableTexts {
  const units = titles.map(readTableUnit).filter((unit) => unit !== null);
  const lines = titles.filter((title) => readTableUnit(title) === null && !isNote(title));
  const lineUnit = lines
    .map(stripBrackets)
    .find((line, i) => line !== lines[i]?.trim() && isUnit(line));
  const named = findNamed(titles, /^(?:指标|indicator)\s*[:：]\s*(.+)$/i);
  const bracketed = lines.map(splitUnit).findLast((part) => part.unit !== "" && part.label !== "");
  const [plain = ""] = lines.filter((line) => !isBracketed(line) && !aside.test(line));
  const label =
    named !== undefined ? splitUnit(named) : (bracketed ?? {label: cleanLabel(plain), unit: ""});
  return {
    label: nameOf(label.label) || nameOf(cleanLabel(plain)),
    unit: units[0] ?? lineUnit ?? label.unit,
    period: lines.map(findTitlePeriod).find((period) => period !== "") ?? "",
    region: findNamed(titles, /^(?:地区|区域|region)\s*[:：]\s*(\S+)$/i) ?? "",
    prefix:
      named !== undefined ||
      (nameOf(bracketed?.label ?? "") !== "" && units.length === 0 && lineUnit === undefined),
    dims: [...findScope(lines), ...findSpans(lines)]
  };
}

function nameOf(label: string): string {
  return (findPeriod(label)?.rest ?? label).trim();
}

// Lines that name a database, a book or what the header tells anyway.
const aside = /^(数据库|时间|地区|区域)\s*[:：]|年鉴|yearbook/i;

function isBracketed(line: string): boolean {
  return line.trim() === `(${stripBrackets(line)})`;
}

function findNamed(titles: readonly string[], pattern: RegExp): string | undefined {
  return titles
    .map((title) => pattern.exec(foldText(title))?.[1])
    .find((text) => text !== undefined);
}

// `2024年1-2月` above a table: its period is February's, and says so.
function findSpans(lines: readonly string[]): (readonly [string, string])[] {
  const spans = lines.filter((line) => findTitlePeriod(line) !== "").map(findMonthSpan);
  const span = spans.find((text) => text !== "");
  return span === undefined ? [] : [["span", span]];
}

// `(按当年价格计算)`, `(二)国有控股企业`: lines that narrow the title above them.
function findScope(lines: readonly string[]): (readonly [string, string])[] {
  const scopes = lines
    .slice(1)
    .map(foldText)
    .flatMap((line) => {
      const whole = /^\(([^()]+)\)$/.exec(line)?.[1];
      const numbered = /^\([一二三四五六七八九十]+\)\s*(.+)$/.exec(line)?.[1];
      const scope = numbered ?? whole;
      return scope === undefined || isUnit(scope) || findPeriod(scope) !== null ? [] : [scope];
    });
  return scopes.length === 0 ? [] : [["scope", scopes.join("; ")]];
}
