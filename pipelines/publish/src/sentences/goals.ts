import {html, type Html, join} from "../html.ts";
import type {HeadlineVerdict} from "../marts/verdicts.ts";
import {formatNumber} from "../numbers.ts";
import {figureLink, indicatorLink} from "../parts/links.ts";
import {verdictTag} from "../parts/verdictTag.ts";
import {benchmarkName, type View} from "../view.ts";
import {points, writeChange} from "./change.ts";
import {decimalsOfLead, decimalsWithin} from "./precision.ts";
import {shortVerdict} from "./lead.ts";
import {writeReason} from "./reason.ts";
import {writeLacking} from "./lacking.ts";

/** Returns how many of the goals were reached, missed, too close to call or not assessable. */
export function countGoals(goals: readonly HeadlineVerdict[]) {
  const count = (verdict: string | null) => goals.filter((goal) => goal.verdict === verdict).length;
  return {
    above: count("ABOVE"),
    below: count("BELOW"),
    rounding: count("INDETERMINATE_ROUNDING"),
    unknown: goals.filter((goal) => goal.verdict === null).length
  } as const;
}

/** Returns a region's goals in one sentence: of four, how many can be decided and how. */
export function writeGoalCounts(view: View, goals: readonly HeadlineVerdict[]): string {
  const {above, below, rounding, unknown} = countGoals(goals);
  const name = benchmarkName(view, null);
  const decided = [
    above > 0 ? view.say(`${above}项快于${name}`, `${above} faster than ${name}`) : "",
    below > 0 ? view.say(`${below}项慢于${name}`, `${below} slower than ${name}`) : "",
    rounding > 0 ? view.say(`${rounding}项在修约误差内`, `${rounding} within rounding`) : "",
    unknown > 0 ? view.say(`${unknown}项暂无法判断`, `${unknown} not assessed`) : ""
  ].filter((part) => part !== "");
  return view.say(
    `方案的${goals.length}项增幅指标中，${decided.join("，")}。`,
    `Of the plan’s ${goals.length} growth goals: ${decided.join(", ")}.`
  );
}

/**
 * Returns one goal in a sentence: what the region gained, what the benchmark gained, the lead; of
 * one that is open, what it lacks.
 */
export function writeGoal(view: View, goal: HeadlineVerdict): Html {
  const name = indicatorLink(view, goal.measure);
  const colon = view.say("：", ": ");
  const stop = view.say("。", ".");
  const {baseYear, endYear, regionChange, benchmarkChange} = goal;
  if (goal.verdict === null || endYear === null || regionChange === null) {
    const lacking = writeLacking(view, goal);
    return html`${name}${colon}${lacking === "" ? writeReason(view, goal.reason) : lacking}${stop}`;
  }
  const decimals = decimalsWithin(goal.halfWidth);
  const kind = goal.reading === "pp" ? "points" : "percent_nominal";
  const place = {regionId: goal.regionId, indicatorId: goal.measure, period: String(endYear)};
  const own = figureLink(view, place, writeChange(view, {change: regionChange, kind, decimals}));
  const benchmark = benchmarkName(view, null);
  const theirs =
    benchmarkChange === null ? "" : writeChange(view, {change: benchmarkChange, kind, decimals});
  const lead = writeGoalLead(view, goal);
  return view.language === "zh"
    ? html`${name}：${baseYear}—${endYear}年${own}，${benchmark}${theirs}，${lead}${writeYears(view, goal)}。`
    : html`${name}: from ${baseYear} to ${endYear} it ${own}, while ${benchmark} ${theirs}: ${lead}${writeYears(view, goal)}.`;
}

function writeGoalLead(view: View, {lead, halfWidth, verdict}: HeadlineVerdict) {
  const decimals = decimalsOfLead(lead, halfWidth);
  const name = benchmarkName(view, null);
  const band = halfWidth === null ? "" : writeBand(view, halfWidth, decimals);
  if (lead === null || verdict === "INDETERMINATE_ROUNDING") {
    return view.say(
      `与${name}之差在修约误差${band}内，无法判断快慢`,
      `the two cannot be told apart at printed precision (${band})`
    );
  }
  const size = formatNumber(Math.abs(lead), decimals);
  const around = band === "" ? "" : view.say(`（${band}）`, ` (${band})`);
  return verdict === "ABOVE"
    ? view.say(`快于${name}${size}个百分点${around}`, `${points(size)} faster${around}`)
    : view.say(`慢于${name}${size}个百分点${around}`, `${points(size)} slower${around}`);
}

// A band far below the last digit shown is said to lie within it: ±0.00009 has no reader.
function writeBand(view: View, halfWidth: number, decimals: number): string {
  const least = 10 ** -(decimals + 1);
  return halfWidth < least
    ? view.say(`±${formatNumber(least, decimals + 1)}以内`, `within ±${formatNumber(least, decimals + 1)}`)
    : `±${formatNumber(halfWidth, decimalsOfLead(halfWidth, null))}`;
}

/**
 * Returns in how many of the years that can be decided the region was faster: 逐年看，可判断的4年中
 * 3年快于全省. "" where the goal spans a single year, of which all is said.
 */
export function writeYears(view: View, goal: HeadlineVerdict): string {
  const {baseYear, endYear, yearsAbove, yearsDecided} = goal;
  if (yearsAbove === null || yearsDecided === null || yearsDecided === 0) return "";
  if (baseYear !== null && endYear === baseYear + 1) return "";
  const name = benchmarkName(view, null);
  if (yearsDecided === 1) {
    const [zh, en] = yearsAbove === 1 ? ["快于", "faster"] : ["未快于", "not faster"];
    return view.say(
      `；逐年看，只有1年可判断，${zh}${name}`,
      `; year by year, ${en} in the one year that can be decided`
    );
  }
  const [zh, en] =
    yearsAbove === yearsDecided
      ? ["均快于", `in all ${yearsDecided}`]
      : yearsAbove === 0
        ? ["均未快于", `in none of the ${yearsDecided}`]
        : [`中${yearsAbove}年快于`, `in ${yearsAbove} of the ${yearsDecided}`];
  return view.say(
    `；逐年看，可判断的${yearsDecided}年${zh}${name}`,
    `; year by year, faster ${en} years that can be decided`
  );
}

/** Returns all goals of a region as a list, each with its verdict in front. */
export function writeGoalList(view: View, goals: readonly HeadlineVerdict[]): Html {
  return html`<ul class="goals">${join(goals.map((goal) => html`<li>${tagOf(view, goal)} ${writeGoal(view, goal)}</li>`))}</ul>`;
}

function tagOf(view: View, {verdict}: HeadlineVerdict): Html {
  return verdictTag(verdict, shortVerdict(view, verdict, benchmarkName(view, null)));
}
