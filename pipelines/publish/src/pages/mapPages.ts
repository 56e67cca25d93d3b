import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {placeFigure} from "../figures/placeFigure.ts";
import {html, type Html} from "../html.ts";
import type {Language} from "../language.ts";
import {indicatorLink} from "../parts/links.ts";
import {rankedTable} from "../parts/rankedTable.ts";
import {paths} from "../paths.ts";
import type {PageBody, PagePlan} from "../plan.ts";
import type {View} from "../view.ts";

/** Plans an indicator's map, if it has one; of the mapped the first is the map one comes to. */
export function planMapPages(facts: IndicatorFacts, mapped: readonly string[]): PagePlan[] {
  const {id} = facts.indicator;
  if (!mapped.includes(id)) return [];
  return [
    {
      pathOf: (language) => mapPath(language, id, mapped),
      facts: {facts, mapped},
      render: (view) => renderMapPage(view, facts, mapped)
    }
  ];
}

/** Returns the page of one variable on the map, the ranked list beside it. */
export async function renderMapPage(
  view: View,
  facts: IndicatorFacts,
  ids: readonly string[]
): Promise<PageBody> {
  const {indicator, year} = facts;
  const name = view.word(indicator.name);
  const title = view.say(`地图：${name}`, `Map: ${name}`);
  const none = view.say("有数的参评地区不足两个，未画图。", "Fewer than two assessed areas have a figure: no map.");
  const content = html`<h1>${title}</h1>
<p class="lede">${ledeOf(view, facts)}</p>
<div class="beside">
<div><h2>${view.say("位置", "Where")}</h2>
${(await placeFigure(view, facts)) ?? html`<p class="notice">${none}</p>`}</div>
<div><h2>${view.say("按大小排列", "Ranked")}</h2>
${rankedTable(view, facts, rankedFigures(view, facts), view.say(`${name}，${year}年`, `${name}, ${year}`), {isScaled: true})}</div>
</div>
<h2>${view.say("其他指标", "Other indicators")}</h2>
${choices(view, indicator.id, ids)}`;
  return {title, description: title, content};
}

function ledeOf(view: View, {indicator, year}: IndicatorFacts): Html {
  const link = indicatorLink(view, indicator.id);
  return view.language === "zh"
    ? html`${year}年，${link}在哪里高、哪里低。地图只说位置，大小看列表。`
    : html`Where ${link} was high and low in ${year}. The map says where; the list says how much.`;
}

function choices(view: View, current: string, ids: readonly string[]): Html {
  const label = view.say("选择指标", "Choose an indicator");
  const item = (id: string) => {
    const here = id === current ? html` aria-current="page"` : "";
    const link = view.link(mapPath(view.language, id, ids));
    return html`<li><a href="${link}"${here}>${view.indicator(id)}</a></li>`;
  };
  return html`<nav aria-label="${label}"><ul class="toc">${ids.map(item)}</ul></nav>`;
}

function rankedFigures(view: View, {figures, year}: IndicatorFacts) {
  return figures.filter(
    (figure) =>
      figure.year === year && view.site.regions.get(figure.regionId)?.isAssessed === true
  );
}

function mapPath(language: Language, id: string, ids: readonly string[]): string {
  return id === ids[0] ? paths.map(language) : paths.mapOf(language, id);
}
