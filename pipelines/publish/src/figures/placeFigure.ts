import {stepFill} from "@xianzhi/charts/ink";
import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import {type Content, html, type Html} from "../html.ts";
import type {Figure} from "../marts/figures.ts";
import type {Region} from "../marts/regions.ts";
import {formatNumber} from "../numbers.ts";
import {writeFigure} from "../parts/figureBox.ts";
import {paths} from "../paths.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {writeRange} from "../sentences/range.ts";
import type {View} from "../view.ts";
import {drawOn} from "./canvas.ts";
import {type Classes, classify, nameClasses, type Step} from "./classes.ts";
import {type AxisUnit, axisUnit} from "./points.ts";

/** A region as the map shows it. */
interface Placed {
  readonly region: Region;
  readonly name: string;
  readonly step: Step | null; // null: not assessed, or no figure
  readonly text: string;
  readonly tip: string;
  readonly href: string;
}

/**
 * Returns where the values of an indicator's year lie, in at most five classes: on the outlines the
 * workspace brings, else as tiles where the catalogue places them. Null without either.
 */
export async function placeFigure(view: View, facts: IndicatorFacts): Promise<Html | null> {
  const {indicator, year} = facts;
  const assessed = assessedFigures(view, facts);
  if (year === null || assessed.length < 2) return null;
  const values = assessed.map(({value}) => value ?? 0);
  const unit = axisUnit(view, indicator, Math.max(...values.map(Math.abs)));
  const classes = classify(values.map(unit.shift));
  const placed = placeRegions(view, facts, unit, classes);
  const title = writeRange(view, assessed, year);
  const description = `${title} ${view.word(indicator.name)}`;
  const chart = await drawPlaces(view, placed, description);
  if (chart === null) return null;
  return writeFigure({
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}，${year}年，${unit.label}`,
      `${view.word(indicator.name)}, ${year}, ${unit.label}`
    ),
    chart,
    legend: legendOf(view, classes, placed),
    note: noteOf(view),
    isWide: true
  });
}

function assessedFigures(view: View, {figures, year}: IndicatorFacts): Figure[] {
  return figures.filter(
    (figure) =>
      figure.year === year &&
      figure.value !== null &&
      view.site.regions.get(figure.regionId)?.isAssessed === true
  );
}

function placeRegions(
  view: View,
  {figures, year, indicator}: IndicatorFacts,
  unit: AxisUnit,
  classes: Classes
): Placed[] {
  const own = new Map(figures.filter((item) => item.year === year).map((f) => [f.regionId, f]));
  return [...view.site.regions.values()].map((region) => {
    const figure = own.get(region.id);
    const value = figure?.value ?? null;
    const name = view.word(region.short);
    const amount =
      figure === undefined || value === null
        ? view.say("无数", "no figure")
        : amountOf(view, figure, value);
    const aside = region.isAssessed ? "" : view.say("（不参评）", " (not assessed)");
    return {
      region,
      name,
      step: region.isAssessed && value !== null ? classes.stepOf(unit.shift(value)) : null,
      text: !region.isAssessed
        ? view.say("不参评", "not assessed")
        : value === null
          ? amount
          : writeShort(unit.shift(value), value, figure?.decimals ?? indicator.decimals),
      tip: `${name}${aside} ${amount}`,
      href: view.link(paths.region(view.language, region.id))
    };
  });
}

// A tile has room for the number alone; the subtitle names the unit.
function writeShort(shown: number, value: number, decimals: number): string {
  return formatNumber(shown, shown === value ? decimals : 2);
}

async function drawPlaces(
  view: View,
  placed: readonly Placed[],
  description: string
): Promise<Html | null> {
  const {outlines} = view.site;
  if (outlines === null) return drawTiles(placed, description);
  const {drawChoropleth} = await import("@xianzhi/charts/choropleth");
  const drawn = placed.flatMap(({region, ...rest}) => {
    const shape = outlines.shapes[region.id];
    return shape === undefined ? [] : [{...rest, shape}];
  });
  // Areas of which nothing is known here make the others recognisable.
  const around = outlines.context.map((shape) => ({
    ...{shape, name: "", step: null},
    tip: view.say("本站没有的地区", "an area this site does not cover")
  }));
  return drawOn(description, (options) =>
    drawChoropleth([...around, ...drawn], {
      ...options,
      width: 420,
      surface: "plane-down",
      attribution: view.word(outlines.attribution)
    })
  );
}

async function drawTiles(placed: readonly Placed[], description: string): Promise<Html | null> {
  const tiles = placed.flatMap(({region: {tileRow, tileColumn}, ...rest}) =>
    tileRow === null || tileColumn === null ? [] : [{...rest, row: tileRow, column: tileColumn}]
  );
  if (tiles.length < 2) return null;
  const {drawTileGrid} = await import("@xianzhi/charts/tileGrid");
  return drawOn(description, (options) => drawTileGrid(tiles, {...options, width: 420}));
}

function legendOf(view: View, classes: Classes, placed: readonly Placed[]): Content[] {
  const {thresholds} = classes;
  const digits = Math.max(0, ...thresholds.map((t) => String(t).split(".")[1]?.length ?? 0));
  const names = nameClasses(classes, (value) => formatNumber(value, digits));
  const grey = placed.some(({step}) => step === null);
  return [
    ...names.map((name, i) => html`${swatch(i + 1)}${name}`),
    ...(grey ? [html`${swatch(null)}${view.say("不参评或无数", "not assessed, or no figure")}`] : [])
  ];
}

function swatch(step: number | null): Html {
  return html`<svg class="swatch" width="14" height="14" aria-hidden="true"><rect x="0.5" y="0.5" width="13" height="13" fill="${stepFill(step)}" stroke="currentColor" stroke-opacity="0.4"></rect></svg>`;
}

function noteOf(view: View): string {
  if (view.site.outlines !== null) {
    return view.say(
      "颜色越浓数值越大；点击地区进入其页面。",
      "A stronger shade is larger; an area leads to its page."
    );
  }
  return view.say(
    "方格按大致方位排列，不是地图，不表示界线和面积；颜色越浓数值越大，点击进入该地页面。",
    "Tiles stand roughly where the areas lie: no map, no borders, no areas. A stronger shade is larger; a tile leads to its area’s page."
  );
}
