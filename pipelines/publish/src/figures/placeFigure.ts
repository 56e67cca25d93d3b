import type {IndicatorFacts} from "../facts/indicatorFacts.ts";
import type {Content, Html} from "../html.ts";
import type {Figure} from "../marts/figures.ts";
import type {Region} from "../marts/regions.ts";
import {formatNumber} from "../numbers.ts";
import {foldTable, writeFigure} from "../parts/figureBox.ts";
import {figureFiles} from "../parts/figureFiles.ts";
import {legendMark, legendStep} from "../parts/legendMark.ts";
import {rankedTable} from "../parts/rankedTable.ts";
import {paths} from "../paths.ts";
import {amountOf} from "../sentences/indicatorSentence.ts";
import {writeRange} from "../sentences/range.ts";
import type {View} from "../view.ts";
import {drawOn} from "./canvas.ts";
import {sourceOf} from "./indicatorSource.ts";
import {type Classes, classify, nameClasses, type Step} from "./classes.ts";
import {type AxisUnit, axisUnit} from "./points.ts";

/** A region as the map shows it. */
interface Placed {
  readonly region: Region;
  readonly name: string;
  readonly place: number | null; // of its class; null: not assessed, or no figure
  readonly step: Step | null;
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
  const title = writeRange(view, assessed);
  const description = `${title} ${view.word(indicator.name)}`;
  const chart = await drawPlaces(view, placed, description);
  if (chart === null) return null;
  return writeFigure(view, {
    id: "figure-map",
    title,
    subtitle: view.say(
      `${view.word(indicator.name)}，${year}年，${unit.label}`,
      `${view.word(indicator.name)}, ${year}, ${unit.label}`
    ),
    chart,
    legend: legendOf(view, classes, placed),
    text: textOf(view, classes, placed),
    note: noteOf(view),
    source: sourceOf(view, facts),
    table: foldTable(view, rankedTable(view, facts, assessed, title)),
    files: figureFiles(view, indicator.id),
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
    const place =
      region.isAssessed && value !== null ? classes.classOf(unit.shift(value)) : null;
    const aside = region.isAssessed ? "" : view.say("（不参评）", " (not assessed)");
    return {
      region,
      name,
      place,
      step: place === null ? null : (classes.steps[place] ?? null),
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

function namesOf(classes: Classes): string[] {
  const places = classes.thresholds.map((t) => String(t).split(".")[1]?.length ?? 0);
  const digits = Math.max(0, ...places);
  return nameClasses(classes, (value) => formatNumber(value, digits));
}

// Which areas lie in which class: what one reads off a map.
function textOf(view: View, classes: Classes, placed: readonly Placed[]): string {
  const names = namesOf(classes);
  return [...names.entries()]
    .toReversed()
    .map(([i, name]) => {
      const inClass = placed.filter(({place}) => place === i).map((one) => one.name);
      return `${name}${view.say("：", ": ")}${inClass.join(view.say("、", ", ")) || view.say("无", "none")}`;
    })
    .join(view.say("；", "; "));
}

function legendOf(view: View, classes: Classes, placed: readonly Placed[]): Content[] {
  const names = namesOf(classes);
  const grey = placed.some(({step}) => step === null);
  return [
    ...names.map((name, i) => legendStep(classes.steps[i] ?? 1, name)),
    ...(grey ? [legendMark("hatch", view.say("不参评或无数", "not assessed, or no figure"))] : [])
  ];
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
