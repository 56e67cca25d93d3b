import type {OverviewFacts} from "../facts/overviewFacts.ts";
import {benchmarkName, type View} from "../view.ts";
import {countGoals} from "./goals.ts";
import {memberNames} from "./kinds.ts";

/**
 * Returns the first sentences of the site: how many of the assessed regions reach every goal, then
 * of all verdicts how many can be decided with what is published, and how they were.
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
  const whole =
    passed === 0
      ? view.say(
          `${count}个${many}中，尚无一个可认定各项增幅均快于${name}。`,
          `None of the ${count} ${many} is shown to be faster than ${name} on every goal.`
        )
      : view.say(
          `${count}个${many}中，${passed}个可认定各项增幅均快于${name}。`,
          `Of the ${count} ${many}, ${passed} ${passed === 1 ? "is" : "are"} shown to be faster than ${name} on every goal.`
        );
  return view.language === "zh"
    ? `${whole}${own.length}项判断中，现有公布数据可判断${decided}项：` +
        `${above}项快于${name}，${below}项慢于${name}，${rounding}项在修约误差内；` +
        `其余${unknown}项暂无法判断。`
    : `${whole} Of ${own.length} verdicts the published figures decide ${decided}: ` +
        `${above} faster, ${below} slower, ${rounding} within rounding; ${unknown} are not assessed.`;
}
