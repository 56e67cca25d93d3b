import {foldText} from "./fold.ts";

/** The digits of quarters as tables write them. */
export const quarters: ReadonlyMap<string, string> = new Map([
  ["一", "1"],
  ["二", "2"],
  ["三", "3"],
  ["四", "4"],
  ["1", "1"],
  ["2", "2"],
  ["3", "3"],
  ["4", "4"]
]);

/** A part of a year that runs from January, as a pattern: 前三季度, 上半年, 1-9月, 1-2季度. */
export const cumulated =
  "(?:第?[一1]季度|上半年|前[二三两]季度|[1一] ?[-–—―~～至] ?[二三四234]季度|1 ?[-–—―~～至] ?(?:1[0-2]|[2-9])月份?|全年)";

/** Returns the end of a part of a year that runs from January, as -Qn, -MM or "" for the year. */
export function readCumulated(part: string): string {
  const end = /(\d+|[一二三四两])(?:季度|月)/.exec(part)?.[1] ?? "";
  if (part === "上半年") return "-Q2";
  if (part === "全年") return "";
  if (part.includes("季度")) return toQuarter(end === "两" ? "2" : (quarters.get(end) ?? ""));
  const month = Number(end);
  return month % 3 === 0 ? toQuarter(String(month / 3)) : `-${end.padStart(2, "0")}`;
}

function toQuarter(quarter: string): string {
  return quarter === "4" ? "" : `-Q${quarter}`;
}

/**
 * Returns the months counted together that a text names and that end no quarter (`1-2月`), "" when
 * there are none. Their period is that of the last month, so they must be said beside it: YYYY-MM
 * alone would be the one month.
 */
export function findMonthSpan(text: string): string {
  const match = /(?<![\d.])1 ?[-–—―~～至] ?(1[0-2]|[2-9]) ?月/.exec(foldText(text));
  return match && Number(match[1]) % 3 !== 0 ? `1-${match[1]}月` : "";
}
