import type {Label} from "../../marts/labels.ts";
import {methodRules} from "../../sentences/methodRules.ts";
import type {View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {indexSources} from "../figureSources.ts";
import {flagWords} from "../flagWords.ts";
import {unitLabel} from "../writtenUnit.ts";
import type {SheetCell, SheetTable} from "./sheetTable.ts";

/** Returns what the tables' flags, statuses and verdicts mean, and the rules behind them. */
export function noteSheet(view: View): SheetTable {
  const {say, site} = view;
  const listed = (kind: string, labels: ReadonlyMap<string, Label>): SheetCell[][] =>
    [...labels].map(([code, {name, note}]) => [kind, code, view.word(name), view.word(note)]);
  return {
    name: say("说明", "Notes"),
    columns: [
      {head: say("类别", "Kind"), width: 12},
      {head: say("代码", "Code"), width: 24},
      {head: say("名称", "Name"), width: 30},
      {head: say("说明", "Meaning"), width: 90}
    ],
    rows: [
      ...methodRules(view).flatMap(({id, name, read, limits}) => [
        [say("规则", "Rule"), id, name, `${read}${say("", " ")}${limits}`]
      ]),
      ...Object.entries(flagWords(view)).map(([flag, name]) => [
        say("标记", "Flag"),
        flag,
        name,
        null
      ]),
      ...listed(say("状态", "Status"), site.labels.statuses),
      ...listed(say("版本", "Vintage"), site.labels.vintages),
      ...listed(say("判断", "Verdict"), site.labels.verdicts),
      ...listed(say("缺数原因", "Reason"), site.labels.reasons)
    ]
  };
}

/** Returns the definition, unit and formula of every indicator of the region. */
export function definitionSheet(view: View, {lines}: DocumentFacts): SheetTable {
  const {say} = view;
  return {
    name: say("指标解释", "Definitions"),
    columns: [
      {head: say("指标", "Indicator"), width: 30},
      {head: say("标识", "Identifier"), width: 18},
      {head: say("单位", "Unit"), width: 14},
      {head: say("解释", "Definition"), width: 70},
      {head: say("公式", "Formula"), width: 44}
    ],
    rows: lines.flatMap(({indicatorId}) => {
      const indicator = view.site.indicators.get(indicatorId);
      if (indicator === undefined) return [];
      const {id, name, definition, formula} = indicator;
      const words = [definition, formula].map((wording) => view.word(wording));
      return [[view.word(name), id, unitLabel(view, indicator), ...words]];
    })
  };
}

/** Returns the publications that the region's figures rest on. */
export function sourceSheet(view: View, {how}: DocumentFacts): SheetTable {
  const {say, site} = view;
  const figures = how.byIndicator.flatMap(({origins}) => origins.map(({figure}) => figure));
  const used = new Set(figures.flatMap(indexSources(how)));
  return {
    name: say("来源", "Sources"),
    columns: [
      {head: say("来源", "Source"), width: 50},
      {head: say("标识", "Identifier"), width: 26},
      {head: say("发布单位", "Publisher"), width: 30},
      {head: say("版本", "Vintage"), width: 18},
      {head: say("发布日期", "Released"), width: 12},
      {head: say("网址", "Address"), width: 50},
      {head: say("使用条件", "Terms"), width: 30},
      {head: say("注意事项", "Caveats"), width: 60}
    ],
    rows: [...site.sources.values()]
      .filter(({id}) => used.has(id))
      .map((source) => [
        view.word(source.title),
        source.id,
        view.word(source.publisher),
        source.vintageId === null ? null : view.label("vintages", source.vintageId),
        source.released,
        source.url,
        source.terms,
        source.caveats
      ])
  };
}
