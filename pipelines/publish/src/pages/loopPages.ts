import {writeCsv} from "../csv.ts";
import type {LedgerProject, LoopFacts, LoopFinding} from "../facts/loopFacts.ts";
import {html, type Html} from "../html.ts";
import {formatNumber} from "../numbers.ts";
import {indicatorLink, keyLink, regionLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {planText} from "../release/assets.ts";
import type {Artifact} from "../release/placeFiles.ts";
import type {View} from "../view.ts";

/** Plans the evaluation loop's list and a page for each assessed county; none without a loop. */
export function planLoopPages({findings, projects, regions}: LoopFacts): PagePlan[] {
  if (regions.length === 0) return [];
  return [
    {
      pathOf: paths.loop,
      facts: {findings, regions},
      render: (view) => renderLoop(view, findings, regions)
    },
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

/** Plans each county's findings as CSV, in both languages' words. */
export function planLoopFiles({findings, regions}: LoopFacts): Artifact[] {
  const columns = [
    "finding_id",
    "region_id",
    "indicator_id",
    "period",
    "label_zh",
    "label_en",
    "gap",
    "owner_zh",
    "owner_en",
    "due",
    "state",
    "action",
    "retest_period",
    "retest_gap"
  ];
  return regions.map((region) => {
    const rows = findings.filter(({regionId}) => regionId === region);
    const cells = rows.map((one) => [
      one.id,
      one.regionId,
      one.indicatorId,
      one.period,
      one.label.zh,
      one.label.en,
      one.gap,
      one.owner.zh,
      one.owner.en,
      one.due,
      one.state,
      one.action,
      one.retestPeriod,
      one.retestGap
    ]);
    return planText(paths.loopFile(region), writeCsv([columns, ...cells]));
  });
}

const loopName = {zh: "评价闭环", en: "Evaluation loop"};

function renderLoop(
  view: View,
  findings: readonly LoopFinding[],
  regions: readonly string[]
): PageBody {
  const title = view.word(loopName);
  const open = findings.filter(({state}) => state !== "closed").length;
  const lede = view.say(
    `开展评价、找出差距、实施奖惩、整改提升、继续评价：规则从本次发布打开${findings.length}项问题，其中${open}项未关闭，由下一期数据关闭或重开。`,
    `Evaluate, find the gap, reward or penalise, rectify, evaluate again: rules opened ${findings.length} findings from this release, of which ${open} are open until the next period closes or reopens them.`
  );
  const content = html`<h1>${title}</h1>
    <p class="lede">${lede}</p>
    <ul class="toc">
      ${regions.map(
        (region) =>
          html`<li>
            <a href="${view.link(paths.loopRegion(view.language, region))}"
              >${view.region(region)}</a
            >
          </li>`
      )}
    </ul>
    ${findingTable(view, findings, true)}`;
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
  const open = findings.filter(({state}) => state !== "closed").length;
  const lede = view.say(
    `${name}有${findings.length}项问题，${open}项未关闭；登记的重点项目${projects.length}个。`,
    `${name} has ${findings.length} findings, ${open} of them open, and ${projects.length} projects on file.`
  );
  const content = html`<p>
      <a href="${view.link(paths.loop(view.language))}">${view.word(loopName)}</a>
    </p>
    <h1>${title}</h1>
    <p class="lede">${lede}</p>
    <h2>${view.say("问题", "Findings")}</h2>
    ${
      findings.length === 0
        ? html`<p>
          ${view.say(
            "没有规则打开的问题；数据缺失处不打开问题。",
            "No rule opened a finding; where figures are missing none is opened."
          )}
        </p>`
        : findingTable(view, findings, false)
    }
    <p><a href="${view.link(paths.loopFile(region))}">CSV</a></p>
    <h2>${view.say("重点项目台账", "Project ledger")}</h2>
    ${
      projects.length === 0
        ? html`<p>
          ${view.say(
            "尚无部门登记；由重点项目主管部门录入，不作估计。",
            "No office has entered any project yet; nothing is estimated."
          )}
        </p>`
        : projectTable(view, projects)
    }`;
  return {title, description: lede, content};
}

function findingTable(view: View, findings: readonly LoopFinding[], withRegion: boolean): Html {
  return writeTable({
    caption: view.say("问题清单", "Findings"),
    columns: [
      {head: view.say("问题", "Finding")},
      ...(withRegion ? [{head: view.say("地区", "Area")}] : []),
      {head: view.say("指标", "Indicator")},
      {head: view.say("年份", "Year")},
      {head: view.say("差距（百分点）", "Gap (percentage points)"), number: true},
      {head: view.say("责任单位", "Owner")},
      {head: view.say("期限", "Due")},
      {head: view.say("状态", "State")},
      {head: view.say("复评", "Retest")}
    ],
    rows: findings.map((one) => ({
      cells: [
        view.word(one.label),
        ...(withRegion ? [regionLink(view, one.regionId)] : []),
        indicatorLink(view, one.indicatorId),
        one.period,
        keyLink(view, one.figureKey, formatNumber(one.gap, 2)),
        view.word(one.owner),
        one.due,
        view.word(stateNames[one.state] ?? {zh: one.state, en: one.state}),
        retestText(view, one)
      ]
    }))
  });
}

function projectTable(view: View, projects: readonly LedgerProject[]): Html {
  const amount = (value: number | null) => (value === null ? "—" : formatNumber(value, 2));
  return writeTable({
    caption: view.say("重点项目", "Projects"),
    columns: [
      {head: view.say("项目", "Project")},
      {head: view.say("行业", "Sector")},
      {head: view.say("计划投资", "Planned"), number: true},
      {head: view.say("完成投资", "Done"), number: true},
      {head: view.say("单位", "Unit")},
      {head: view.say("阶段", "Stage")},
      {head: view.say("季度", "Quarter")},
      {head: view.say("文件", "Document")}
    ],
    rows: projects.map((one) => ({
      cells: [
        one.name,
        one.sector,
        amount(one.planned),
        amount(one.done),
        one.unit,
        view.word(stageNames[one.stage] ?? {zh: one.stage, en: one.stage}),
        one.period,
        one.document
      ]
    }))
  });
}

function retestText(view: View, {retestPeriod, retestGap}: LoopFinding): string {
  if (retestPeriod === null) return view.say("等待下一期", "awaits the next period");
  return retestGap === null
    ? view.say(`${retestPeriod}年已无差距`, `no gap in ${retestPeriod}`)
    : view.say(`${retestPeriod}年仍有差距`, `still a gap in ${retestPeriod}`);
}

const stateNames: Readonly<Record<string, {readonly zh: string; readonly en: string}>> = {
  evaluated: {zh: "已评价", en: "evaluated"},
  gap_identified: {zh: "找出差距", en: "gap identified"},
  rewarded: {zh: "已奖励", en: "rewarded"},
  penalised: {zh: "已惩戒", en: "penalised"},
  rectifying: {zh: "整改中", en: "being rectified"},
  re_evaluated: {zh: "已复评", en: "evaluated again"},
  closed: {zh: "已关闭", en: "closed"}
};

const stageNames: Readonly<Record<string, {readonly zh: string; readonly en: string}>> = {
  planned: {zh: "谋划", en: "planned"},
  started: {zh: "开工", en: "started"},
  building: {zh: "在建", en: "under construction"},
  finished: {zh: "竣工", en: "finished"},
  stopped: {zh: "停工", en: "stopped"}
};
