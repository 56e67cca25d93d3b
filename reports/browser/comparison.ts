import {indexChanges, type ChangeLookup} from "./changeLookup.ts";
import {indexFigures, type Figure, type FigureLookup} from "./figureLookup.ts";
import {listIndicators, type Indicator} from "./indicatorList.ts";
import type {Language} from "./language.ts";
import {findRows, loadMart, type Mart} from "./mart.ts";
import {listRegions, type Region} from "./regionList.ts";

/** All that is compared, from this release's marts. */
export interface Comparison {
  readonly language: Language;
  readonly regions: readonly Region[];
  readonly indicators: readonly Indicator[];
  readonly figures: FigureLookup;
  readonly changes: ChangeLookup;
  readonly breaks: (indicatorId: string, regionId: string) => readonly number[]; // first years
  readonly reason: (code: string | null) => string; // why something is null, in words
}

/** Returns what there is to compare, named in a language. Throws when a mart is missing. */
export async function loadComparison(language: Language): Promise<Comparison> {
  const [regions, indicators, figures, changes, breaks, reasons] = await Promise.all([
    loadMart("regions"),
    loadMart("indicators"),
    loadMart("notebook_figures"),
    loadMart("changes"),
    loadMart("series_breaks"),
    loadMart("reasons")
  ]);
  return {
    language,
    regions: listRegions(regions, language),
    indicators: listIndicators(indicators, language),
    figures: indexFigures(figures),
    changes: indexChanges(changes),
    breaks: indexBreaks(breaks),
    reason: indexReasons(reasons, language)
  };
}

/** Returns the figure of a year that has a value, or undefined. */
export function findFigure(
  {figures}: Pick<Comparison, "figures">,
  regionId: string,
  indicatorId: string,
  year: number
): (Figure & {readonly value: number}) | undefined {
  const figure = figures(regionId, indicatorId).find((candidate) => candidate.year === year);
  return figure === undefined || figure.value === null
    ? undefined
    : {...figure, value: figure.value};
}

/** Says whether two years' figures may be joined: no break between, one vintage. */
export function isJoined(
  {figures, breaks}: Pick<Comparison, "figures" | "breaks">,
  regionId: string,
  indicatorId: string,
  [from, to]: readonly [number, number]
): boolean {
  const ends = figures(regionId, indicatorId).filter(({year}) => year === from || year === to);
  const vintages = new Set(ends.map(({vintageId}) => vintageId));
  const broken = breaks(indicatorId, regionId).some((year) => from < year && year <= to);
  return ends.length === 2 && vintages.size === 1 && !broken;
}

function indexReasons(reasons: Mart, language: Language): Comparison["reason"] {
  const rows = findRows(reasons, () => true);
  const labels = new Map(
    rows.map((row) => [reasons.text("code", row), reasons.text(`label_${language}`, row)])
  );
  return (code) => labels.get(code) ?? code ?? "";
}

/** Returns the lookup of the first years of new segments, of a region or of all. */
export function indexBreaks(breaks: Mart): Comparison["breaks"] {
  return (indicatorId, regionId) =>
    findRows(breaks, (row) => {
      const of = breaks.text("region_id", row);
      const concerns = of === null || of === "" || of === regionId;
      return concerns && breaks.text("indicator_id", row) === indicatorId;
    }).flatMap((row) => breaks.number("year", row) ?? []);
}
