import {isCrowd} from "../facts/crowd.ts";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {findRankRun, type RankRun} from "../facts/rankRun.ts";
import type {Html} from "../html.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {legendMark} from "../parts/legendMark.ts";
import {regionLink} from "../parts/links.ts";
import {writeTable} from "../parts/table.ts";
import {rankMark} from "../parts/values.ts";
import {memberName, memberNames} from "../sentences/kinds.ts";
import {findMovers, writeRankMoves} from "../sentences/rankMoves.ts";
import type {View} from "../view.ts";
import {drawWideAndNarrow} from "./canvas.ts";
import {sourceOf} from "./indicatorSource.ts";

/** Returns the assessed regions' ranks over the last comparable years, the movers marked. */
export async function rankFigure(view: View, facts: IndicatorFacts): Promise<Html | null> {
  const {indicator, ranks, breaks} = facts;
  const members = new Set(ranks.map(({regionId}) => regionId));
  const breakYears = breaks
    .filter(({regionId}) => regionId === null || members.has(regionId))
    .map(({year}) => year);
  const run = findRankRun(ranks, breakYears);
  if (run === undefined || isCrowd(run.regionIds.length)) return null;
  const movers = findMovers(run);
  const title = writeRankMoves(view, run);
  const {drawBump} = await import("@xianzhi/charts/bump");
  const series = run.regionIds.map((id) => ({
    name: view.region(id),
    own: movers.some(({regionId}) => regionId === id),
    ranks: run.years.map((year) => placeOf(view, run, id, year))
  }));
  const chart = await drawWideAndNarrow(title, (options) => drawBump(series, options));
  const span = `${run.years[0]}${view.say("—", "–")}${run.years.at(-1)}`;
  return writeFigure(view, {
    id: "figure-ranks",
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}：${run.regionIds.length}个${memberNames(view)}的位次，${span}年，首位在上`,
      `${view.word(indicator.name)}: ranks of ${run.regionIds.length} ${memberNames(view)}, ${span}, first at the top`
    ),
    chart,
    text: series
      .map(({name, ranks: own}) => `${name} ${own.map(({rank}) => rank).join("–")}`)
      .join(view.say("；", "; ")),
    legend: [
      ...(movers.length > 0 ? [legendMark("line", view.say("标题所说的", "in the title"))] : []),
      legendMark(
        "thinLine",
        movers.length > 0 ? view.say("其余", "the others") : memberName(view)
      )
    ],
    note: view.say(
      "只画口径一致、所排相同的年份。位次也随他处变动和修订而变，不宜单独衡量进步。",
      "Only years without a break and with the same areas. Ranks also move with others and with revisions: no measure of progress alone."
    ),
    source: sourceOf(view, {...facts, year: run.years.at(-1) ?? null}),
    table: foldTable(view, rankTable(view, run, title)),
    files: [],
    isWide: true
  });
}

function placeOf(view: View, run: RankRun, regionId: string, year: number) {
  const rank = run.rankOf(regionId, year)?.rank ?? null;
  const name = view.region(regionId);
  const tip = view.say(`${name} ${year}：第${rank}位`, `${name} ${year}: rank ${rank}`);
  return {year, rank, tip};
}

function rankTable(view: View, run: RankRun, caption: string): Html {
  return writeTable({
    caption,
    isCaptionHidden: true,
    columns: [
      {head: view.say("地区", "Area")},
      ...run.years.map((year) => ({head: String(year), number: true}))
    ],
    rows: run.regionIds.map((id) => ({
      cells: [
        regionLink(view, id),
        ...run.years.map((year) => rankMark(view, run.rankOf(id, year) ?? null))
      ]
    }))
  });
}
