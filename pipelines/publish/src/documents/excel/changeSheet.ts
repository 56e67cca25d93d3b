import type {Change} from "../../marts/figures.ts";
import {shortVerdict} from "../../sentences/lead.ts";
import {decimalsOfLead, decimalsWithin} from "../../sentences/precision.ts";
import {benchmarkName, type View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {changeUnit} from "./latestSheet.ts";
import type {SheetCell, SheetTable} from "./sheetTable.ts";

/** Returns each year's change on the year before beside the benchmark's, by indicator and year. */
export function changeSheet(view: View, {changes, how}: DocumentFacts): SheetTable {
  const {say} = view;
  const benchmark = benchmarkName(view, null);
  const order = new Map(how.byIndicator.map(({indicatorId}, i) => [indicatorId, i]));
  const place = ({indicatorId}: Change) => order.get(indicatorId) ?? Infinity;
  return {
    name: say("历年变化", "Changes"),
    columns: [
      {head: say("指标", "Indicator"), width: 34},
      {head: say("年份", "Year"), width: 8},
      {head: say("比上年", "On the year before"), width: 10},
      {head: say("单位", "Unit"), width: 12},
      {head: say("价格", "Prices"), width: 10},
      {head: say("由来", "Origin"), width: 8},
      {head: say("修约误差（±）", "Rounding (±)"), width: 15},
      {head: say(`${benchmark}比上年`, `${benchmark}`), width: 10},
      {head: say("领先（百分点）", "Lead (points)"), width: 16},
      {head: say("领先误差（±）", "Rounding of the lead (±)"), width: 15},
      {head: say("判断", "Verdict"), width: 12},
      {head: say("无法计算或比较的原因", "Why not computed or compared"), width: 34}
    ],
    rows: changes
      .toSorted((a, b) => place(a) - place(b) || a.year - b.year)
      .map((change) => writeRow(view, change))
  };
}

function writeRow(view: View, change: Change): SheetCell[] {
  const {say} = view;
  const {halfWidth, lead, leadHalfWidth, kind, verdict} = change;
  const decimals = decimalsWithin(halfWidth);
  const number = (value: number | null, shown: number) =>
    value === null ? null : {value, decimals: shown};
  const why = change.reason ?? change.verdictReason;
  const isShown = change.change !== null;
  return [
    view.indicator(change.indicatorId),
    change.year,
    number(change.change, decimals),
    isShown ? changeUnit(view, kind) : null,
    isShown ? priceWords(view, kind) : null,
    isShown
      ? change.basis === "published"
        ? say("公布", "published")
        : say("计算", "computed")
      : null,
    number(halfWidth, decimalsOfLead(halfWidth, null)),
    number(change.benchmarkChange, decimals),
    number(lead, decimalsOfLead(lead, leadHalfWidth)),
    number(leadHalfWidth, decimalsOfLead(leadHalfWidth, null)),
    verdict === null ? null : shortVerdict(view, verdict, benchmarkName(view, change.benchmarkId)),
    verdict === null && why !== null ? view.label("reasons", why) : null
  ];
}

function priceWords(view: View, kind: string): string | null {
  if (kind === "percent_constant") return view.say("可比价", "comparable");
  return kind === "percent_nominal" ? view.say("现价", "current") : null;
}
