import type {CompareChoice} from "./compareChoice.ts";
import type {Chosen} from "./chosenRegions.ts";
import {compareWords} from "./compareWords.ts";
import {findFigure, isJoined, type Comparison} from "./comparison.ts";
import {frameChart, frameNote} from "./figureFrame.ts";
import type {Indicator} from "./indicatorList.ts";
import {writeNumber, writeSigned} from "./numbers.ts";
import type {Region} from "./regionList.ts";
import {writeVerdict} from "./verdictText.ts";

/** Returns each region's last yearly change beside the benchmark's, for one indicator. */
export async function compareGrowth(
  comparison: Comparison,
  {years: [, year]}: CompareChoice,
  {regions}: Chosen,
  indicator: Indicator
): Promise<HTMLElement> {
  const say = compareWords(comparison.language);
  const rows = regions
    .filter(({isBenchmark}) => !isBenchmark)
    .map(({id, short}) => {
      const change = comparison.changes(id, indicator.id, year);
      const {short: text, full} = writeVerdict(change, comparison.language, comparison.reason);
      return {
        name: short,
        from: change?.benchmarkChange ?? null,
        to: change?.change ?? null,
        verdict: change?.verdict ?? null,
        text,
        tip: `${short} ${year}\n${full}`
      };
    });
  const subtitle = `${year} ${say.change}, ${changeUnit(comparison, indicator, year, regions)}`;
  const said = rows.map(({tip}) => tip.replace(/^(.*) \d+\n/, "$1 "));
  if (rows.every(({to}) => to === null)) {
    return frameNote(indicator.name, subtitle, said);
  }
  const {drawDumbbell} = await import("./chartForms.ts");
  return frameChart(drawDumbbell(rows, {document, description: indicator.name}), {
    title: indicator.name,
    subtitle,
    note: say.dumbbellNote
  });
}

/** Returns each region's value in the first and last year; joined only where they may be. */
export async function compareSlope(
  comparison: Comparison,
  {years}: CompareChoice,
  {regions}: Chosen,
  indicator: Indicator
): Promise<HTMLElement> {
  const {language} = comparison;
  const say = compareWords(language);
  const subtitle = `${years.join("–")}, ${indicator.unit}`;
  const apart = regions.filter(({id}) => !isJoined(comparison, id, indicator.id, years));
  const rows = regions
    .filter((region) => !apart.includes(region))
    .map((region) => {
      const [start, end] = years.map((year) =>
        findFigure(comparison, region.id, indicator.id, year)
      );
      const text = (value: number | undefined): string =>
        value === undefined ? "" : writeNumber(value, indicator.decimals, language);
      return {
        name: region.short,
        start: start?.value ?? null,
        end: end?.value ?? null,
        startText: text(start?.value),
        endText: text(end?.value),
        role: region.isBenchmark ? ("benchmark" as const) : ("context" as const),
        tip: `${region.name}\n${years[0]}: ${text(start?.value)}\n${years[1]}: ${text(end?.value)}`
      };
    });
  const names = apart.map(({short}) => short).join(say.comma);
  const note = apart.length > 0 ? say.notComparable + names : "";
  if (rows.length === 0) return frameNote(indicator.name, subtitle, [note]);
  const {drawSlope} = await import("./chartForms.ts");
  const [startLabel, endLabel] = [String(years[0]), String(years[1])];
  return frameChart(
    drawSlope(rows, {document, description: indicator.name, startLabel, endLabel}),
    {title: indicator.name, subtitle, note}
  );
}

/**
 * Returns level and change of the compared regions, for one indicator, among the chosen group of
 * peers or all regions of their kind.
 */
export async function compareScatter(
  comparison: Comparison,
  {years: [, year]}: CompareChoice,
  {regions, peers}: Chosen,
  indicator: Indicator
): Promise<HTMLElement> {
  const say = compareWords(comparison.language);
  const kinds = new Set(regions.filter(({isBenchmark}) => !isBenchmark).map(({kind}) => kind));
  const isContext = ({id, kind}: Region) => peers?.regions.includes(id) ?? kinds.has(kind);
  const rows = comparison.regions
    .filter((region) => isContext(region) || regions.includes(region))
    .flatMap((region) => pointOf(comparison, {region, indicator, year, chosen: regions}));
  const benchmark = rows.find(({role}) => role === "benchmark");
  const subtitle = `${year}, ${indicator.unit}`;
  if (rows.length === 0) return frameNote(indicator.name, subtitle, [say.empty]);
  const unit = changeUnit(comparison, indicator, year, regions);
  const {drawScatter} = await import("./chartForms.ts");
  const chart = drawScatter(rows, {
    document,
    description: indicator.name,
    xLabel: `${indicator.short} (${indicator.unit})`,
    yLabel: `${say.change} (${unit})`,
    logWord: say.log,
    ...(benchmark === undefined ? {} : {quadrants: {x: benchmark.x, y: benchmark.y}})
  });
  return frameChart(chart, {title: indicator.name, subtitle, note: say.scatterNote});
}

function changeUnit(
  {changes, language}: Comparison,
  {id}: Indicator,
  year: number,
  regions: readonly Region[]
): string {
  const say = compareWords(language);
  const kind = regions.map((region) => changes(region.id, id, year)?.kind).find(Boolean);
  return kind === "points" ? say.points : say.percent;
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
  return [{name: region.short, x: figure.value, y: change, role, tip}];
}
