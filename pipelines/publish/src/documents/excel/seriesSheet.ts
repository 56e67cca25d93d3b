import type {FigureOrigin} from "../../facts/howFacts.ts";
import type {View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import type {SourceFinder} from "../../facts/figureSources.ts";
import {indexSources, sourceTitles} from "../figureSources.ts";
import {originWords} from "../originWords.ts";
import {figureNumber, unitLabel} from "../writtenUnit.ts";
import type {SheetCell, SheetTable} from "./sheetTable.ts";

/** Returns every figure of the region with where it was read, a missing one with its reason. */
export function seriesSheet(view: View, facts: DocumentFacts): SheetTable {
  const {say} = view;
  const findSources = indexSources(facts.how);
  return {
    name: say("历年数据", "Series"),
    printedColumns: 12,
    columns: [
      {head: say("指标", "Indicator"), width: 34},
      {head: say("时期", "Period"), width: 11},
      {head: say("年份", "Year"), width: 8},
      {head: say("数值", "Value"), width: 13},
      {head: say("单位", "Unit"), width: 14},
      {head: say("标记", "Flags"), width: 8},
      {head: say("缺数原因", "Why missing"), width: 20},
      {head: say("状态", "Status"), width: 10},
      {head: say("版本", "Vintage"), width: 16},
      {head: say("口径", "Scope"), width: 14},
      {head: say("由来", "Origin"), width: 8},
      {head: say("来源", "Sources"), width: 66},
      {head: say("文件", "File"), width: 22},
      {head: say("工作表", "Sheet"), width: 12},
      {head: say("行", "Row"), width: 6},
      {head: say("列", "Column"), width: 6},
      {head: say("原文", "As printed"), width: 14},
      {head: say("原单位", "Unit as printed"), width: 12}
    ],
    rows: facts.how.byIndicator.flatMap(({origins}) =>
      origins.toReversed().map((origin) => writeRow(view, origin, findSources))
    )
  };
}

function writeRow(view: View, {figure}: FigureOrigin, findSources: SourceFinder): SheetCell[] {
  const indicator = view.site.indicators.get(figure.indicatorId);
  const {cell} = figure;
  return [
    view.indicator(figure.indicatorId),
    figure.period,
    figure.year,
    figureNumber(view, figure),
    unitLabel(view, indicator),
    figure.flags.join(" "),
    figure.value === null && figure.reason !== null ? view.label("reasons", figure.reason) : null,
    figure.status === null ? null : view.label("statuses", figure.status),
    figure.vintageId === null ? null : view.label("vintages", figure.vintageId),
    figure.scope,
    originWords(view, figure.origin),
    sourceTitles(view, findSources(figure)),
    cell?.file ?? null,
    cell === null ? null : cell.sheet,
    cell?.row ?? null,
    cell?.column ?? null,
    figure.rawText,
    figure.rawUnit
  ];
}
