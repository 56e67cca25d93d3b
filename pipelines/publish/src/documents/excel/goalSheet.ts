import {shortVerdict} from "../../sentences/lead.ts";
import {writeLacking} from "../../sentences/lacking.ts";
import {decimalsOfLead, decimalsWithin} from "../../sentences/precision.ts";
import {writeReason} from "../../sentences/reason.ts";
import {benchmarkName, type View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {toSheetNumber, unitLabel} from "../writtenUnit.ts";
import type {SheetTable} from "./sheetTable.ts";

/** Returns the goals of the plan for the region: values, changes, lead and what was made of it. */
export function goalSheet(view: View, {goals}: DocumentFacts): SheetTable {
  const benchmark = benchmarkName(view, null);
  const {say} = view;
  return {
    name: say("方案目标", "Goals"),
    columns: [
      {head: say("目标", "Goal"), width: 30},
      {head: say("起始年", "From"), width: 8},
      {head: say("截止年", "To"), width: 8},
      {head: say("起始值", "Value, first"), width: 12},
      {head: say("截止值", "Value, last"), width: 12},
      {head: say("数值单位", "Unit of values"), width: 12},
      {head: say("变化", "Change"), width: 10},
      {head: say(`${benchmark}变化`, `Change, ${benchmark}`), width: 12},
      {head: say("变化单位", "Unit of changes"), width: 12},
      {head: say("领先（百分点）", "Lead (percentage points)"), width: 14},
      {head: say("修约误差（±百分点）", "Rounding (± points)"), width: 14},
      {head: say("判断", "Verdict"), width: 14},
      {head: say("无法判断的原因", "Why not assessed"), width: 40},
      {head: say("可判断年数", "Years decided"), width: 10},
      {head: say(`其中快于${benchmark}年数`, "Years faster"), width: 12}
    ],
    rows: goals.map((goal) => {
      const indicator = view.site.indicators.get(goal.measure);
      const number = (value: number | null, decimals: number) =>
        value === null ? null : {value, decimals};
      const decimals = decimalsWithin(goal.halfWidth);
      const fine = decimalsOfLead(goal.lead, goal.halfWidth);
      const why = writeReason(view, goal.reason, writeLacking(view, goal));
      return [
        view.indicator(goal.measure),
        goal.baseYear,
        goal.endYear,
        toSheetNumber(view, indicator, goal.baseValue),
        toSheetNumber(view, indicator, goal.endValue),
        unitLabel(view, indicator),
        number(goal.regionChange, decimals),
        number(goal.benchmarkChange, decimals),
        goal.reading === "pp" ? say("个百分点", "percentage points") : "%",
        number(goal.lead, fine),
        number(goal.halfWidth, decimalsOfLead(goal.halfWidth, goal.halfWidth)),
        shortVerdict(view, goal.verdict, benchmark),
        goal.verdict === null ? why : null,
        goal.yearsDecided,
        goal.yearsAbove
      ];
    })
  };
}
