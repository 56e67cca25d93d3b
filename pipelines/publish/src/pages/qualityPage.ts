import type {QualityFacts} from "../facts/qualityFacts.ts";
import {groupBy} from "../grouping.ts";
import {html, type Html, join} from "../html.ts";
import type {Source, SourceIssue} from "../marts/sources.ts";
import {coverageTables} from "../parts/coverageTable.ts";
import {foreignText} from "../parts/foreignText.ts";
import {cellLink, sourceLink} from "../parts/links.ts";
import {sourceCounts} from "../parts/sourceCounts.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {nameIssue} from "../sentences/issueCodes.ts";
import type {View} from "../view.ts";

const issuesShown = 200;

/** Plans the page on data quality and sources. */
export function planQualityPage(facts: QualityFacts): PagePlan {
  return {pathOf: paths.quality, facts, render: (view) => renderQualityPage(view, facts)};
}

/** Returns the page: what is covered, what each source gave, what was refused or not recognised. */
export function renderQualityPage(view: View, facts: QualityFacts): PageBody {
  const title = view.say("数据质量与来源", "Data quality and sources");
  const lede = writeLede(view, facts);
  const more = [
    [paths.findings, view.say("疑点与更正", "Findings and corrections")],
    [paths.revisions, view.say("修订记录", "Revision log")],
    [paths.terms, view.say("来源与条款", "Source terms")],
    [paths.release, view.say("本次发布清单", "This release")],
    [paths.sources, view.say("原表", "Source tables")]
  ] as const;
  const content = html`<h1>${title}</h1>
<p class="lede">${lede}</p>
<ul class="toc">${more.map(
    ([path, name]) => html`<li><a href="${view.link(path(view.language))}">${name}</a></li>`
  )}</ul>
<h2 id="sources">${view.say("来源与计数", "Sources and counts")}</h2>
<p>${view.say(
    "每个来源：非空格＝读数＋未采用的格＋非数据格；读数＝观测＋未对上目录的读数。缺数标记也是读数，值为空并写明原因。",
    "For each source: cells = readings + refusals + cells that are not data; readings = observations + unmatched. A missing mark is a reading too, empty with its reason."
  )}</p>
${sourceCounts(view, facts.sources)}
<h2 id="coverage">${view.say("覆盖情况", "Coverage")}</h2>
${coverageTables(view, facts)}
<h2 id="unmatched">${view.say("未对上目录的文字", "Texts the catalogue does not know")}</h2>
${unmatchedTable(view, facts)}
<h2 id="issues">${view.say("未采用的格", "Refused cells")}</h2>
${issueTable(view, facts.issues)}`;
  return {title, description: lede, content};
}

function writeLede(view: View, {sources}: QualityFacts): string {
  const sum = (count: (source: Source) => number) =>
    sources.reduce((total, source) => total + count(source), 0);
  const [cells, readings, refusals, notData] = [
    sum((source) => source.cells),
    sum((source) => source.readings),
    sum((source) => source.refusals),
    sum((source) => source.notData)
  ];
  const [observations, unmatched] = [
    sum((source) => source.observations),
    sum((source) => source.unmatched)
  ];
  return view.say(
    `${sources.length}个来源共${cells}个非空格：${readings}个读数，${refusals}格未采用，${notData}格不是数据。` +
      `读数中${observations}个成为观测，${unmatched}个未对上目录。`,
    `${sources.length} sources hold ${cells} cells: ${readings} readings, ${refusals} refused, ${notData} not data. ` +
      `Of the readings ${observations} became observations and ${unmatched} matched nothing in the catalogue.`
  );
}

function unmatchedTable(view: View, {unmatched}: QualityFacts): Html {
  if (unmatched.length === 0) return html`<p>${view.say("没有。", "None.")}</p>`;
  const kinds: Readonly<Record<string, string>> = {
    region: view.say("地区", "area"),
    label: view.say("指标名", "indicator name"),
    unit: view.say("单位", "unit"),
    period: view.say("时期", "period")
  };
  return writeTable({
    caption: view.say("未对上目录的文字", "Texts the catalogue does not know"),
    isCaptionHidden: true,
    onPhone: "stack",
    columns: [
      {head: view.say("文字", "Text")},
      {head: view.say("类别", "Kind")},
      {head: view.say("来源", "Source")},
      {head: view.say("读数", "Readings"), number: true}
    ],
    rows: unmatched
      .toSorted((a, b) => b.readings - a.readings)
      .slice(0, issuesShown)
      .map(({text, kind, sourceId, readings}) => ({
        cells: [foreignText(view, text), kinds[kind] ?? kind, sourceLink(view, sourceId), readings]
      }))
  });
}

function issueTable(view: View, issues: readonly SourceIssue[]): Html {
  if (issues.length === 0) return html`<p>${view.say("没有。", "None.")}</p>`;
  const counts = [...groupBy(issues, ({code}) => code)].map(
    ([code, rows]) => `${nameIssue(view, code)} ${rows.length}`
  );
  const shown = issues.slice(0, issuesShown);
  return html`<p>${join(counts, view.say("；", "; "))}</p>
${writeTable({
  caption: view.say(`前${shown.length}格`, `The first ${shown.length}`),
  onPhone: "stack",
  columns: [
    {head: view.say("位置", "Place")},
    {head: view.say("原文", "Text")},
    {head: view.say("原因", "Why")},
    {head: view.say("来源", "Source")}
  ],
  rows: shown.map((issue) => ({
    cells: [
      issuePlace(view, issue),
      foreignText(view, issue.text),
      nameIssue(view, issue.code),
      sourceLink(view, issue.sourceId)
    ]
  }))
})}`;
}

function issuePlace(view: View, {sourceId, file, sheet, row, column}: SourceIssue): Html {
  if (row === null || column === null || column < 1) return html`${file}`;
  return cellLink(view, {sourceId, file, sheet, row, column}, `${file} r${row}c${column}`);
}
