import {isCrowd} from "../facts/crowd.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {gapFigure} from "../figures/gapFigure.ts";
import {panelsFigure} from "../figures/panelsFigure.ts";
import {rankFigure} from "../figures/rankFigure.ts";
import {stripFigure} from "../figures/stripFigure.ts";
import {placeFigure} from "../figures/placeFigure.ts";
import {type Content, html, type Html} from "../html.ts";
import {writeCrumbs} from "../parts/crumbs.ts";
import {downloadList} from "../parts/downloadList.ts";
import {embedCode} from "../parts/embedCode.ts";
import {indicatorLinks} from "../parts/furtherLinks.ts";
import {indicatorFactList} from "../parts/indicatorFactList.ts";
import {latestTable} from "../parts/latestTable.ts";
import {sourceLink} from "../parts/links.ts";
import {periodTables} from "../parts/periodTables.ts";
import {yearTable} from "../parts/yearTable.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import {citeIndicator} from "../sentences/citation.ts";
import {writeIndicatorLede} from "../sentences/indicatorLede.ts";
import type {View} from "../view.ts";

const sourcesShown = 8; // the others are folded away

/** Plans the page of one indicator. */
export function planIndicatorPage(facts: IndicatorFacts): PagePlan {
  return {
    pathOf: (language) => paths.indicator(language, facts.indicator.id),
    facts,
    render: (view) => renderIndicatorPage(view, facts)
  };
}

/** Returns an indicator's page: now, over the years, against the benchmark, the data, the terms. */
export async function renderIndicatorPage(view: View, facts: IndicatorFacts): Promise<PageBody> {
  const {indicator} = facts;
  const name = view.word(indicator.name);
  const lede = writeIndicatorLede(view, facts);
  const wide = present([
    ["now", view.say("现状比较", "Now"), await stripFigure(view, facts)],
    ["trend", view.say("趋势", "Over the years"), await panelsFigure(view, facts)]
  ]);
  const narrow = present([
    ["gap", view.say("与上级的差距", "Against the benchmark"), await gapFigure(view, facts)],
    ["map", view.say("位置", "Where"), await placeFigure(view, facts)]
  ]);
  const rest = present([
    ["ranks", view.say("位次", "Ranks"), await rankFigure(view, facts)],
    ["data", view.say("数据表", "Data"), dataTable(view, facts)],
    [
      "periods",
      view.say("季度与月度", "Quarters and months"),
      periodTables(view, facts.periods, "region")
    ],
    ["definition", view.say("口径与注意事项", "Definition and cautions"), definition(view, facts)],
    ["downloads", view.say("下载与引用", "Download and cite"), downloads(view, facts)]
  ]);
  const content = html`${writeCrumbs(view, [
    {name: view.say("指标", "Indicators"), path: paths.indicators(view.language)}
  ])}<h1>${name}</h1>
<p class="note">${view.word(indicator.definition)}</p>
<p class="lede">${lede}</p>
${indicatorFactList(view, facts)}
${indicatorLinks(view, indicator.id)}
<ul class="toc">${[...wide, ...narrow, ...rest].map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul>
${
  wide.length + narrow.length > 0 &&
  html`<div class="charts"><div>${wide.map(writeSection)}</div>
<div>${narrow.map(writeSection)}</div></div>`
}
${rest.map(writeSection)}`;
  return {
    title: name,
    description: `${name}${view.say("：", ": ")}${view.word(indicator.definition)}`,
    content
  };
}

// A section's anchor, title and content.
type Section = readonly [string, string, Content];

function present(sections: readonly Section[]): readonly Section[] {
  return sections.filter(([, , content]) => content !== null && content !== false);
}

function writeSection([id, title, content]: Section): Html {
  return html`<h2 id="${id}">${title}</h2>
${content}`;
}

function dataTable(view: View, facts: IndicatorFacts): Content {
  if (facts.figures.length === 0) return null;
  return isCrowd(facts.indicator.regions) ? latestTable(view, facts) : yearTable(view, facts);
}

function definition(view: View, {indicator, breaks, sourceIds, others}: IndicatorFacts): Html {
  const formula = view.word(indicator.formula);
  const notes = [
    ...new Set(
      breaks.map((row) => `${row.year}${view.say("年起：", " on: ")}${view.word(row.note)}`)
    )
  ];
  return html`<p>${view.word(indicator.definition)}</p>
${formula !== "" && html`<p>${view.say("推算公式", "Formula")}${view.say("：", ": ")}<code>${formula}</code></p>`}
${
  notes.length > 0 &&
  html`<h3>${view.say("口径变动", "Breaks in the series")}</h3><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>
<p class="note">${view.say("变动前后不计算增速和变化。", "No change is computed across a break.")}</p>`
}
${
  others.length > 0 &&
  html`<p class="note">${view.say(
    `另有${others.length}个跨年时期数，见下载。`,
    `${others.length} figures of spans of years are in the download only.`
  )}</p>`
}
<h3 id="sources">${view.say("来源", "Sources")}</h3>
${sourceList(view, sourceIds)}`;
}

function sourceList(view: View, ids: readonly string[]): Html {
  const list = (some: readonly string[]) =>
    html`<ul>${some.map((id) => html`<li>${sourceLink(view, id)}</li>`)}</ul>`;
  const rest = ids.slice(sourcesShown);
  if (rest.length < 2) return list(ids);
  const more = view.say(`另外${rest.length}个来源`, `${rest.length} more sources`);
  return html`${list(ids.slice(0, sourcesShown))}<details><summary>${more}</summary>${list(rest)}</details>`;
}

function downloads(view: View, {indicator, year}: IndicatorFacts): Html {
  return html`${downloadList(view, indicator.id)}
<p>${view.say("引用：", "Cite as: ")}${citeIndicator(view, indicator)}</p>
${year !== null && embedCode(view, indicator)}`;
}
