import type {PlanSection} from "../facts/planFacts.ts";
import {html, type Html, join} from "../html.ts";
import type {PlanStatement, PlanVerdict} from "../marts/plan.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {factList} from "../parts/factList.ts";
import {indicatorLink, regionLink} from "../parts/links.ts";
import {planTag} from "../parts/planTag.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import type {View} from "../view.ts";

/** Plans the page of one section of the plan. */
export function planPlanSectionPage(section: PlanSection): PagePlan {
  return {
    pathOf: (language) => paths.planSection(language, section.id),
    facts: section,
    render: (view) => renderPlanSectionPage(view, section)
  };
}

/** Returns each statement of a section: its words, its verdict, its numbers, what would decide. */
export function renderPlanSectionPage(view: View, section: PlanSection): PageBody {
  const title = view.word(section.name);
  const content = html`${writeCrumbs(view, [
    {name: view.say("方案", "Plan"), path: paths.plan(view.language)}
  ])}<h1>${title}</h1>
<ul class="toc">${section.statements.map(({id}) => html`<li><a href="#${id}">${id}</a></li>`)}</ul>
${section.statements.map((statement) =>
  writeStatement(
    view,
    statement,
    section.verdicts.filter(({statementId}) => statementId === statement.id)
  )
)}`;
  return {title: view.say(`方案：${title}`, `The plan: ${title}`), description: title, content};
}

function writeStatement(
  view: View,
  statement: PlanStatement,
  verdicts: readonly PlanVerdict[]
): Html {
  const {id, quote, verdict, interimVerdict, reason, deadline} = statement;
  const isInterim = interimVerdict !== verdict;
  const inferred = statement.deadlineInferred ? view.say("（推定）", " (inferred)") : "";
  return html`<section id="${id}"><h2>${id} ${view.word(statement.statement)}</h2>
<p>${planTag(view, verdict)} ${reason !== null && html`${view.label("reasons", reason)}${view.say("。", ".")}`}${
    isInterim &&
    html` ${view.say("中期判断（按最近数据）：", "Interim, by the last figures: ")}${planTag(view, interimVerdict)}`
  }</p>
<blockquote lang="zh-CN">${quote}</blockquote>
${factList([
  [view.say("指标", "Indicator"), view.word(statement.indicator)],
  [view.say("目标", "Target"), view.word(statement.target)],
  [view.say("期限", "Deadline"), deadline === null ? "" : deadline + inferred],
  [view.say("怎么衡量", "How measured"), view.word(statement.measurement)],
  [view.say("代理指标的理由", "Why a proxy"), view.word(statement.whyProxy)],
  [view.say("缺的数列", "Missing series"), view.word(statement.missingSeries)],
  [view.say("由谁公布", "Publisher"), view.word(statement.publisher)],
  [view.say("补上什么即可判断", "What would decide"), view.word(statement.wouldDecide)],
  [view.say("注意", "Caution"), view.word(statement.caution)],
  [view.say("说明", "Note"), view.word(statement.note)]
])}
${verdicts.length > 0 && verdictDetails(view, id, verdicts)}</section>
`;
}

function verdictDetails(view: View, id: string, verdicts: readonly PlanVerdict[]): Html {
  const hasParts = verdicts.some(({part}) => part > 0);
  return html`<details class="table"><summary>${view.say(
    `各地区的判断（${verdicts.length}项）`,
    `By area (${verdicts.length})`
  )}</summary>${writeTable({
    caption: `${id} ${view.say("各地区", "by area")}`,
    isCaptionHidden: true,
    onPhone: "stack",
    columns: [
      {head: view.say("地区", "Area")},
      {head: view.say("判断", "Verdict")},
      {head: view.say("数字", "Numbers")},
      {head: view.say("补上什么即可判断", "What would decide")}
    ],
    rows: verdicts.map((row) => ({
      cells: [
        hasParts && row.indicatorId !== null
          ? html`${regionLink(view, row.regionId)} · ${indicatorLink(view, row.indicatorId)}`
          : regionLink(view, row.regionId),
        join(
          [
            planTag(view, row.verdict),
            row.interimVerdict !== row.verdict && planTag(view, row.interimVerdict)
          ],
          " "
        ),
        row.numbers[view.language] !== "" ? row.numbers[view.language] : (row.document ?? ""),
        view.word(row.wouldDecide)
      ]
    }))
  })}</details>`;
}
