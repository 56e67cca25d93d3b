import type {DistributionMark} from "@xianzhi/charts/distribution";
import type {PeerStanding} from "../facts/peerFacts.ts";
import {paths} from "../paths.ts";
import {html, raw, type Html} from "../html.ts";
import type {Indicator} from "../marts/indicators.ts";
import type {Region} from "../marts/regions.ts";
import {legendMark} from "../parts/legendMark.ts";
import {indicatorLink} from "../parts/links.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {figureFiles} from "../parts/figureFiles.ts";
import {writeSource} from "../sentences/source.ts";
import {writeStanding} from "../sentences/standing.ts";
import type {View} from "../view.ts";
import {writeAxisNote} from "./axisNote.ts";
import {drawOn} from "./canvas.ts";
import {type AxisUnit, axisUnit, writeTick} from "./points.ts";

// One drawing for all regions of a group, by its values; a region adds its marker.
const drawn = new WeakMap<readonly number[], Map<string, Promise<Html>>>();

/** Returns the distribution of the peers' values with the region's marker. */
export async function peerFigure(
  view: View,
  region: Region,
  indicator: Indicator,
  standing: PeerStanding,
  sourceIds: readonly string[] // of the region's own figure
): Promise<Html> {
  const {values, value, year} = standing;
  const unit = axisUnit(view, indicator, largestOf(values));
  const shifted = values.map(unit.shift);
  const name = view.word(region.short);
  const own: DistributionMark = {
    name,
    value: unit.shift(value),
    tip: `${name} ${unit.write(value)}`
  };
  const {markDistribution} = await import("@xianzhi/charts/distributionMark");
  const base = await drawOnce(view, indicator, unit, standing);
  const chart = markDistribution(base.text, shifted, own, {});
  const title = writeStanding(view, standing);
  const page = view.link(paths.indicator(view.language, indicator.id));
  return writeFigure(view, {
    id: `peers-${indicator.id}`,
    title,
    subtitle: html`${indicatorLink(view, indicator.id)}${view.say("，", ", ")}${String(year)}${view.say("年，", ", ")}${unit.label}`,
    chart: raw(chart),
    text: `${own.tip}${view.say("；", "; ")}${title}`,
    legend: [
      legendMark("diamond", name),
      legendMark("column", view.say("同类地区个数", "number of peers"))
    ],
    note: writeAxisNote(view, shifted),
    source: writeSource(view, sourceIds, {
      href: `${page}#sources`,
      name: view.say("各地来源", "sources of all areas")
    }),
    table: html`<a href="${page}#data">${view.say("表格", "Table")}</a>`,
    files: figureFiles(view, indicator.id)
  });
}

function drawOnce(
  view: View,
  indicator: Indicator,
  unit: AxisUnit,
  {values, year}: PeerStanding
): Promise<Html> {
  const drawings = drawn.get(values) ?? new Map<string, Promise<Html>>();
  drawn.set(values, drawings);
  const drawing = drawings.get(view.language) ?? drawValues(view, indicator, unit, {values, year});
  drawings.set(view.language, drawing);
  return drawing;
}

async function drawValues(
  view: View,
  indicator: Indicator,
  unit: AxisUnit,
  {values, year}: Pick<PeerStanding, "values" | "year">
): Promise<Html> {
  const {drawDistribution} = await import("@xianzhi/charts/distribution");
  const name = view.word(indicator.name);
  const description = view.say(
    `${year}年${values.length}个地区${name}的分布`,
    `How ${name} is distributed over ${values.length} areas, ${year}`
  );
  return drawOn(description, (options) =>
    drawDistribution(values.map(unit.shift), {
      ...options,
      isRoomKept: true,
      tick: writeTick,
      binTip: (from, to, count) =>
        view.say(`${from}—${to} ${unit.label}：${count}个`, `${from}–${to} ${unit.label}: ${count}`)
    })
  );
}

function largestOf(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
