import {changeUnit} from "./changeUnit.ts";
import type {Chosen} from "./chosenRegions.ts";
import type {CompareChoice} from "./compareChoice.ts";
import {compareWords} from "./compareWords.ts";
import {findFigure, type Comparison} from "./comparison.ts";
import {frameChart, frameNote} from "./figureFrame.ts";
import type {Indicator} from "./indicatorList.ts";
import {writeNumber, writeSigned} from "./numbers.ts";
import type {Region} from "./regionList.ts";
import {textTable} from "./textTable.ts";

/**
 * Returns level and change of the compared regions, for one indicator, among the chosen group of
 * peers or all regions of their kind; quadrants are at the benchmark.
 */
export async function compareScatter(
  comparison: Comparison,
  {years: [, year]}: CompareChoice,
  {regions, peers}: Chosen,
  indicator: Indicator
): Promise<HTMLElement> {
  const {language} = comparison;
  const say = compareWords(language);
  const kinds = new Set(regions.filter(({isBenchmark}) => !isBenchmark).map(({kind}) => kind));
  const isContext = ({id, kind}: Region) => peers?.regions.includes(id) ?? kinds.has(kind);
  const shown = comparison.regions.filter((one) => isContext(one) || regions.includes(one));
  const rows = shown.flatMap((region) =>
    pointOf(comparison, {region, indicator, year, chosen: regions})
  );
  const words = {title: indicator.name, subtitle: `${year}, ${indicator.unit}`};
  if (rows.length === 0) return frameNote(words.title, words.subtitle, [say.empty]);
  const unit = changeUnit(comparison, indicator, year, regions);
  const [xLabel, yLabel] = [`${indicator.short} (${indicator.unit})`, `${say.change} (${unit})`];
  const benchmark = rows.find(({role}) => role === "benchmark");
  const numbers = textTable(
    [say.area, xLabel, yLabel],
    rows.map(({name, texts}) => [name, ...texts])
  );
  const absent = regions.filter(({short}) => !rows.some(({name}) => name === short));
  const names = absent.map(({short}) => short).join(say.comma);
  const note = names === "" ? "" : say.notPlaced + names;
  const {drawScatter} = await import("./chartForms.ts");
  const drawn = drawScatter(rows, {
    document,
    description: indicator.name,
    xLabel,
    yLabel,
    logWord: say.log,
    ...(benchmark === undefined ? {} : {quadrants: {x: benchmark.x, y: benchmark.y}})
  });
  return frameChart(drawn, {...words, note, numbers});
}

interface PointOf {
  readonly region: Region;
  readonly indicator: Indicator;
  readonly year: number;
  readonly chosen: readonly Region[];
}

function pointOf(comparison: Comparison, {region, indicator, year, chosen}: PointOf) {
  const figure = findFigure(comparison, region.id, indicator.id, year);
  const change = comparison.changes(region.id, indicator.id, year)?.change ?? null;
  if (figure === undefined || change === null) return [];
  const role = region.isBenchmark
    ? ("benchmark" as const)
    : chosen.includes(region)
      ? ("own" as const)
      : ("context" as const);
  const value = writeNumber(figure.value, figure.decimals, comparison.language);
  const growth = writeSigned(change, 2, comparison.language);
  const tip = `${region.name}\n${value} ${indicator.unit}\n${growth}`;
  const texts = [value, growth] as const;
  return [{name: region.short, x: figure.value, y: change, role, tip, texts}];
}
