import {findMonthSpan} from "./cumulated.ts";
import {foldTight} from "./fold.ts";
import type {Grid} from "./grid.ts";
import {type Head, splitPeriod, stripBrackets} from "./header.ts";
import {isGrowth} from "./headWords.ts";
import {splitPlace} from "./headPlaces.ts";
import type {Hypothesis} from "./hypotheses.ts";
import type {ColumnLayout} from "./layout.ts";
import {findPeriod, placeInYear} from "./periods.ts";
import type {Profile} from "./profile.ts";
import {findRole, type Sides} from "./roles.ts";
import type {TableTexts} from "./tableTexts.ts";
import {isAmountUnit, splitUnit} from "./units.ts";
import {bareRelative, valueWords} from "./words.ts";

/** Says what each column of a block is under the winning hypothesis. */
export function describeColumns(
  grid: Grid,
  head: Head,
  profiles: readonly Profile[],
  sides: Sides,
  best: Hypothesis,
  table: TableTexts
): ColumnLayout[] {
  const columns = profiles.map((profile): ColumnLayout => {
    const role = findRole(profile, sides, best);
    const basis = {
      column: profile.column + 1,
      part: null,
      role,
      header: profile.path.join("/"),
      fillDown: /^(region|label|parent|period)$/.test(role) && isFilledDown(profile)
    };
    if (role !== "data") return {...basis, label: "", unit: "", period: "", region: ""};
    return {...basis, ...describeData(grid, head, profile, best, table)};
  });
  return qualify(best.header === "labels" && best.label === null ? closeBare(columns) : columns);
}

// Where other columns say what they count, figures under no head count nothing: they are refused.
function closeBare(columns: readonly ColumnLayout[]): readonly ColumnLayout[] {
  if (!columns.some(({role, label}) => role === "data" && label !== "")) return columns;
  return columns.map((column) =>
    column.role === "data" && column.header === "" ? {...column, role: "empty"} : column
  );
}

type DataTexts = Pick<ColumnLayout, "label" | "unit" | "period" | "region">;

function describeData(
  grid: Grid,
  head: Head,
  profile: Profile,
  best: Hypothesis,
  table: TableTexts
): DataTexts {
  const {labels, period} = splitYearPart(splitPeriod(profile.path), table.period);
  const parts = labels.map(splitUnit);
  const rowUnit = head.units
    .map((r) => stripBrackets(grid.text(r, profile.column)))
    .find((unit) => unit !== "");
  const units = parts.map((part) => part.unit).filter((unit) => unit !== "");
  // Of a bilingual header the original's unit counts, not its translation's.
  const bracketUnit = units.findLast((unit) => /[\u4e00-\u9fff]/.test(unit)) ?? units.at(-1) ?? "";
  const texts = parts
    .map((part) => part.label)
    .filter((label) => label !== "" && !valueWords.test(foldTight(label)));
  const spoken = texts.length > 1 ? texts.find(isAmountUnit) : undefined; // a merged `亿元`
  const own = (rowUnit ?? bracketUnit) || (spoken ?? "");
  if (spoken !== undefined && own === spoken) texts.splice(texts.indexOf(spoken), 1);
  if (best.header === "regions") {
    const {region, labels: others} = splitPlace(texts);
    const bare = best.label === null && others.length > 0 && isGrowth({path: others});
    const label = [bare ? table.label : "", ...others].filter((text) => text !== "").join("/");
    return {label, unit: own, period, region};
  }
  const inside = period === "" ? findPeriod(texts.join("/")) : null;
  const label = inside ? inside.rest : texts.join("/");
  const prefixed = table.prefix && best.label === null && !label.startsWith(table.label);
  return {
    label: prefixed ? [table.label, label].filter((text) => text !== "").join("/") : label,
    unit: own,
    period: period !== "" ? period : (inside?.period ?? ""),
    region: ""
  };
}

// A header of 一季度 or 上半年 under a title that gives the year names a period, not a label.
function splitYearPart(
  split: {readonly labels: readonly string[]; readonly period: string},
  year: string
): {labels: readonly string[]; period: string} {
  const {labels, period} = split;
  const within = period === "" ? year : period;
  const part = labels.find((label) => placeInYear(label, within) !== "");
  if (part === undefined) return split;
  const kept = labels.filter((label) => label !== part || findMonthSpan(label) !== "");
  return {labels: kept, period: placeInYear(part, within)};
}

// Names are printed once and left blank below: most rows are blank, the first is not.
function isFilledDown(profile: Profile): boolean {
  return profile.filled < 0.7 && profile.filled > 0 && (profile.texts[0] ?? "") !== "";
}

// 增长 says nothing alone: it is the growth of the column before it, in the latest period that is
// told of the same. `#` is a part of the whole before it, when no merged header names that whole.
function qualify(columns: readonly ColumnLayout[]): ColumnLayout[] {
  let subject = "";
  let latest = ""; // period of the subject's columns
  let whole = "";
  return columns.map((column) => {
    if (column.role !== "data") return column;
    const tight = foldTight(column.label);
    const period = column.period === "" ? latest : column.period;
    if (bareRelative.test(tight))
      return subject === "" ? column : {...column, period, label: `${subject}/${column.label}`};
    if (subject !== "" && isRelativeOf(column.label, subject)) return {...column, period};
    const part = /^(#|其中)/.test(tight);
    const label = part && whole !== "" ? `${whole}/${column.label}` : column.label;
    if (!part) whole = column.label;
    latest = label === subject && latest > column.period ? latest : column.period;
    subject = label;
    return {...column, label};
  });
}

// 地区生产总值/比上年增长, 地区生产总值增速 beside 地区生产总值.
function isRelativeOf(label: string, subject: string): boolean {
  return (
    label.startsWith(subject) &&
    bareRelative.test(foldTight(label.slice(subject.length)).replace(/^\//, ""))
  );
}
