import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {html, type Html} from "../html.ts";
import type {Figure} from "../marts/figures.ts";
import type {Region} from "../marts/regions.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {paths} from "../paths.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import type {View} from "../view.ts";
import {drawOn} from "./canvas.ts";

type Step = 1 | 2 | 3 | 4 | 5;

/**
 * Returns the regions as tiles, each where the catalogue places it, shaded in five steps of equal
 * width between the lowest and the highest value: where, not how much. Null without places.
 */
export async function tileFigure(view: View, facts: IndicatorFacts): Promise<Html | null> {
  const {indicator, year, figures} = facts;
  const placed = [...view.site.regions.values()].flatMap((region) =>
    region.tileRow === null || region.tileColumn === null
      ? []
      : [{region, row: region.tileRow, column: region.tileColumn}]
  );
  const find = ({id}: Region) =>
    figures.find(
      (figure) => figure.regionId === id && figure.year === year && figure.value !== null
    );
  const values = placed.flatMap(({region}) =>
    region.isAssessed ? (find(region)?.value ?? []) : []
  );
  if (year === null || values.length < 2) return null;
  const stepOf = stepsBetween(Math.min(...values), Math.max(...values));
  const {drawTileGrid} = await import("@xianzhi/charts/tileGrid");
  const title = view.say(`${year}年各地的位置`, `Where the areas lie, ${year}`);
  const tiles = placed.map(({region, row, column}) => {
    const figure = find(region);
    return {
      row,
      column,
      name: view.word(region.short),
      step: region.isAssessed && figure?.value != null ? stepOf(figure.value) : null,
      ...writeTile(view, region, figure),
      href: view.link(paths.region(view.language, region.id))
    };
  });
  const chart = await drawOn(`${title} ${view.word(indicator.name)}`, (options) =>
    drawTileGrid(tiles, {...options, width: 420})
  );
  return writeFigure({
    title,
    subtitle: view.word(indicator.name),
    chart,
    note: view.say(
      "方格按大致方位排列，不是地图，不表示界线和面积；颜色越深数值越大，分五级等距；灰格不参评或无数。",
      "Tiles stand roughly where the areas lie: no map, no borders, no areas. Darker is larger, in five equal steps; grey tiles are not assessed or have no figure."
    ),
    source: html`<a href="#now">${view.say("按大小排列见现状比较", "Ranked under “Now”")}</a>`,
    isWide: true
  });
}

function writeTile(view: View, region: Region, figure: Figure | undefined) {
  const name = view.word(region.short);
  const amount =
    figure?.value == null ? view.say("无数", "no figure") : amountOf(view, figure, figure.value);
  const aside = region.isAssessed ? "" : view.say("（不参评）", " (not assessed)");
  const text = region.isAssessed ? amount : view.say("不参评", "not assessed");
  return {text, tip: `${name}${aside} ${amount}`};
}

function stepsBetween(low: number, high: number): (value: number) => Step {
  const steps: readonly Step[] = [1, 2, 3, 4, 5];
  return (value) => {
    const share = high === low ? 0 : (value - low) / (high - low);
    return steps[Math.min(4, Math.floor(share * 5))] ?? 5;
  };
}
