import type {StatementFlip} from "../facts/changesSince.ts";
import type {PlanSection} from "../facts/planFacts.ts";
import {groupBy} from "../grouping.ts";
import {html, type Html, join} from "../html.ts";
import type {PlanStatement} from "../marts/plan.ts";
import {fold} from "../parts/fold.ts";
import {planTag} from "../parts/planTag.ts";
import {dropEmptyColumns, type TableParts, writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {writeWhyOpen} from "../sentences/plan.ts";
import type {View} from "../view.ts";

/** Plans the entry to the plan's statements; `flips` is null in a first release. */
export function planPlanIndexPage(
  sections: readonly PlanSection[],
  flips: readonly StatementFlip[] | null
): PagePlan {
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
${decidedTable(view, sections)}
${sections.map((section) => foldSection(view, section))}`;
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

// What can be said of some statements must not be looked for among all of them.
function decidedTable(view: View, sections: readonly PlanSection[]): Html | false {
  const decided = sections.flatMap((section) => {
    const own = section.statements.filter(
      ({verdict, interimVerdict}) => isDecided(verdict) || isDecided(interimVerdict)
    );
    return own.length === 0 ? [] : [{...section, statements: own}];
  });
  if (decided.length === 0) return false;
  const count = decided.reduce((sum, {statements}) => sum + statements.length, 0);
  const title = view.say(`已有判断或提示的${count}条`, `${count} with a verdict or a hint`);
  const rows = decided.flatMap((section) =>
    section.statements.map((statement) => ({
      cells: [...writeRow(view, section.id, statement).cells.slice(0, -1), ""]
    }))
  );
  return html`<h2 id="decided">${title}</h2>
${statementTable(view, title, rows)}`;
}

function isDecided(verdict: string): boolean {
  return !["RECORDED", "UNKNOWN", "NOT_MEASURABLE"].includes(verdict);
}

function foldSection(view: View, {id, name, statements}: PlanSection): Html {
  const counts = [...groupBy(statements, ({verdict}) => verdict)].map(
    ([verdict, rows]) => `${view.label("verdicts", verdict)} ${rows.length}`
  );
  const title = view.word(name);
  const total = view.say(`${statements.length}条`, String(statements.length));
  const rows = statements.map((statement) => ({
    id: statement.id,
    ...writeRow(view, id, statement)
  }));
  const page = view.link(paths.planSection(view.language, id));
  return fold(
    {title, level: 2, id, note: `${total}${view.say("：", ": ")}${counts.join(view.say("，", ", "))}`},
    html`<p><a href="${page}">${view.say("各条的原文、目标和分地区判断", "Each in the plan’s words, with its target and verdicts by area")}</a></p>
${statementTable(view, title, rows)}`
  );
}

function statementTable(view: View, caption: string, rows: TableParts["rows"]): Html {
  return writeTable(
    dropEmptyColumns({
      caption,
      isCaptionHidden: true,
      onPhone: "stack",
      columns: [
        {head: view.say("条目", "Statement")},
        {head: view.say("判断", "Verdict")},
        {head: view.say("中期", "Interim")},
        {head: view.say("所缺数据", "Missing")}
      ],
      rows
    })
  );
}

function writeRow(view: View, sectionId: string, statement: PlanStatement) {
  const {id, verdict, interimVerdict} = statement;
  const link = view.link(`${paths.planSection(view.language, sectionId)}#${id}`);
  return {
    cells: [
      html`<a href="${link}">${id}</a> ${view.word(statement.statement)}`,
      planTag(view, verdict),
      interimVerdict === verdict ? "" : planTag(view, interimVerdict),
      writeWhyOpen(view, statement)
    ]
  };
}
