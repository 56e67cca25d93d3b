import type {OverviewFacts, Tile} from "../facts/overviewFacts.ts";
import {drawOn} from "../figures/canvas.ts";
import {axisUnit, breaksOf, seriesPoints, sizeOf, spanOf} from "../figures/points.ts";
import {html, type Html} from "../html.ts";
import type {Line} from "../facts/line.ts";
import type {Region} from "../marts/regions.ts";
import {formatNumber} from "../numbers.ts";
import {paths} from "../paths.ts";
import {decimalsWithin} from "../sentences/precision.ts";
import {writeChange} from "../sentences/change.ts";
import {writeChangeReason, writeReason} from "../sentences/reason.ts";
import {writeSeries} from "../sentences/seriesText.ts";
import {writeSource} from "../sentences/source.ts";
import {writeTrendTitle} from "../sentences/trendTitle.ts";
import {benchmarkName, type View} from "../view.ts";
import {foldTable, writeFigure} from "./figureBox.ts";
import {figureFiles} from "./figureFiles.ts";
import {indicatorLink, regionLink} from "./links.ts";
import {pointsTable} from "./pointsTable.ts";

/** Returns three figures of the home region as tiles, each with its line over the years. */
export async function homeTiles(view: View, {home, tiles}: OverviewFacts): Promise<Html> {
  if (home === null || tiles.length === 0) return html``;
  const shown: Html[] = [];
  for (const tile of tiles) shown.push(await writeTile(view, home, tile));
  return html`<h2>${regionLink(view, home.id)}</h2>
<div class="kpis">${shown}</div>`;
}

async function writeTile(view: View, home: Region, tile: Tile): Promise<Html> {
  const {indicatorId, latest, change, points} = tile;
  const indicator = view.site.indicators.get(indicatorId);
  if (indicator === undefined || latest === null || latest.value === null) return html``;
  const unit = axisUnit(view, indicator, sizeOf(points));
  const name = view.word(home.short);
  const breaks = breaksOf(view, indicatorId, home.id);
  const title = writeTrendTitle(view, tile);
  const {drawSparkline} = await import("@xianzhi/charts/sparkline");
  const chart = await drawOn(title, (options) =>
    drawSparkline(seriesPoints(view, name, points, unit), {...options, breaks})
  );
  return writeFigure(view, {
    id: `tile-${indicatorId}`,
    title,
    subtitle: html`${indicatorLink(view, indicatorId)}${view.say("，", ", ")}${spanOf(view, points)}`,
    chart,
    text: writeSeries(view, {name, points}, unit.write),
    legend: [],
    note: change === null ? "" : writeTileChange(view, tile),
    source: writeSource(view, tile.sourceIds, {
      href: view.link(paths.how(view.language, home.id)),
      name: view.say("各数来由", "how each figure came about")
    }),
    table: foldTable(view, pointsTable(view, home, tile)),
    files: figureFiles(view, indicatorId),
    isTile: true
  });
}

function writeTileChange(view: View, {change}: Line): string {
  if (change === null || change.change === null) {
    const why = change === null ? writeReason(view, null) : writeChangeReason(view, change);
    return view.say(`比上年变化${why}`, `change on the year before ${why}`);
  }
  const decimals = decimalsWithin(change.halfWidth);
  const text = writeChange(view, {change: change.change, kind: change.kind, decimals});
  const benchmark =
    change.benchmarkChange === null
      ? ""
      : view.say("；", "; ") +
        benchmarkName(view, change.benchmarkId) +
        " " +
        formatNumber(change.benchmarkChange, decimals, {signed: true}) +
        (change.kind === "points" ? view.say("个百分点", " pp") : "%");
  return view.say(`比上年${text}`, `${text} on the year before`) + benchmark;
}
