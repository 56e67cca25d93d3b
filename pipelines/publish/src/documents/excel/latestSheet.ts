import type {Line} from "../../facts/line.ts";
import {dimensionName} from "../../sentences/dimension.ts";
import {shortVerdict} from "../../sentences/lead.ts";
import {decimalsOfLead, decimalsWithin} from "../../sentences/precision.ts";
import {benchmarkName, type View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import type {SourceFinder} from "../../facts/figureSources.ts";
import {indexSources, sourceTitles} from "../figureSources.ts";
import {directionWords} from "../lineCells.ts";
import {figureNumber, unitLabel} from "../writtenUnit.ts";
import type {SheetCell, SheetTable} from "./sheetTable.ts";

/** Returns every indicator of the region in its last year: value, change, lead, rank, sources. */
export function latestSheet(view: View, facts: DocumentFacts): SheetTable {
  const {say} = view;
  const benchmark = benchmarkName(view, null);
  const findSources = indexSources(facts.how);
  return {
    name: say("最新指标", "Latest"),
    printedColumns: 19,
    columns: [
      {head: say("指标", "Indicator"), width: 34},
      {head: say("领域", "Dimension"), width: 12},
      {head: say("年份", "Year"), width: 8},
      {head: say("数值", "Value"), width: 12},
      {head: say("单位", "Unit"), width: 14},
      {head: say("标记", "Flags"), width: 8},
      {head: say("状态", "Status"), width: 10},
      {head: say("版本", "Vintage"), width: 16},
      {head: say("比上年", "On the year before"), width: 10},
      {head: say(`${benchmark}比上年`, `${benchmark}`), width: 10},
      {head: say("变化单位", "Unit of changes"), width: 12},
      {head: say("领先（百分点）", "Lead (points)"), width: 16},
      {head: say("修约误差（±）", "Rounding (±)"), width: 15},
      {head: say("判断", "Verdict"), width: 12},
      {head: say("无法比较的原因", "Why not compared"), width: 26},
      {head: say("位次", "Rank"), width: 7},
      {head: say("参加排位数", "Ranked"), width: 8},
      {head: say("上年位次", "Rank before"), width: 8},
      {head: say("走势", "Direction"), width: 18},
      {head: say("来源", "Sources"), width: 66}
    ],
    rows: facts.lines
      .filter(({latest}) => latest !== null)
      .map((line) => writeRow(view, line, findSources))
  };
}

function writeRow(view: View, line: Line, findSources: SourceFinder): SheetCell[] {
  const {indicatorId, latest, change, rank, trend} = line;
  const indicator = view.site.indicators.get(indicatorId);
  const label = (list: "statuses" | "vintages" | "reasons", code: string | null | undefined) =>
    code == null ? null : view.label(list, code);
  const points = (value: number | null | undefined, decimals: number) =>
    value == null ? null : {value, decimals};
  const decimals = decimalsWithin(change?.halfWidth ?? null);
  const fine = decimalsOfLead(change?.lead ?? null, change?.leadHalfWidth ?? null);
  const hasChange = change?.change != null;
  return [
    view.indicator(indicatorId),
    dimensionName(view, indicator?.dimension ?? ""),
    latest?.year ?? null,
    figureNumber(view, latest),
    unitLabel(view, indicator),
    latest?.flags.join(" ") ?? null,
    label("statuses", latest?.status),
    label("vintages", latest?.vintageId),
    points(change?.change, decimals),
    points(change?.benchmarkChange, decimals),
    hasChange ? changeUnit(view, change.kind) : null,
    points(change?.lead, fine),
    points(change?.leadHalfWidth, decimalsOfLead(change?.leadHalfWidth ?? null, null)),
    change?.verdict == null
      ? null
      : shortVerdict(view, change.verdict, benchmarkName(view, change.benchmarkId)),
    label("reasons", change?.verdict == null ? (change?.reason ?? change?.verdictReason) : null),
    rank?.rank ?? null,
    rank?.rankOf ?? null,
    rank?.previousRank ?? null,
    directionWords(view, trend),
    sourceTitles(view, findSources(latest))
  ];
}

/** Returns what a change is measured in: percentage points or per cent. */
export function changeUnit(view: View, kind: string): string {
  return kind === "points" ? view.say("个百分点", "percentage points") : "%";
}
