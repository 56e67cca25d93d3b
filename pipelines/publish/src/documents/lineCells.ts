import type {Line} from "../facts/line.ts";
import {type Content, html, toText} from "../html.ts";
import type {Trend} from "../marts/regions.ts";
import {changeCell, flagMarks, leadTag, rankMark, trendMark, valueCell} from "../parts/values.ts";
import {benchmarkName, type View} from "../view.ts";
import {unitLabel} from "./writtenUnit.ts";

/** Returns the heads of a table of indicators. */
export function lineHeads(view: View): string[] {
  const benchmark = benchmarkName(view, null);
  return [
    view.say("指标", "Indicator"),
    view.say("年份", "Year"),
    view.say("数值", "Value"),
    view.say("单位", "Unit"),
    view.say("比上年", "On the year before"),
    view.say(`与${benchmark}比较`, `Against ${benchmark}`),
    view.say("位次", "Rank"),
    view.say("走势", "Direction")
  ];
}

/** Returns an indicator in its last year as the cells of a table. */
export function lineCells(view: View, line: Line): Content[] {
  const {indicatorId, latest, change, rank, trend} = line;
  const flags = latest?.flags ?? [];
  return [
    view.indicator(indicatorId),
    latest?.year ?? "",
    html`${valueCell(view, latest)}${flags.length > 0 && html` ${flagMarks(view, flags)}`}`,
    unitLabel(view, view.site.indicators.get(indicatorId)),
    changeCell(view, change),
    leadTag(view, change),
    rankMark(view, rank),
    directionWords(view, trend)
  ];
}

/** Returns the direction of the last comparable years in words: its arrow is not in every font. */
export function directionWords(view: View, trend: Trend | null): string {
  return toText(trendMark(view, trend)).replace(/^[^\p{L}\p{N}]+/u, "");
}
