import type {RegionFacts} from "../facts/regionFacts.ts";
import {findStandings, type Standing, strengthRule} from "../facts/strengths.ts";
import {type Content, html, type Html} from "../html.ts";
import {benchmarkName, type View} from "../view.ts";
import {indicatorLink} from "./links.ts";

/** Returns a region's strengths, weaknesses and doubtful figures, with the rule that made them. */
export function standingLists(view: View, {lines, changes}: RegionFacts): Html {
  const {strengths, weaknesses, watch} = findStandings(lines, changes);
  return html`<h2 id="standings">${view.say("优势与短板", "Strengths and weaknesses")}</h2>
<h3>${view.say("优势", "Strengths")}</h3>
${writeList(
  view,
  strengths.map((item) => writeStanding(view, item, item.ahead, true))
)}
<h3>${view.say("短板", "Weaknesses")}</h3>
${writeList(
  view,
  weaknesses.map((item) => writeStanding(view, item, item.behind, false))
)}
<h3>${view.say("数字有分歧", "Figures in dispute")}</h3>
${writeList(
  view,
  watch.map((id) => indicatorLink(view, id))
)}
<p class="note">${standingRule(view)}</p>`;
}

/** Returns the rule by which an indicator is a strength, a weakness or in dispute. */
export function standingRule(view: View): string {
  const name = benchmarkName(view, null);
  const {years, clear, fewest} = strengthRule;
  return view.say(
    `规则：优势＝最近${years}个可判断年份中至少${clear}年快于${name}，且位次在前三分之一；短板＝至少${clear}年慢于${name}，且位次在后三分之一；可判断年份不足${fewest}个的不列。数字有分歧＝最新一年不同来源的数字之差超出修约误差。`,
    `Rule: a strength was faster than ${name} in at least ${clear} of its last ${years} years that can be decided and ranks in the first third; a weakness was slower in at least ${clear} and ranks in the last third; fewer than ${fewest} such years: in neither list. In dispute: sources differ on the last figure by more than rounding.`
  );
}

/** Returns an indicator by which a region stands out and what speaks for it. */
export function writeStanding(
  view: View,
  item: Standing,
  years: number,
  isAhead: boolean
): Content {
  const link = indicatorLink(view, item.indicatorId);
  return view.language === "zh"
    ? html`${link}：${item.counted}年中${years}年${isAhead ? "快" : "慢"}于${benchmarkName(view, null)}，位次${item.rank}/${item.rankOf}`
    : html`${link}: ${isAhead ? "faster" : "slower"} in ${years} of ${item.counted} years, rank ${item.rank}/${item.rankOf}`;
}

function writeList(view: View, items: readonly Content[]): Html {
  if (items.length === 0) return html`<p>${view.say("按规则没有。", "None by the rule.")}</p>`;
  return html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
