import type {ChangesSince, StatementFlip} from "../facts/changesSince.ts";
import type {PlanSection} from "../facts/planFacts.ts";
import {groupBy} from "../grouping.ts";
import {html, type Html, join} from "../html.ts";
import type {PlanStatement} from "../marts/plan.ts";
import {planTag} from "../parts/planTag.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {writeWhyOpen} from "../sentences/plan.ts";
import type {View} from "../view.ts";

/** Plans the entry to the plan's statements. */
export function planPlanIndexPage(
  sections: readonly PlanSection[],
  since: Pick<ChangesSince, "statements"> | null
): PagePlan {
  const flips = since?.statements ?? null;
  const facts = [sections.map(({id, name, statements}) => ({id, name, statements})), flips];
  return {pathOf: paths.plan, facts, render: (view) => renderPlanIndexPage(view, sections, flips)};
}

/** Returns how many statements can be tested and how they stand, then all of them by section. */
export function renderPlanIndexPage(
  view: View,
  sections: readonly PlanSection[],
  flips: readonly StatementFlip[] | null
): PageBody {
  const title = view.say("方案条目", "The plan, statement by statement");
  const all = sections.flatMap(({statements}) => statements);
  const lede = writeLede(view, all);
  const content = html`<h1>${title}</h1>
<p class="lede">${lede}</p>
${countTags(view, all)}
${flips !== null && flipList(view, flips)}
<p>${view.say(
    "不能衡量的条目写明缺哪个数列、由谁公布；代理指标只作提示，不作最终判定；截止日已过而数据未到的，先给出按最近数据的中期判断。",
    "A statement that cannot be measured names the series that is missing and its publisher; a proxy hints and never decides; where the deadline has passed and the figures have not come, an interim verdict by the last figures stands beside."
  )}</p>
<ul class="toc">${sections.map(({id, name}) => html`<li><a href="#${id}">${view.word(name)}</a></li>`)}</ul>
${sections.map((section) => sectionTable(view, section))}`;
  return {title, description: lede, content};
}

function writeLede(view: View, statements: readonly PlanStatement[]): string {
  const count = (published: string) =>
    statements.filter((statement) => statement.published === published).length;
  const [yes, partly, no] = [count("yes"), count("partly"), count("no")];
  const design = statements.length - yes - partly - no; // rules of the plan about itself
  return view.say(
    `方案共${statements.length}条可检验或可核对的表述：${yes}条可由公布的统计直接检验，${partly}条部分可检验或有代理指标，${no}条须有部门数据${
      design > 0 ? `，${design}条是制度安排` : ""
    }。`,
    `The plan makes ${statements.length} statements that can be tested or checked: published statistics test ${yes} directly, ${partly} in part or by proxy, and ${no} need departmental data${
      design > 0 ? `; ${design} are rules of the plan itself` : ""
    }.`
  );
}

function flipList(view: View, flips: readonly StatementFlip[]): Html {
  if (flips.length === 0) {
    return html`<p>${view.say(
      "与上一次发布相比，没有条目的判断改变。",
      "No statement’s verdict has changed since the release before."
    )}</p>`;
  }
  const items = flips.map(
    ({id, before, after}) =>
      html`<li><a href="#${id}">${id}</a> ${planTag(view, before)} → ${planTag(view, after)}</li>`
  );
  return html`<p>${view.say(
    `与上一次发布相比，${flips.length}条的判断改变：`,
    `Since the release before, ${flips.length} verdicts have changed:`
  )}</p><ul>${items}</ul>`;
}

function countTags(view: View, statements: readonly PlanStatement[]): Html {
  const counts = [...groupBy(statements, ({verdict}) => verdict)];
  return html`<p>${join(
    counts.map(([verdict, rows]) => html`${planTag(view, verdict)} ${rows.length}`),
    view.say("　", " · ")
  )}</p>`;
}

function sectionTable(view: View, {id, name, statements}: PlanSection): Html {
  const title = view.word(name);
  return html`<h2 id="${id}"><a href="${view.link(paths.planSection(view.language, id))}">${title}</a></h2>
${writeTable({
  caption: title,
  isCaptionHidden: true,
  onPhone: "stack",
  columns: [
    {head: view.say("条目", "Statement")},
    {head: view.say("判断", "Verdict")},
    {head: view.say("中期", "Interim")},
    {head: view.say("还缺什么、由谁公布", "What is missing, and who publishes it")}
  ],
  rows: statements.map((statement) => ({
    id: statement.id,
    cells: [
      html`<a href="${view.link(`${paths.planSection(view.language, id)}#${statement.id}`)}">${statement.id}</a> ${view.word(statement.statement)}`,
      planTag(view, statement.verdict),
      statement.interimVerdict === statement.verdict ? "" : planTag(view, statement.interimVerdict),
      writeWhyOpen(view, statement)
    ]
  }))
})}`;
}
