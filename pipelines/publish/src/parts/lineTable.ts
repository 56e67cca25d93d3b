import type {Line} from "../facts/line.ts";
import {type Content, html, type Html} from "../html.ts";
import {styleUnit} from "../quantity.ts";
import {benchmarkName, type View} from "../view.ts";
import {indicatorLink} from "./links.ts";
import {dropEmptyColumns, writeTable} from "./table.ts";
import {changeCell, flagMarks, lacking, leadTag, rankMark, trendMark, valueCell} from "./values.ts";

/**
 * Returns indicators as rows, unit and year under the name: value, change, lead, rank, direction.
 */
export function lineTable(view: View, lines: readonly Line[], caption: string): Html {
  const benchmark = benchmarkName(view, null);
  const isCompared = lines.some(({change}) => (change?.lead ?? null) !== null);
  return writeTable(
    dropEmptyColumns({
      caption,
      isCaptionHidden: true,
      className: "lines",
      onPhone: "pairs",
      columns: [
        {head: view.say("指标", "Indicator")},
        {head: view.say("数值", "Value"), number: true},
        {head: view.say("比上年", "On the year before"), number: true},
        {head: view.say(`与${benchmark}比较`, `Against ${benchmark}`)},
        {head: view.say("位次", "Rank")},
        {head: view.say("走势", "Direction")}
      ],
      rows: lines.map((line) => ({cells: writeRow(view, line, isCompared)}))
    })
  );
}

// Where nothing can be compared, the paragraph above says why once, and the column is left out.
function writeRow(
  view: View,
  {indicatorId, latest, change, rank, trend}: Line,
  isCompared: boolean
): Content[] {
  return [
    html`${indicatorLink(view, indicatorId)}<small>${writePlace(view, indicatorId, latest)}</small>`,
    latest === null
      ? lacking(view.say("… 无数", "… no figure"))
      : html`${valueCell(view, latest)}${latest.flags.length > 0 && html` ${flagMarks(view, latest.flags)}`}`,
    changeCell(view, change),
    isCompared && leadTag(view, change),
    rankMark(view, rank),
    trendMark(view, trend)
  ];
}

function writePlace(view: View, indicatorId: string, latest: Line["latest"]): string {
  const indicator = view.site.indicators.get(indicatorId);
  const {label} = styleUnit(indicator?.unit ?? {zh: "", en: ""}, view.language, {
    decimals: indicator?.decimals ?? 0
  });
  const year = latest === null ? "" : view.say(`${latest.year}年`, String(latest.year));
  return [year, label].filter((part) => part !== "").join(view.say("，", ", "));
}
