import type {RegionFacts} from "../facts/regionFacts.ts";
import {findStandings, type Standing, strengthRule} from "../facts/strengths.ts";
import {type Content, html, type Html} from "../html.ts";
import {isRace} from "../sentences/lead.ts";
import {benchmarkName, type View} from "../view.ts";
import {indicatorLink} from "./links.ts";

/** Returns a region's strengths, weaknesses and doubtful figures, with the rule that made them. */
export function standingLists(view: View, {lines, changes}: RegionFacts): Html {
  const {strengths, weaknesses, watch} = findStandings(view.site, lines, changes);
  const rule = html`<details class="about"><summary>${view.say("怎么列出", "How these are chosen")}</summary><p>${standingRule(view)}</p></details>`;
  const title = html`<h2 id="standings">${view.say("优势与短板", "Strengths and weaknesses")}</h2>`;
  if (strengths.length + weaknesses.length + watch.length === 0) {
    return html`${title}<p>${view.say("没有符合规则的指标。", "No indicator meets the rule.")}</p>
${rule}`;
  }
  return html`${title}
<div class="thirds">
${writeList(
  view,
  view.say("优势", "Strengths"),
  strengths.map((item) => writeStanding(view, item, true))
)}
${writeList(
  view,
  view.say("短板", "Weaknesses"),
  weaknesses.map((item) => writeStanding(view, item, false))
)}
${writeList(
  view,
  view.say("数字有分歧", "Figures in dispute"),
  watch.map((id) => indicatorLink(view, id))
)}
</div>
${rule}`;
}

/** Returns the rule by which an indicator is a strength, a weakness or in dispute. */
export function standingRule(view: View): string {
  const name = benchmarkName(view, null);
  const {years, clear, fewest} = strengthRule;
  return view.say(
    `优势＝最近${years}个可判断年份中至少${clear}年快于${name}（越低越好的指标为变化低于${name}），且位次在前三分之一；短板相反，且位次在后三分之一；可判断年份不足${fewest}个的和不作评价的不列。数字有分歧＝最新一年不同来源的数字之差超出修约误差。`,
    `A strength was faster than ${name} (where lower is better: changed less) in at least ${clear} of its last ${years} years that can be decided and ranks in the first third; a weakness is the reverse and ranks in the last third; with fewer than ${fewest} such years, or not judged: in neither list. In dispute: sources differ on the last figure by more than rounding.`
  );
}

/** Returns an indicator by which a region stands out and what speaks for it. */
export function writeStanding(view: View, item: Standing, isStrength: boolean): Content {
  const {indicatorId, ahead, behind, counted, rank, rankOf} = item;
  const link = indicatorLink(view, indicatorId);
  const years = isStrength ? ahead : behind;
  const race = isRace(view, indicatorId);
  const isAbove = race === isStrength;
  const name = benchmarkName(view, null);
  const words = race
    ? view.say(isAbove ? `快于${name}` : `慢于${name}`, isAbove ? "faster" : "slower")
    : view.say(
        isAbove ? `变化高于${name}` : `变化低于${name}`,
        isAbove ? `change above ${name}` : `change below ${name}`
      );
  return view.language === "zh"
    ? html`${link}：${counted}年中${years}年${words}，位次${rank}/${rankOf}`
    : html`${link}: ${words} in ${years} of ${counted} years, rank ${rank}/${rankOf}`;
}

function writeList(view: View, head: string, items: readonly Content[]): Html {
  const list =
    items.length === 0
      ? html`<p>${view.say("没有符合规则的指标。", "None meets the rule.")}</p>`
      : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return html`<section><h3>${head}</h3>${list}</section>`;
}
