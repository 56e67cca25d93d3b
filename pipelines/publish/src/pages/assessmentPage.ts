import type {AssessmentFacts, AssessmentYear} from "../facts/assessmentFacts.ts";
import {groupBy} from "../grouping.ts";
import {type Content, html, type Html} from "../html.ts";
import type {AssessmentScore, AssessmentTotal} from "../marts/assessment.ts";
import {formatNumber} from "../numbers.ts";
import {indicatorLink, keyLink, regionLink} from "../parts/links.ts";
import {dropEmptyColumns, writeTable} from "../parts/table.ts";
import {briefReason} from "../parts/values.ts";
import {verdictTag} from "../parts/verdictTag.ts";
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

/** Returns a year's assessment: what is assessed, who is ranked and who is not, and the scores. */
export function renderAssessment(
  view: View,
  {year, totals, scores}: AssessmentYear,
  years: readonly number[]
): PageBody {
  const title = view.say(`${year}年度评价`, `Assessment of ${year}`);
  const lede = writeLede(view, totals, year);
  const content = html`<h1>${title}</h1>
<p class="notice">${view.say(
    "这是本项目提出的评价体系，不是官方的考核体系；官方的指标和权重未公布。",
    "This assessment is a proposal of this project, not the official one, whose indicators and weights are not published."
  )}</p>
<p class="lede">${lede}</p>
<ul class="toc">${years.map((other) =>
    other === year
      ? html`<li aria-current="page">${String(other)}</li>`
      : html`<li><a href="${view.link(paths.assessmentYear(view.language, other))}">${String(other)}</a></li>`
  )}</ul>
<h2 id="totals">${view.say("位次与覆盖", "Ranks and coverage")}</h2>
${totalTable(view, totals)}
<p class="note">${view.say(
    `有分指标的权重不足80%的${memberName(view)}不排名，不补数。“可能范围”是把缺的分都取0或都取100时总分的下限和上限。只有一个成员的类别不作类内排名。`,
    `${upperFirst(memberNames(view))} with scores for under 80% of the weight are not ranked, and nothing is imputed. The possible range takes every missing score as 0, then as 100. A class of one is not ranked within itself.`
  )}</p>
<h2 id="scores">${view.say("各指标得分", "Scores by indicator")}</h2>
${scoreTable(view, scores, totals)}
<h2 id="why">${view.say("位次为什么会变", "Why a rank may change")}</h2>
<ul>${[
    view.say("本县变化：本县的数变好或变差。", `The ${memberName(view)}’s own figures moved.`),
    view.say("他县变化：别的县变得更快或更慢。", "Others moved faster or slower."),
    view.say("数据修订：来源公布了新口径或更正。", "A source revised its figures."),
    view.say("权重变化：评价体系改动，改动记录在案。", "The weights changed, which is recorded.")
  ].map((item) => html`<li>${item}</li>`)}</ul>
<p class="note">${view.say("位次变动不宜作为衡量进步的指标。", "A change of rank is no measure of progress.")} ${view.say(
    "得分与权重下载：",
    "Scores and weights: "
  )}<a href="${view.link("data/marts/assessment_scores.parquet")}">Parquet</a> <a href="${view.link("data/marts/assessment_scores.arrow")}">Arrow</a></p>`;
  return {title, description: lede, content};
}

function writeLede(view: View, totals: readonly AssessmentTotal[], year: number): string {
  const ranked = totals.filter(({total}) => total !== null).length;
  const coverages = totals.map(({coverage}) => coverage);
  const percent = (value: number) => formatNumber(value * 100, 0);
  const [low, high] = [percent(Math.min(...coverages)), percent(Math.max(...coverages))];
  const range = low === high ? `${low}%` : `${low}%–${high}%`;
  return view.say(
    `${year}年${totals.length}个${memberName(view)}中${ranked}个可以排名；公布的数字覆盖评价权重的${range}。`,
    `In ${year}, ${ranked} of ${totals.length} ${memberNames(view)} can be ranked; the published figures cover ${range} of the weight.`
  );
}

function totalTable(view: View, totals: readonly AssessmentTotal[]): Html {
  const ordered = totals.toSorted(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || b.coverage - a.coverage
  );
  return writeTable(
    dropEmptyColumns({
      caption: view.say("总分与位次", "Totals and ranks"),
      isCaptionHidden: true,
      columns: [
        {head: view.say("地区", "Area")},
        {head: view.say("类别", "Class")},
        {head: view.say("总分", "Total"), number: true},
        {head: view.say("可能范围", "Possible range"), number: true},
        {head: view.say("位次（区间）", "Rank (interval)")},
        {head: view.say("水平榜", "By level"), number: true},
        {head: view.say("进步榜", "By progress"), number: true},
        {head: view.say("覆盖", "Coverage"), number: true}
      ],
      rows: ordered.map((row) => ({cells: writeTotal(view, row)}))
    })
  );
}

function writeTotal(view: View, row: AssessmentTotal): Content[] {
  const score = (value: number | null) => (value === null ? "" : formatNumber(value, 1));
  const coverage = `${formatNumber(row.coverage * 100, 0)}%`;
  const unranked = verdictTag(
    null,
    view.say(`暂不排名：覆盖率${coverage}`, `not ranked: ${coverage} covered`)
  );
  return [
    regionLink(view, row.regionId),
    row.classId === null ? "" : html`<span class="chip">${view.region(row.classId)}</span>`,
    score(row.total),
    row.low === null || row.high === null ? "" : `${score(row.low)}–${score(row.high)}`,
    row.rank === null
      ? unranked
      : html`<span class="rank">${row.rank}/${row.rankOf ?? ""} (${row.rankMin ?? row.rank}–${row.rankMax ?? row.rank})</span>`,
    row.levelRank,
    row.progressRank,
    `${coverage} (${row.scored}/${row.indicators})`
  ];
}

function scoreTable(
  view: View,
  scores: readonly AssessmentScore[],
  totals: readonly AssessmentTotal[]
): Html {
  const regionIds = totals.map(({regionId}) => regionId);
  const byScore = [...groupBy(scores, ({scoreId}) => scoreId).values()];
  return writeTable({
    caption: view.say(
      "得分（0–100）；缺的写明原因",
      "Scores (0–100); missing ones give their reason"
    ),
    columns: [
      {head: view.say("指标", "Indicator")},
      {head: view.say("权重", "Weight"), number: true},
      ...regionIds.map((id) => ({head: view.region(id), number: true}))
    ],
    rows: byScore.map((rows) => {
      const weights = [...new Set(rows.map(({weight}) => weight))].toSorted((a, b) => a - b);
      const [first] = rows;
      return {
        cells: [
          first === undefined ? "" : indicatorLink(view, first.indicatorId, view.word(first.name)),
          weights.join("/"),
          ...regionIds.map((id) =>
            writeScore(
              view,
              rows.find((row) => row.regionId === id)
            )
          )
        ]
      };
    })
  });
}

function writeScore(view: View, row: AssessmentScore | undefined): Content {
  if (row === undefined) return "";
  if (row.score === null) return briefReason(view, row.reason);
  const text = formatNumber(row.score, 0);
  return row.figureKey === null ? text : keyLink(view, row.figureKey, text);
}
