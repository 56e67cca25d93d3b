import type {AssessmentFacts, AssessmentYear} from "../facts/assessmentFacts.ts";
import {writeLeastCoverage} from "../facts/assessmentRules.ts";
import {namePlaces} from "../facts/assessmentMissing.ts";
import {rankIntervalFigure} from "../figures/rankIntervalFigure.ts";
import {html, type Html} from "../html.ts";
import type {AssessmentTotal} from "../marts/assessment.ts";
import {formatNumber} from "../numbers.ts";
import {gapTable} from "../parts/assessmentGaps.ts";
import {scoreTable} from "../parts/assessmentScores.ts";
import {totalTable} from "../parts/assessmentTotals.ts";
import {candidateTable, writeMargin} from "../parts/candidateTable.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {upperFirst} from "../sentences/quality.ts";
import type {View} from "../view.ts";

/** Plans the assessment of the year shown first and of every year by itself. */
export function planAssessmentPages({years, shown}: AssessmentFacts): PagePlan[] {
  if (shown === null) return [];
  const list = years.map(({year}) => year);
  return [
    {
      pathOf: paths.assessment,
      facts: [shown, list],
      render: (v) => renderAssessment(v, shown, list)
    },
    ...years.map((one) => ({
      pathOf: (language: "zh" | "en") => paths.assessmentYear(language, one.year),
      facts: [one, list],
      render: (view: View) => renderAssessment(view, one, list)
    }))
  ];
}

/** Returns a year's assessment: who is ranked, what is missing, the scores, what was decided. */
export async function renderAssessment(
  view: View,
  one: AssessmentYear,
  years: readonly number[]
): Promise<PageBody> {
  const {year, totals, missing, candidates} = one;
  const {assessment} = view.site;
  const title = view.say(`${year}年度评价`, `Assessment of ${year}`);
  const lede = writeLede(view, totals, year);
  const margin = writeMargin(view, candidates);
  const content = html`<h1>${title}</h1>
${assessment !== null && html`<p class="notice">${view.word(assessment.disclaimer)}</p>`}
<p class="lede">${lede}</p>
<ul class="toc">${years.map((other) =>
    other === year
      ? html`<li aria-current="page">${String(other)}</li>`
      : html`<li><a href="${view.link(paths.assessmentYear(view.language, other))}">${String(other)}</a></li>`
  )}</ul>
<h2 id="totals">${view.say("位次与覆盖", "Ranks and coverage")}</h2>
${await rankIntervalFigure(view, year, totals)}
${totalTable(view, totals)}
${commonSet(view, one)}
<p class="note">${view.say(
    `有分指标的权重不足${writeLeastCoverage(view)}的${memberName(view)}不排名，不补数。“可能范围”是把缺的分都取0或都取100时总分的下限和上限；位次后括号内是换权重、换合成方法、逐个去掉指标时的最好和最差位次。只有一个成员的类别不作类内排名。`,
    `${upperFirst(memberNames(view))} with scores for under ${writeLeastCoverage(view)} of the weight are not ranked, and nothing is imputed. The possible range takes every missing score as 0, then as 100; in brackets behind a rank stand the best and worst over other weights, another aggregation and each indicator left out. A class of one is not ranked within itself.`
  )}</p>
${margin !== "" && html`<p>${margin}</p>`}
${candidateTable(view, candidates)}
${
  missing.length > 0 &&
  html`<h2 id="missing">${view.say("还缺什么数", "What is missing")}</h2>
${gapTable(view, missing, totals.length)}`
}
${scoreSection(view, one)}
${whyRanksChange(view)}`;
  return {title, description: lede, content};
}

function scoreSection(view: View, {scores, totals}: AssessmentYear): Html {
  const regionIds = totals.map(({regionId}) => regionId);
  return html`<h2 id="scores">${view.say("各指标得分", "Scores by indicator")}</h2>
${scoreTable(view, scores, regionIds) || html`<p>${view.say("没有一个指标有分。", "No indicator has a score.")}</p>`}
<p class="note">${view.say("得分与权重下载：", "Scores and weights: ")}<a href="${view.link("data/marts/assessment_scores.parquet")}">Parquet</a> <a href="${view.link("data/marts/assessment_scores.arrow")}">Arrow</a></p>`;
}

// Ranks over different indicators are not one ranking: it is said who lacks which.
function commonSet(view: View, {totals, missing}: AssessmentYear): Html | false {
  const ranked = totals.filter(({rank}) => rank !== null);
  const [first] = ranked;
  if (first === undefined || !first.setsDiffer) return false;
  const ids = new Set(ranked.map(({regionId}) => regionId));
  const lacking = missing
    .map((series) => ({...series, regionIds: series.regionIds.filter((id) => ids.has(id))}))
    .filter(({regionIds}) => regionIds.length > 0)
    .map((series) => {
      const places = namePlaces(view, {...series, lackingId: null}, ranked.length);
      return `${view.indicator(series.indicatorId)}${view.say(`（${places}）`, ` (${places})`)}`;
    })
    .join(view.say("、", ", "));
  return html`<p>${view.say(
    `参加排名的${memberName(view)}指标不完全相同，缺的是：${lacking}。共同的${first.commonIndicators}项指标上的位次并列印出。`,
    `The ranked do not share all indicators. Missing are: ${lacking}. The rank over the ${first.commonIndicators} they share stands beside.`
  )}</p>`;
}

function whyRanksChange(view: View): Html {
  const reasons = [
    view.say("本县变化：本县的数变好或变差。", `The ${memberName(view)}’s own figures moved.`),
    view.say("他县变化：别的县变得更快或更慢。", "Others moved faster or slower."),
    view.say("数据修订：来源公布了新口径或更正。", "A source revised its figures."),
    view.say("权重变化：评价体系改动，改动记录在案。", "The weights changed, which is recorded.")
  ];
  return html`<h2 id="why">${view.say("位次为什么会变", "Why a rank may change")}</h2>
<ul>${reasons.map((item) => html`<li>${item}</li>`)}</ul>
<p class="note">${view.say("位次变动不宜作为衡量进步的指标。", "A change of rank is no measure of progress.")}</p>`;
}

function writeLede(view: View, totals: readonly AssessmentTotal[], year: number): string {
  const ranked = totals.filter(({rank}) => rank !== null).length;
  const coverages = totals.map(({coverage}) => coverage);
  const percent = (value: number) => formatNumber(value * 100, 0);
  const [low, high] = [percent(Math.min(...coverages)), percent(Math.max(...coverages))];
  const range = low === high ? `${low}%` : `${low}%–${high}%`;
  if (ranked === 0) {
    return view.say(
      `${year}年${totals.length}个${memberName(view)}都还不能排名：公布的数字只覆盖评价权重的${range}，不足80%。`,
      `None of the ${totals.length} ${memberNames(view)} can be ranked for ${year}: the published figures cover ${range} of the weight, under 80%.`
    );
  }
  return view.say(
    `${year}年${totals.length}个${memberName(view)}中${ranked}个可以排名；公布的数字覆盖评价权重的${range}。`,
    `In ${year}, ${ranked} of ${totals.length} ${memberNames(view)} can be ranked; the published figures cover ${range} of the weight.`
  );
}
