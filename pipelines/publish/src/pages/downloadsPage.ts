import {openApiPath} from "../downloads/api.ts";
import {figureColumns} from "../downloads/figureTable.ts";
import {fitsSpreadsheet} from "../downloads/wholeTables.ts";
import {html, type Html} from "../html.ts";
import {downloadLinks} from "../parts/downloadList.ts";
import {fold} from "../parts/fold.ts";
import {indicatorLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {citeData} from "../sentences/citation.ts";
import {dimensionName} from "../sentences/dimension.ts";
import type {View} from "../view.ts";

/** Plans the page of data to take away; `marts` are the names of the snapshot's marts. */
export function planDownloadsPage(marts: readonly string[]): PagePlan {
  return {
    pathOf: paths.downloads,
    facts: marts,
    render: (view) => renderDownloadsPage(view, marts)
  };
}

/** Returns links to all data in every form, what the columns mean, and how the API is laid out. */
export function renderDownloadsPage(view: View, marts: readonly string[]): PageBody {
  const title = view.say("数据下载", "Data to take away");
  const link = (path: string, name: string) => html`<a href="${view.link(path)}">${name}</a> `;
  const content = html`<h1>${title}</h1>
<p>${view.say(
    "全部文件都是 UTF-8；数值为空表示缺，原因另列。地址固定，内容随发布更新。",
    "All files are UTF-8; an empty value is missing, with its reason in another column. Addresses stay, contents change with each release."
  )}</p>
<h2 id="all">${view.say("全部数字", "All figures")}</h2>
<p class="figure-actions">${wholeFiles(view).map(([path, name]) => link(path, name))}</p>
<p>${view.say("引用：", "Cite as: ")}<cite>${view.word(citeData(view.site))}</cite></p>
<h2 id="columns">${view.say("字段说明", "Data dictionary")}</h2>
${writeTable({
  caption: view.say("字段", "Columns"),
  isCaptionHidden: true,
  columns: [{head: view.say("字段", "Column")}, {head: view.say("含义", "Meaning")}],
  rows: figureColumns.map(({name, meaning}) => ({
    cells: [html`<code>${name}</code>`, view.word(meaning)]
  }))
})}
<h2 id="api">${view.say("静态接口", "Static API")}</h2>
<p>${apiFiles(view).map(([path, name]) => link(path, name))}<code>api/indicator/{id}.json</code></p>
<h2 id="indicators">${view.say("按指标", "By indicator")}</h2>
${view.site.dimensions.map(({id}) => dimensionFold(view, id))}
<h2 id="marts">${view.say("数据集", "Marts")}</h2>
${fold(
  {title: view.say("分析用数据集", "Tables for analysis"), level: 3, note: String(marts.length)},
  html`<ul>${marts.map((name) => html`<li><code>${name}</code> ${link(`data/marts/${name}.parquet`, "Parquet")}${link(`data/marts/${name}.arrow`, "Arrow")}</li>`)}</ul>`
)}`;
  return {title, description: title, content};
}

function apiFiles({say}: View): readonly (readonly [path: string, name: string])[] {
  return [
    [openApiPath, say("接口说明（OpenAPI 3.1）", "Description (OpenAPI 3.1)")],
    ["api/index.json", "api/index.json"],
    ["api/regions.json", "api/regions.json"]
  ];
}

function wholeFiles({say, site}: View): readonly (readonly [path: string, name: string])[] {
  const forExcel = say("CSV（Excel 用）", "CSV for Excel");
  return [
    ["data/figures.csv", "CSV"],
    ...(fitsSpreadsheet(site) ? [["data/figures-excel.csv", forExcel] as const] : []),
    ["data/figures.csv-metadata.json", say("CSV 说明", "Notes on the CSV (CSVW)")],
    ["data/marts/figures.parquet", "Parquet"],
    ["data/marts/figures.arrow", "Arrow"],
    ["data/figures.jsonstat.json", say("JSON-stat 目录", "JSON-stat collection")],
    ["data/figures.sdmx.csv", "SDMX-CSV"],
    ["data/dictionary.csv", say("字段说明", "Data dictionary")]
  ];
}

// A hundred lists of eight links are folded away: each stands on its indicator's page too.
function dimensionFold(view: View, dimension: string): Html {
  const own = [...view.site.indicators.values()].filter(
    (indicator) => indicator.figures > 0 && indicator.dimension === dimension
  );
  if (own.length === 0) return html``;
  const count = view.say(`${own.length}项指标`, `${own.length} indicators`);
  return fold(
    {title: dimensionName(view, dimension), level: 3, note: count},
    html`<ul class="plain">${own.map(
      ({id}) => html`<li>${indicatorLink(view, id)} ${downloadLinks(view, id)}</li>`
    )}</ul>`
  );
}
