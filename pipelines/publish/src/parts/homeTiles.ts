import type {OverviewFacts} from "../facts/overviewFacts.ts";
import {drawOn} from "../figures/canvas.ts";
import {axisUnit, breaksOf, seriesPoints, sizeOf} from "../figures/points.ts";
import {html, type Html} from "../html.ts";
import type {Line} from "../facts/line.ts";
import type {Region} from "../marts/regions.ts";
import {formatNumber} from "../numbers.ts";
import {decimalsWithin} from "../sentences/precision.ts";
import {writeChange} from "../sentences/change.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {writeChangeReason, writeReason} from "../sentences/reason.ts";
import {benchmarkName, type View} from "../view.ts";
import {figureLink, indicatorLink, regionLink} from "./links.ts";

/** Returns three figures of the home region as tiles, each with its line over the years. */
export async function homeTiles(view: View, {home, tiles}: OverviewFacts): Promise<Html> {
  if (home === null || tiles.length === 0) return html``;
  const shown: Html[] = [];
  for (const tile of tiles) shown.push(await writeTile(view, home, tile));
  return html`<h2>${regionLink(view, home.id)}</h2>
<div class="kpis">${shown}</div>`;
}

async function writeTile(view: View, home: Region, line: Line): Promise<Html> {
  const {indicatorId, latest, change, points} = line;
  const indicator = view.site.indicators.get(indicatorId);
  if (indicator === undefined || latest === null || latest.value === null) return html``;
  const unit = axisUnit(view, indicator, sizeOf(points));
  const name = view.word(home.short);
  const {drawSparkline} = await import("@xianzhi/charts/sparkline");
  const description = `${view.word(indicator.name)} ${points[0]?.year ?? ""}–${points.at(-1)?.year ?? ""}`;
  const spark = await drawOn(description, (options) =>
    drawSparkline(seriesPoints(view, name, points, unit), {
      ...options,
      breaks: breaksOf(view, indicatorId, home.id)
    })
  );
  const value = figureLink(view, latest, amountOf(view, latest, latest.value));
  return html`<div class="kpi"><div class="kpi-name">${indicatorLink(view, indicatorId)} ${latest.year}</div>
<div class="kpi-value">${value}</div>
<div class="kpi-change">${change !== null && writeTileChange(view, line)}</div>${spark}</div>`;
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
