import {groupBy} from "../grouping.ts";
import {html, type Html} from "../html.ts";
import type {Indicator} from "../marts/indicators.ts";
import type {Region} from "../marts/regions.ts";
import {qualityCrumb, writeCrumbs} from "../parts/crumbs.ts";
import {foreignText} from "../parts/foreignText.ts";
import {indicatorLink, regionLink, sourceLink} from "../parts/links.ts";
import {regionTree} from "../parts/regionTree.ts";
import {writeTable} from "../parts/table.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {styleUnit} from "../quantity.ts";
import {dimensionName} from "../sentences/dimension.ts";
import {isCrowd} from "../facts/crowd.ts";
import {isGroup} from "../facts/groups.ts";
import {benchmarkName, directionName, type View} from "../view.ts";

/** Plans the lists of all regions, of all indicators and of all source tables. */
export function planListPages(): PagePlan[] {
  return [
    {pathOf: paths.regions, facts: null, render: renderRegionList},
    {pathOf: paths.indicators, facts: null, render: renderIndicatorList},
    {pathOf: paths.sources, facts: null, render: renderSourceList}
  ];
}

/** Returns the list of regions with what they belong to; many are folded by it. */
export function renderRegionList(view: View): PageBody {
  const all = [...view.site.regions.values()];
  const title = view.say("县区", "Areas");
  const regions = all.filter((region) => !isGroup(region));
  const groups = all.filter(isGroup);
  const content = html`<h1>${title}</h1>
${isCrowd(regions.length) ? regionTree(view, regions) : regionTable(view, regions, title)}
${
  groups.length > 0 &&
  html`<h2>${view.say("地区组", "Groups of areas")}</h2>
<p>${view.say("可加的指标为成员之和；比率的分子、分母分别相加；收入不可加，不合计。", "Amounts are sums over the members; ratios sum numerators and denominators apart; incomes do not add.")}</p>
<ul>${groups.map((group) => html`<li>${regionLink(view, group.id)}</li>`)}</ul>`
}`;
  return {title, description: title, content};
}

function regionTable(view: View, regions: readonly Region[], caption: string): Html {
  return writeTable({
    caption,
    isCaptionHidden: true,
    onPhone: "fit",
    columns: [
      {head: view.say("地区", "Area")},
      {head: view.say("代码", "Code")},
      {head: view.say("上级", "Within")},
      {head: view.say("参评", "Assessed")}
    ],
    rows: regions.map((region) => ({
      cells: [
        html`${regionLink(view, region.id)} <small>${foreignText(view, otherName(view, region))}</small>`,
        region.code,
        region.parentId === null ? "" : regionLink(view, region.parentId),
        region.isAssessed ? view.say("参评", "yes") : ""
      ]
    }))
  });
}

function otherName(view: View, {name}: Region): string {
  return view.language === "zh" ? name.en : name.zh;
}

/** Returns the list of indicators by dimension, with unit, direction, years and coverage. */
export function renderIndicatorList(view: View): PageBody {
  const title = view.say("指标", "Indicators");
  const known = [...view.site.indicators.values()].filter(({figures}) => figures > 0);
  const silent = [...view.site.indicators.values()].filter(({figures}) => figures === 0);
  const byDimension = groupBy(known, ({dimension}) => dimension);
  const shown = view.site.dimensions.filter(({id}) => byDimension.has(id));
  const content = html`<h1>${title}</h1>
<p class="lede">${view.say(
    `${known.length}项指标有数；点名称看各地现状、趋势、与${benchmarkName(view, null)}的差距和下载。`,
    `${known.length} indicators have figures; a name leads to where areas stand, the trend, the gap to ${benchmarkName(view, null)} and the downloads.`
  )}</p>
<ul class="toc">${shown.map(({id}) => html`<li><a href="#${id}">${dimensionName(view, id)}</a></li>`)}</ul>
${view.site.dimensions.map(({id}) => indicatorTable(view, id, byDimension.get(id) ?? []))}
${
  silent.length > 0 &&
  html`<h2>${view.say("目录中有、尚无数字的指标", "In the catalogue, without a figure yet")}</h2>
<ul class="columns">${silent.map(({id}) => html`<li>${indicatorLink(view, id)}</li>`)}</ul>`
}`;
  return {title, description: title, content};
}

function indicatorTable(view: View, dimension: string, indicators: readonly Indicator[]): Html {
  if (indicators.length === 0) return html``;
  const title = dimensionName(view, dimension);
  return html`<h2 id="${dimension}">${title}</h2>
${writeTable({
  caption: title,
  isCaptionHidden: true,
  onPhone: "fit",
  columns: [
    {head: view.say("指标", "Indicator")},
    {head: view.say("单位", "Unit")},
    {head: view.say("方向", "Direction"), minor: true},
    {head: view.say("年份", "Years")},
    {head: view.say("地区", "Areas"), number: true, minor: true},
    {head: view.say("数字", "Figures"), number: true, minor: true}
  ],
  rows: indicators.map((indicator) => ({
    cells: [
      indicatorLink(view, indicator.id),
      styleUnit(indicator.unit, view.language, indicator).label,
      directionName(view, indicator),
      writeSpan(indicator),
      indicator.regions,
      indicator.figures
    ]
  }))
})}`;
}

function writeSpan({firstYear, lastYear}: Indicator): string {
  if (firstYear === null) return "";
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear ?? ""}`;
}

/** Returns the list of sources, each leading to its tables as they were printed. */
export function renderSourceList(view: View): PageBody {
  const title = view.say("原表", "Source tables");
  const byKind = groupBy([...view.site.sources.values()], ({kind}) => kind);
  const kinds = [...view.site.labels.source_kinds.keys()].filter((kind) => byKind.has(kind));
  const others = [...byKind.keys()].filter((kind) => !kinds.includes(kind));
  const content = html`${writeCrumbs(view, [qualityCrumb(view)])}<h1>${title}</h1>
<p>${view.say("每张表按原样列出，每格可以直接引用；越靠前的类别越优先采用。", "Each table as it was printed, each cell with an address; kinds listed first are preferred.")}</p>
${[...kinds, ...others].map(
  (kind) => html`<h2>${view.label("source_kinds", kind)}</h2>
<ul>${(byKind.get(kind) ?? []).map((source) => html`<li>${sourceLink(view, source.id)} <small>${view.word(source.publisher)}</small></li>`)}</ul>`
)}`;
  return {title, description: title, content};
}
