import {alikeRule} from "../facts/alike.ts";
import type {PeerFacts, PeerStanding} from "../facts/peerFacts.ts";
import type {RegionFacts} from "../facts/regionFacts.ts";
import {peerFigure} from "../figures/peerFigure.ts";
import {type Content, html, type Html} from "../html.ts";
import type {Region} from "../marts/regions.ts";
import {writeCell} from "../quantity.ts";
import {nameFifth, namePeers} from "../sentences/standing.ts";
import type {View} from "../view.ts";
import {figureLink, indicatorLink, regionLink} from "./links.ts";
import {writeTable} from "./table.ts";

const figuresShown = 3;

/**
 * Returns where a region stands among its peers: distributions, every headline place, the alike.
 */
export async function peerSection(
  view: View,
  region: Region,
  facts: PeerFacts,
  sourceIds: RegionFacts["sourceIds"]
): Promise<Html> {
  const figures: Html[] = [];
  for (const standing of facts.standings.slice(0, figuresShown)) {
    const indicator = view.site.indicators.get(standing.indicatorId);
    if (indicator === undefined) continue;
    const own = sourceIds[indicator.id] ?? [];
    figures.push(await peerFigure(view, region, indicator, standing, own));
  }
  const peers = namePeers(view, facts);
  return html`<h2 id="peers">${view.say("在同类地区中的位置", "Among its peers")}</h2>
<p>${view.say(
    `与${peers}相比，各指标取多数地区有数的最近一年。位置只说高低，不说好坏。`,
    `Against ${peers}, each indicator in the last year most of them have. A place says high or low, not good or bad.`
  )}</p>
<div class="figures">${figures}</div>
${standingTable(view, region, facts.standings, peers)}
${alikeSection(view, facts, peers)}`;
}

function standingTable(
  view: View,
  region: Region,
  standings: readonly PeerStanding[],
  peers: string
): Html {
  return writeTable({
    caption: view.say(`在${peers}中的位置`, `Places among ${peers}`),
    isCaptionHidden: true,
    onPhone: "fit",
    columns: [
      {head: view.say("指标", "Indicator")},
      {head: view.say("年份", "Year")},
      {head: view.say("数值", "Value"), number: true},
      {head: view.say("高于同类", "Above"), number: true},
      {head: view.say("所处位置", "Place")}
    ],
    rows: standings.map((standing) => ({
      cells: [
        indicatorLink(view, standing.indicatorId),
        standing.year,
        valueOf(view, region, standing),
        `${standing.below}/${standing.others}`,
        nameFifth(view, standing.fifth)
      ]
    }))
  });
}

function valueOf(view: View, region: Region, {indicatorId, year, value}: PeerStanding): Content {
  const indicator = view.site.indicators.get(indicatorId);
  if (indicator === undefined) return "";
  const place = {regionId: region.id, indicatorId, period: String(year)};
  const {decimals, unit} = indicator;
  return figureLink(view, place, writeCell(value, decimals, unit, view.language));
}

function alikeSection(view: View, {alike}: PeerFacts, peers: string): Html {
  const {neighbours, lacking} = alike;
  const title = html`<h3 id="alike">${view.say("相似地区", "Most alike")}</h3>`;
  const list = (ids: readonly string[]) =>
    ids.map((id) => view.indicator(id)).join(view.say("、", ", "));
  if (neighbours.length === 0) {
    const why =
      lacking.length > 0
        ? view.say(`缺${list(lacking)}`, `no figure of ${list(lacking)}`)
        : view.say("资料齐全的同类地区不足", "too few of its peers have all figures");
    return html`${title}<p>${view.say("暂无法判断：", "Cannot be said: ")}${why}${view.say("。", ".")}</p>`;
  }
  return html`${title}
${writeTable({
  caption: view.say(`${peers}中最相似的`, `Most alike of ${peers}`),
  isCaptionHidden: true,
  onPhone: "stack",
  columns: [
    {head: view.say("地区", "Area")},
    {head: view.say("距离", "Distance"), number: true},
    {head: view.say("最相近", "Most alike in")},
    {head: view.say("差别最大", "Least alike in")}
  ],
  rows: neighbours.map(({regionId, distance, closest, farthest}) => ({
    cells: [
      regionLink(view, regionId),
      distance.toFixed(2),
      list(closest),
      view.indicator(farthest)
    ]
  }))
})}
<p class="note">${writeRule(view, alike)}</p>`;
}

function writeRule(view: View, {variables, pool}: PeerFacts["alike"]): string {
  const named = variables.map(({indicatorId, year, isLog}) => {
    const log = isLog ? view.say("，取对数", ", logarithm") : "";
    return `${view.indicator(indicatorId)}${view.say("（", " (")}${year}${log}${view.say("）", ")")}`;
  });
  const {shown, coverage, correlation} = alikeRule;
  const share = `${coverage * 100}%`;
  return view.say(
    `按${named.join("、")}各自标准化后的欧氏距离，取${pool}个资料齐全的地区中最近的${shown}个；距离越小越相似。规划考核的指标、有数不足${share}的指标、与前一项相关超过${correlation}的指标不用。`,
    `Euclidean distance over ${named.join(", ")}, each standardised; the nearest ${shown} of the ${pool} that have them all. Smaller is more alike. Left out: what the plan judges, what fewer than ${share} have, what correlates beyond ${correlation} with an earlier one.`
  );
}
