import {toText} from "../../html.ts";
import {standingRule} from "../../parts/standingLists.ts";
import {writeGoal, writeGoalCounts} from "../../sentences/goals.ts";
import {benchmarkName} from "../../view.ts";
import {goalCells, goalHeads} from "../goalCells.ts";
import {listStandings} from "../standings.ts";
import {type Block, heading, paragraph} from "./blocks.ts";
import type {Report} from "./report.ts";
import {tableBlocks} from "./reportTable.ts";

/** Returns the first section: what became of the plan's goals, strengths and weaknesses. */
export function overallSection(report: Report): Block[] {
  const {view, facts, indent} = report;
  const {goals} = facts;
  const blocks: Block[] = [heading(1, view.say("总体判断", "Overall"))];
  if (goals.length > 0) {
    blocks.push(
      heading(2, view.say("方案目标", "Goals of the plan")),
      paragraph(writeGoalCounts(view, goals), indent),
      ...goals.map((goal) => paragraph(toText(writeGoal(view, goal)), indent)),
      ...goalTable(report)
    );
  }
  const stop = view.say("。", ".");
  const none = view.say("按规则没有", "none by the rule");
  const standings = listStandings(view, facts).map(({head, items}) => {
    const text = items.length === 0 ? none : items.join(view.say("；", "; "));
    return paragraph(`${head}${view.say("：", ": ")}${text}${stop}`, indent);
  });
  blocks.push(
    heading(2, view.say("优势与短板", "Strengths and weaknesses")),
    ...standings,
    paragraph(standingRule(view), indent)
  );
  return blocks;
}

function goalTable({view, facts, nextTable}: Report): Block[] {
  const benchmark = benchmarkName(view, null);
  const number = nextTable();
  return tableBlocks({
    caption: view.say(
      `${number}　方案目标增幅与${benchmark}比较`,
      `${number}  Goals of the plan against ${benchmark}`
    ),
    unit: view.say("单位：百分点、%", "Units: percentage points, %"),
    note: view.say(
      "注：领先为本地变化减上级变化，±后为修约误差；差值在误差内的不判断快慢。",
      "Note: lead is the change less the benchmark’s, after ± what rounding may move it; a lead " +
        "within it decides nothing."
    ),
    widths: [24, 16, 19, 19, 18, 26],
    heads: goalHeads(view),
    rows: facts.goals.map((goal) => goalCells(view, goal).map(toText)),
    numbers: new Set([2, 3, 4])
  });
}
