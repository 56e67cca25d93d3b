import type {OverviewFacts} from "../facts/overviewFacts.ts";
import {benchmarkName, type View} from "../view.ts";
import {countGoals} from "./goals.ts";
import {memberNames} from "./kinds.ts";
import {upperFirst} from "./quality.ts";

/**
 * Returns the first sentence of the site: of all goals of the assessed regions, how many can be
 * decided with what is published, and what was decided.
 */
export function writeOverview(view: View, {goals, assessed, scorecards}: OverviewFacts): string {
  const members = new Set(assessed?.members ?? []);
  const own = goals.filter((goal) => members.has(goal.regionId));
  const {above, below, rounding, unknown} = countGoals(own);
  const decided = own.length - unknown;
  const passed = scorecards.filter(
    (card) => members.has(card.regionId) && card.verdict === "PASS"
  ).length;
  const name = benchmarkName(view, null);
  const count = members.size;
  const many = memberNames(view);
  return view.language === "zh"
    ? `${count}个${many}的${own.length}项判断中，现有公布数据可判断${decided}项：` +
        `${above}项快于${name}，${below}项慢于${name}，${rounding}项在修约误差内；` +
        `其余${unknown}项暂无法判断。各项目标均可认定快于${name}的${many}有${passed}个。`
    : `Of ${own.length} verdicts on ${count} ${many}, the published figures decide ${decided}: ` +
        `${above} faster than ${name}, ${below} slower, ${rounding} within rounding; ` +
        `${unknown} are not assessed. ${upperFirst(many)} shown to be faster on every goal: ${passed}.`;
}
