import {html, type Html} from "../html.ts";
import type {SourceRevision} from "../marts/findings.ts";
import {formatNumber} from "../numbers.ts";
import {styleUnit, writeCell} from "../quantity.ts";
import type {View} from "../view.ts";
import {indicatorLink, keyLink, regionLink} from "./links.ts";
import {writeTable} from "./table.ts";

const rowsShown = 300;

/** Returns the figures that their publishers revised, from the first figure to the latest. */
export function sourceRevisions(view: View, revisions: readonly SourceRevision[]): Html {
  if (revisions.length === 0) return html``;
  return html`<h2 id="published">${view.say("发布者的修订", "Revised by their publishers")}</h2>
<p>${view.say(
    "同一年份先后公布过不同的数；本站按口径版本采用，前后版本之间不计算增长。",
    "The same year was published with different figures; one vintage is used, and no growth is computed between vintages."
  )}</p>
${writeTable({
  caption: view.say("发布者的修订", "Revised by their publishers"),
  isCaptionHidden: true,
  columns: [
    {head: view.say("地区", "Area")},
    {head: view.say("指标", "Indicator")},
    {head: view.say("年份", "Year")},
    {head: view.say("首次", "First"), number: true},
    {head: view.say("版本", "Vintage")},
    {head: view.say("最近", "Latest"), number: true},
    {head: view.say("版本", "Vintage")},
    {head: view.say("单位", "Unit")},
    {head: view.say("变动", "Moved"), number: true}
  ],
  rows: revisions.slice(0, rowsShown).map((row) => ({cells: writeRow(view, row)}))
})}`;
}

function writeRow(view: View, row: SourceRevision) {
  const indicator = view.site.indicators.get(row.indicatorId);
  const write = (value: number | null) =>
    value === null || indicator === undefined
      ? ""
      : writeCell(value, indicator.decimals, indicator.unit, view.language);
  const {sizePercent} = row;
  return [
    regionLink(view, row.regionId),
    indicatorLink(view, row.indicatorId),
    keyLink(view, row.figureKey, row.period),
    write(row.firstValue),
    view.label("vintages", row.firstVintageId),
    write(row.latestValue),
    view.label("vintages", row.latestVintageId),
    indicator === undefined ? "" : styleUnit(indicator.unit, view.language, indicator).label,
    sizePercent === null ? "" : `${formatNumber(sizePercent, 1, {signed: true})}%`
  ];
}
