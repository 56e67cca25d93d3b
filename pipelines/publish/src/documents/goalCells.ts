import type {Content} from "../html.ts";
import type {HeadlineVerdict} from "../marts/verdicts.ts";
import {formatNumber} from "../numbers.ts";
import {goalTag, signedChange} from "../parts/goalTable.ts";
import {decimalsOfLead, decimalsWithin} from "../sentences/precision.ts";
import {benchmarkName, type View} from "../view.ts";

/** Returns the heads of the table of goals. */
export function goalHeads(view: View): string[] {
  const benchmark = benchmarkName(view, null);
  return [
    view.say("目标", "Goal"),
    view.say("起止年", "Years"),
    view.say("本地变化", "Change"),
    view.say(`${benchmark}变化`, `Change, ${benchmark}`),
    view.say("领先（百分点）", "Lead (points)"),
    view.say("判断", "Verdict")
  ];
}

/** Returns one goal as the cells of a table; a goal that is not decided says why in the last. */
export function goalCells(view: View, goal: HeadlineVerdict): Content[] {
  const {baseYear, endYear, lead, halfWidth, reading} = goal;
  const write = (change: number | null) =>
    change === null ? "" : signedChange(view, change, reading, decimalsWithin(halfWidth));
  return [
    view.indicator(goal.measure),
    endYear === null ? String(baseYear ?? "") : `${baseYear ?? ""}→${endYear}`,
    write(goal.regionChange),
    write(goal.benchmarkChange),
    lead === null ? "" : writeBand(lead, halfWidth),
    goalTag(view, goal)
  ];
}

function writeBand(lead: number, halfWidth: number | null): string {
  const digits = formatNumber(lead, decimalsOfLead(lead, halfWidth), {signed: true});
  if (halfWidth === null) return digits;
  return `${digits} ± ${formatNumber(halfWidth, decimalsOfLead(halfWidth, halfWidth))}`;
}
