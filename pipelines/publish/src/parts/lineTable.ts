import type {Line} from "../facts/line.ts";
import type {Html} from "../html.ts";
import {html} from "../html.ts";
import {styleUnit} from "../quantity.ts";
import type {View} from "../view.ts";
import {indicatorLink} from "./links.ts";
import {writeTable} from "./table.ts";
import {verdictTag} from "./verdictTag.ts";
import {changeCell, flagMarks, leadTag, rankMark, trendMark, valueCell} from "./values.ts";

/** Returns indicators as rows: value, change, gap to the benchmark, rank, direction. */
export function lineTable(view: View, lines: readonly Line[], caption: string): Html {
  return writeTable({
    caption,
    columns: [
      {head: view.say("指标", "Indicator")},
      {head: view.say("年份", "Year")},
      {head: view.say("数值", "Value"), number: true},
      {head: view.say("单位", "Unit")},
      {head: view.say("比上年", "On the year before"), number: true},
      {head: view.say("与上级比较", "Against the benchmark")},
      {head: view.say("位次", "Rank")},
      {head: view.say("走势", "Direction")}
    ],
    rows: lines.map((line) => ({cells: writeRow(view, line)}))
  });
}

function writeRow(view: View, {indicatorId, latest, change, rank, trend}: Line) {
  const indicator = view.site.indicators.get(indicatorId);
  const unit = indicator?.unit ?? {zh: "", en: ""};
  return [
    indicatorLink(view, indicatorId),
    latest?.year ?? "",
    html`${latest === null ? verdictTag(null, view.say("无数", "no figure")) : valueCell(view, latest)}${latest !== null && latest.flags.length > 0 && html` ${flagMarks(view, latest.flags)}`}`,
    styleUnit(unit, view.language, {decimals: indicator?.decimals ?? 0}).label,
    changeCell(view, change),
    leadTag(view, change),
    rankMark(view, rank),
    trendMark(view, trend)
  ];
}
