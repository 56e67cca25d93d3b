import type {FacsimileFacts} from "../facts/facsimileFacts.ts";
import type {TablePage} from "../facts/tablePages.ts";
import {groupBy} from "../grouping.ts";
import {type Content, html, type Html} from "../html.ts";
import type {SourceCell} from "../marts/sources.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {factList} from "../parts/factList.ts";
import {keyLink} from "../parts/links.ts";
import {scrollBox} from "../parts/scrollBox.ts";
import {cellAnchor, paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {nameIssue} from "../sentences/issueCodes.ts";
import type {View} from "../view.ts";

/** Plans one page of a source's table as it was printed. */
export function planFacsimilePage(facts: FacsimileFacts): PagePlan {
  const {sourceId, number} = facts.page;
  return {
    pathOf: (language) => paths.source(language, sourceId, number),
    facts,
    render: (view) => renderFacsimilePage(view, facts)
  };
}

/**
 * Returns a run of a table's rows, each cell in its place, what was taken leading to its figure.
 */
export function renderFacsimilePage(view: View, facts: FacsimileFacts): PageBody {
  const {page, pages, cells} = facts;
  const source = view.site.sources.get(page.sourceId);
  const title = source === undefined ? page.sourceId : view.word(source.title);
  const pager = writePager(view, pages, page);
  const content = html`${writeCrumbs(view, [
    {name: view.say("原表", "Source tables"), path: paths.sources(view.language)}
  ])}<h1>${title}</h1>
${writeProvenance(view, facts)}
${pager}
<p class="legend">${view.say(
    "每格为原表原文；带链接的成为本站的数字；虚线框为未采用的格，原因列在表后。",
    "Each cell as printed. Linked cells became figures; dashed cells were refused, for the reasons below the table."
  )}</p>
${writeGrid(view, page, cells, title)}
${writeRefused(view, cells)}
${writeLocators(view, facts)}
${pages.length > 1 && pager}`;
  return {title, description: `${title} ${page.file}`, content};
}

function writeProvenance(view: View, {page, file}: FacsimileFacts): Html {
  const source = view.site.sources.get(page.sourceId);
  if (source === undefined) return html``;
  return factList([
    [view.say("发布者", "Publisher"), view.word(source.publisher)],
    [view.say("类别", "Kind"), view.label("source_kinds", source.kind)],
    [
      view.say("介质", "Medium"),
      source.medium === "transcription" ? view.say("转录", "transcription") : (source.medium ?? "")
    ],
    [view.say("地址", "Address"), source.url === null ? "" : writeAddress(source.url)],
    [view.say("公布", "Released"), source.released ?? view.say("来源未载明", "not stated")],
    [view.say("查阅", "Accessed"), source.accessed ?? ""],
    [view.say("文件", "File"), page.sheet === "" ? page.file : `${page.file} · ${page.sheet}`],
    [view.say("校验和", "Checksum"), file === null ? "" : html`<code>sha256 ${file.sha256}</code>`],
    [view.say("编码", "Encoding"), file?.encoding ?? ""],
    [view.say("注意", "Caveats"), source.caveats ?? ""]
  ]);
}

function writeAddress(url: string): Content {
  return /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noreferrer">${url}</a>` : url;
}

function writeRefused(view: View, cells: readonly SourceCell[]): Html | false {
  const refused = cells.flatMap((cell) =>
    cell.issueCode === null ? [] : [{...cell, issueCode: cell.issueCode}]
  );
  if (refused.length === 0) return false;
  const items = refused.map(({row, column, text, issueCode}) => {
    const link = html`<a href="#${cellAnchor(row, column)}">r${row}c${column}</a>`;
    return html`<li>${link} “${text}”${view.say("：", ": ")}${nameIssue(view, issueCode)}</li>`;
  });
  return html`<p>${view.say("未采用的格：", "Refused cells:")}</p><ul class="cells">${items}</ul>`;
}

function writeLocators(view: View, {locators}: FacsimileFacts): Html | false {
  if (locators.length === 0) return false;
  const items = locators.map(({row, column, locator}) => {
    const place = `${row === null ? "" : `r${row}`}${column === null ? "" : `c${column}`}`;
    const head = place === "" ? view.say("全表", "whole table") : place;
    return html`<li>${head}${view.say("：", ": ")}<span lang="zh-CN">${locator}</span></li>`;
  });
  return html`<details><summary>${view.say("各数字的出处", "Where each figure was read")}</summary>
<ul>${items}</ul></details>`;
}

function writePager(view: View, pages: readonly TablePage[], current: TablePage): Html {
  const items = pages.map((page) => {
    const rows = page.firstRow === 1 && page.lastRow < 2 ? "" : ` ${page.firstRow}–${page.lastRow}`;
    const name = `${page.sheet === "" ? page.file : page.sheet}${rows}`;
    if (page === current || page.number === current.number) {
      return html`<li aria-current="page">${name}</li>`;
    }
    const path = paths.source(view.language, page.sourceId, page.number);
    return html`<li><a href="${view.link(path)}">${name}</a></li>`;
  });
  return html`<nav aria-label="${view.say("本来源的各页", "Pages of this source")}"><ul class="pager">${items}</ul></nav>`;
}

function writeGrid(
  view: View,
  page: TablePage,
  cells: readonly SourceCell[],
  caption: string
): Html {
  const rows = groupBy(cells, ({row}) => row);
  const width = cells.reduce((widest, {column}) => Math.max(widest, column), 0);
  const numbers = Array.from(
    {length: page.lastRow - page.firstRow + 1},
    (_, i) => page.firstRow + i
  );
  const columns = Array.from({length: width}, (_, i) => i + 1);
  const body = numbers.map((row) => {
    const byColumn = new Map((rows.get(row) ?? []).map((cell) => [cell.column, cell]));
    const data = columns.map((column) => writeGridCell(view, byColumn.get(column)));
    return html`<tr><th scope="row">${row}</th>${data}</tr>
`;
  });
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  return scrollBox(
    caption,
    html`<table class="facsimile">
<thead><tr><th scope="col">${view.say("行", "row")}</th>${heads}</tr></thead>
<tbody>
${body}</tbody></table>`
  );
}

function writeGridCell(view: View, cell: SourceCell | undefined): Html {
  if (cell === undefined) return html`<td></td>`;
  const {row, column, text, role, issueCode, figureKey} = cell;
  const shown = figureKey === null ? text : keyLink(view, figureKey, text === "" ? "·" : text);
  const isRefused = issueCode !== null;
  const why = isRefused ? html` title="${nameIssue(view, issueCode)}"` : "";
  return html`<td id="${cellAnchor(row, column)}" data-role="${isRefused ? "refused" : role}"${why}>${shown}</td>`;
}
