import {isCrowd} from "../facts/crowd.ts";
import {html, type Html} from "../html.ts";
import type {AssessmentTotal} from "../marts/assessment.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {legendMark} from "../parts/legendMark.ts";
import type {View} from "../view.ts";
import {drawOn} from "./canvas.ts";

/** A ranked region's place and the places other defensible choices would give it. */
interface Place {
  readonly regionId: string;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
}

/** Returns a year's ranks with their intervals; null where fewer than two, or a crowd, are ranked. */
export async function rankIntervalFigure(
  view: View,
  year: number,
  totals: readonly AssessmentTotal[]
): Promise<Html | null> {
  const places = findPlaces(totals);
  const [first] = places;
  if (first === undefined || places.length < 2 || isCrowd(places.length)) return null;
  const title = writeTitle(view, first, places);
  const {drawRankIntervals} = await import("@xianzhi/charts/rankIntervals");
  const rows = places.map((place) => ({
    ...place,
    name: view.region(place.regionId),
    text: view.say(
      `${place.rank}（${place.best}–${place.worst}）`,
      `${place.rank} (${place.best}–${place.worst})`
    ),
    tip: writePlace(view, place)
  }));
  const chart = await drawOn(title, (options) => drawRankIntervals(rows, options));
  return writeFigure(view, {
    id: "figure-ranks",
    title,
    subtitle: view.say(
      `${year}年总分位次与区间，首位在左，共${places.length}个有排名`,
      `Ranks and their intervals, ${year}, first at the left; ${places.length} are ranked`
    ),
    chart,
    text: places.map((place) => writePlace(view, place)).join(view.say("；", "; ")),
    legend: [
      legendMark("greyDot", view.say("位次", "rank")),
      legendMark("band", view.say("各情景的最好至最差", "best to worst over the scenarios"))
    ],
    note: view.say(
      "区间重叠的，先后不可靠，视为同一档。",
      "Where intervals overlap the order is not safe: one band."
    ),
    source: html`<a href="#scores">${view.say(
      "来源：按本页的得分与权重计算",
      "Source: computed from the scores and weights on this page"
    )}</a>`,
    table: html`<a href="#totals">${view.say("表格", "Table")}</a>`,
    files: []
  });
}

function findPlaces(totals: readonly AssessmentTotal[]): Place[] {
  return totals
    .flatMap(({regionId, rank, rankMin, rankMax}) =>
      rank === null ? [] : [{regionId, rank, best: rankMin ?? rank, worst: rankMax ?? rank}]
    )
    .toSorted((a, b) => a.rank - b.rank || a.worst - b.worst);
}

function writeTitle(view: View, first: Place, places: readonly Place[]): string {
  const name = view.region(first.regionId);
  const near = places.filter((place) => place !== first && place.best <= first.worst).length;
  if (near === 0) {
    return view.say(`${name}居首，区间不与他人重叠`, `${name} is first beyond doubt`);
  }
  return view.say(
    `${name}居首，与${near}个区间重叠`,
    `${name} is first; ${near} ${near === 1 ? "interval overlaps" : "intervals overlap"}`
  );
}

function writePlace(view: View, {regionId, rank, best, worst}: Place): string {
  const name = view.region(regionId);
  return view.say(
    `${name}第${rank}位，各情景第${best}至第${worst}位`,
    `${name}: rank ${rank}, ${best} to ${worst} over the scenarios`
  );
}
