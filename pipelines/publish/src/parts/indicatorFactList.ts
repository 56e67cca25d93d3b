import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {groupBy} from "../grouping.ts";
import {html, type Html} from "../html.ts";
import {styleUnit} from "../quantity.ts";
import {dimensionName} from "../sentences/dimension.ts";
import {directionName, type View} from "../view.ts";
import {factList} from "./factList.ts";
import {nextRelease} from "./statusBar.ts";

/** Returns what an indicator's page says at its head: unit, direction, years, sources, freshness. */
export function indicatorFactList(
  view: View,
  {indicator, figures, sourceIds, freshness}: IndicatorFacts
): Html {
  const {firstYear, lastYear} = indicator;
  return factList([
    [view.say("一级分类", "Dimension"), dimensionName(view, indicator.dimension)],
    [view.say("单位", "Unit"), styleUnit(indicator.unit, view.language, indicator).label],
    [view.say("方向", "Direction"), directionName(view, indicator)],
    [view.say("价格", "Prices"), priceName(view, indicator.priceBasis)],
    [
      view.say("年份", "Years"),
      firstYear === null ? view.say("尚无数字", "no figure yet") : `${firstYear}–${lastYear}`
    ],
    [
      view.say("数字", "Figures"),
      view.say(
        `${indicator.figures}个，${indicator.regions}个地区`,
        `${indicator.figures}, of ${indicator.regions} areas`
      )
    ],
    [
      view.say("来源", "Sources"),
      html`<a href="#sources">${view.say(`${sourceIds.length}个`, String(sourceIds.length))}</a>`
    ],
    [view.say("最近公布", "Last published"), freshness.released ?? ""],
    [view.say("下次公布", "Next release"), nextRelease(view, freshness)],
    [view.say("数据状态", "Status of the newest"), newestStatus(view, figures, lastYear)],
    [
      view.say("由来", "Origin"),
      figures.some(({origin}) => origin === "derived")
        ? view.say("部分或全部由公式推算", "derived in part or whole")
        : view.say("均为公布数", "all as published")
    ]
  ]);
}

// A year's figures may be final for one region and provisional for another: each is counted.
function newestStatus(view: View, figures: IndicatorFacts["figures"], year: number | null): string {
  const newest = figures.filter((figure) => figure.year === year && figure.value !== null);
  const counts = [...groupBy(newest, ({status}) => status ?? "")].flatMap(([status, own]) =>
    status === "" ? [] : [view.label("statuses", status) + view.say(`${own.length}个`, ` ${own.length}`)]
  );
  return counts.length === 0 ? "" : `${year}${view.say("年：", ": ")}${counts.join(view.say("，", ", "))}`;
}

function priceName(view: View, basis: string): string {
  if (basis === "current") return view.say("当年价格", "current prices");
  if (basis === "constant") return view.say("可比价格", "constant prices");
  return "";
}
