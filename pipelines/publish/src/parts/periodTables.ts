import {groupBy} from "../grouping.ts";
import {type Content, html, type Html} from "../html.ts";
import type {PeriodFigure} from "../marts/periods.ts";
import {formatNumber} from "../numbers.ts";
import {writeAmount} from "../quantity.ts";
import {isRace, shortVerdict} from "../sentences/lead.ts";
import {months} from "../sentences/months.ts";
import {decimalsOfLead} from "../sentences/precision.ts";
import {writeReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";
import {figureLink, indicatorLink, regionLink} from "./links.ts";
import {dropEmptyColumns, type TableColumn, writeTable} from "./table.ts";
import {verdictTag} from "./verdictTag.ts";

/** What a row of the tables is named by: on a region's page the indicator, else the region. */
export type PeriodRows = "indicator" | "region";

/**
 * Returns the last year's quarters and months, cumulated figures apart from those at a point in
 * time: the two are never in one table. Nothing where a workspace has only years.
 */
export function periodTables(
  view: View,
  figures: readonly PeriodFigure[],
  by: PeriodRows
): Html | false {
  if (figures.length === 0) return false;
  const last = Math.max(...figures.map(({year}) => year));
  const recent = figures.filter(({year}) => year === last);
  const kinds = groupBy(recent, ({kind}) => kind);
  return html`<p class="note">${view.say(
    "累计数自1月1日起；单季（单月）由同一版本的相邻累计数相减，缺一个累计数即不可知。季度、月度数与年度数不混用，全年数以年度公布为准。",
    "Cumulated figures run from 1 January; a single quarter or month is the difference of neighbouring ones of one vintage, unknown where one is missing. They never stand in for a year, whose figure is published on its own."
  )}</p>
${[...kinds].map(([kind, rows]) => kindTable(view, kind, rows, by))}`;
}

function kindTable(
  view: View,
  kind: string,
  rows: readonly PeriodFigure[],
  by: PeriodRows
): Html {
  const isCumulated = kind === "cumulated";
  const caption = isCumulated
    ? view.say("累计数与单季（单月）数", "Cumulated and single quarters and months")
    : view.say("期末时点数", "At the period’s end");
  const benchmark = benchmarkName(view, null);
  const columns: TableColumn[] = [
    {head: by === "indicator" ? view.say("指标", "Indicator") : view.say("地区", "Area")},
    {head: isCumulated ? view.say("累计至", "Cumulated to") : view.say("时点", "At the end of")},
    {head: isCumulated ? view.say("累计数", "Cumulated") : view.say("数值", "Value"), number: true},
    {head: view.say("单季（月）数", "Single period"), number: true},
    {head: view.say("单季（月）同比，现价", "On the same period, current prices"), number: true},
    {head: view.say(`比${benchmark}`, `Against ${benchmark}`)}
  ];
  const ordered = rows.toSorted(
    (a, b) =>
      a[`${by}Id`].localeCompare(b[`${by}Id`], "en") ||
      a.freq.localeCompare(b.freq) ||
      a.position - b.position
  );
  return writeTable(
    dropEmptyColumns({
      caption,
      columns,
      rows: ordered.map((row) => ({cells: cellsOf(view, row, by)}))
    })
  );
}

function cellsOf(view: View, row: PeriodFigure, by: PeriodRows): Content[] {
  const {value, single, singleReason, singleChange, status} = row;
  const isOpen = status === "provisional";
  return [
    by === "indicator" ? indicatorLink(view, row.indicatorId) : regionLink(view, row.regionId),
    namePeriod(view, row),
    value === null
      ? ""
      : html`${figureLink(view, row, amountOf(view, row, value))}${isOpen && " [p]"}`,
    single === null
      ? singleReason !== null && writeReason(view, singleReason)
      : amountOf(view, row, single),
    singleChange === null ? "" : `${formatNumber(singleChange, 1, {signed: true})}%`,
    leadCell(view, row)
  ];
}

/** Returns a quarter or month in words: 2024年一季度 for one alone, 2024年1—6月 for cumulated ones. */
export function namePeriod(
  view: View,
  {year, position, freq, kind}: Pick<PeriodFigure, "year" | "position" | "freq" | "kind">
): string {
  const month = freq === "Q" ? position * 3 : position;
  if (kind !== "cumulated")
    return view.say(`${year}年${month}月末`, `end of ${months[month - 1]} ${year}`);
  return month === 1
    ? view.say(`${year}年1月`, `January ${year}`)
    : view.say(`${year}年1—${month}月`, `January–${months[month - 1]} ${year}`);
}

function amountOf(view: View, {indicatorId, halfUnit}: PeriodFigure, value: number): string {
  const indicator = view.site.indicators.get(indicatorId);
  const unit = indicator?.unit ?? {zh: "", en: ""};
  const printed = halfUnit === null || halfUnit <= 0 ? null : -Math.round(Math.log10(2 * halfUnit));
  return writeAmount(value, printed ?? indicator?.decimals ?? 0, unit, view.language);
}

function leadCell(view: View, row: PeriodFigure): Content {
  const {verdict, lead, leadHalfWidth, benchmarkId, indicatorId} = row;
  if (verdict === null || lead === null) return "";
  const words = shortVerdict(
    view,
    verdict,
    benchmarkName(view, benchmarkId),
    isRace(view, indicatorId)
  );
  if (verdict === "INDETERMINATE_ROUNDING") return verdictTag(verdict, words);
  const digits = formatNumber(lead, decimalsOfLead(lead, leadHalfWidth), {signed: true});
  return verdictTag(verdict, `${words} ${digits}`);
}
