import type {LedgerProject, LoopFacts, LoopFinding} from "../facts/loopFacts.ts";
import {html} from "../html.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {loopTable} from "../parts/loopTable.ts";
import {projectTable} from "../parts/projectTable.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {writeSince} from "../sentences/loop.ts";
import type {View} from "../view.ts";

/** Plans the evaluation loop's list and a page for each assessed county; none without a loop. */
export function planLoopPages(facts: LoopFacts): PagePlan[] {
  const {findings, projects, regions} = facts;
  if (regions.length === 0) return [];
  return [
    {pathOf: paths.loop, facts, render: (view) => renderLoop(view, facts)},
    ...regions.map((region): PagePlan => {
      const own = findings.filter(({regionId}) => regionId === region);
      const ledger = projects.filter(({regionId}) => regionId === region);
      return {
        pathOf: (language) => paths.loopRegion(language, region),
        facts: {own, ledger},
        render: (view) => renderCounty(view, region, own, ledger)
      };
    })
  ];
}

/** What the loop is called. */
export const loopName = {zh: "评价闭环", en: "Evaluation loop"};

function renderLoop(view: View, facts: LoopFacts): PageBody {
  const {findings, withdrawn, regions} = facts;
  const title = view.word(loopName);
  const open = findings.filter(isOpen).length;
  const lede = view.say(
    `开展评价、找出差距、实施奖惩、整改提升、继续评价：按规则共列入${findings.length}项问题，其中${open}项未关闭。每次发布都重新检验：新一年的数或修订数不再有差距即关闭，再有差距即重开。`,
    `Evaluate, find the gap, reward or penalise, rectify, evaluate again: the rules have opened ${findings.length} findings, of which ${open} are open. Every release tests them anew: a new or revised year without the gap closes one, a gap after that reopens it.`
  );
  const since = writeSince(view, facts);
  const item = (region: string) =>
    html`<li><a href="${view.link(paths.loopRegion(view.language, region))}">${view.region(region)}</a></li>`;
  const content = html`<h1>${title}</h1>
<p class="lede">${lede}</p>
${since !== "" && html`<p>${since}</p>`}
<ul class="toc">${regions.map(item)}</ul>
${loopTable(view, findings, {withRegion: true})}
${
  withdrawn.length > 0 &&
  html`<h2 id="withdrawn">${view.say("因来源修订不再成立", "No longer hold after a revision")}</h2>
${loopTable(view, withdrawn, {withRegion: true})}`
}
<p class="note">${view.say(
    "差距只从公布的年度数得出，修约误差内和缺数处不列入问题；逾期天数按阅读当天计算。",
    "Gaps come from published yearly figures only; within rounding, and where figures are missing, none is opened. Days overdue are counted on the day of reading."
  )}</p>`;
  return {title, description: lede, content};
}

function renderCounty(
  view: View,
  region: string,
  findings: readonly LoopFinding[],
  projects: readonly LedgerProject[]
): PageBody {
  const name = view.region(region);
  const title = view.say(`${name}：评价闭环与项目台账`, `${name}: evaluation loop and projects`);
  const open = findings.filter(isOpen).length;
  const lede = view.say(
    `${name}有${findings.length}项问题，${open}项未关闭；${projects.length === 0 ? "尚无登记的重点项目" : `登记的重点项目${projects.length}个`}。`,
    `${name} has ${findings.length} findings, ${open} of them open, and ${projects.length === 0 ? "no project" : `${projects.length} projects`} on file.`
  );
  const content = html`${writeCrumbs(view, [
    {name: view.word(loopName), path: paths.loop(view.language)},
    {name, path: paths.region(view.language, region)}
  ])}<h1>${title}</h1>
<p class="lede">${lede}</p>
<h2 id="findings">${view.say("问题", "Findings")}</h2>
${
  findings.length > 0
    ? loopTable(view, findings, {withRegion: false})
    : html`<p>${view.say(
        "没有按规则列入的问题；缺数处不列入。",
        "No rule opened a finding; where figures are missing none is opened."
      )}</p>`
}
<p><a href="${view.link(paths.loopFile(region))}">CSV</a></p>
<h2 id="projects">${view.say("重点项目台账", "Project ledger")}</h2>
${
  projects.length > 0
    ? projectTable(view, projects)
    : html`<p>${view.say(
        "尚无部门登记；由重点项目主管部门录入，不作估计。",
        "No office has entered any project yet; nothing is estimated."
      )}</p>`
}`;
  return {title, description: lede, content};
}

function isOpen({state}: LoopFinding): boolean {
  return state !== "closed";
}
