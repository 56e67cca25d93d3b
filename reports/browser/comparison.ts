import type {Change} from "./changeLookup.ts";
import type {Figure} from "./figureLookup.ts";
import {loadIndicator, type IndicatorFigures} from "./indicatorFigures.ts";
import {listIndicators, type Indicator} from "./indicatorList.ts";
import type {Language} from "./language.ts";
import {findRows, type Mart} from "./mart.ts";
import {loadTables, tableOf, type NotebookTables} from "./notebookTables.ts";
import {listRegions, type Region} from "./regionList.ts";

/** What there is to compare. Figures are known of the indicators that were opened. */
export interface Comparison {
  readonly language: Language;
  readonly regions: readonly Region[];
  readonly indicators: readonly Indicator[];
  /** Loads the figures of indicators, each once. */
  open(indicatorIds: readonly string[]): Promise<void>;
  /** Returns the annual figures of a region, years ascending. */
  figures(regionId: string, indicatorId: string): readonly Figure[];
  /** Returns a year's change on the year before. */
  changes(regionId: string, indicatorId: string, year: number): Change | undefined;
  /** Returns the first years of new segments. */
  breaks(regionId: string, indicatorId: string): readonly number[];
  reason(code: string | null): string; // why something is null, in words
  vintage(id: string | null): string; // what a figure's vintage is called
}

/** Returns what there is to compare, named in a language; opens nothing. */
export async function loadComparison(language: Language): Promise<Comparison> {
  return openComparison(language, await loadTables(language), loadIndicator);
}

/** Returns the comparison of what a release names, with the figures that `load` finds. */
export function openComparison(
  language: Language,
  names: NotebookTables,
  load: (indicatorId: string) => Promise<IndicatorFigures>
): Comparison {
  const opened = new Map<string, IndicatorFigures>();
  return {
    language,
    regions: listRegions(tableOf(names, "regions")),
    indicators: listIndicators(tableOf(names, "indicators")),
    async open(indicatorIds) {
      const missing = [...new Set(indicatorIds)].filter((id) => !opened.has(id));
      const loaded = await Promise.all(missing.map(load));
      for (const [i, figures] of loaded.entries()) opened.set(missing[i] ?? "", figures);
    },
    figures: (regionId, indicatorId) => opened.get(indicatorId)?.figures.get(regionId) ?? [],
    changes: (regionId, indicatorId, year) => opened.get(indicatorId)?.changes(regionId, year),
    breaks: (regionId, indicatorId) => opened.get(indicatorId)?.breaks(regionId) ?? [],
    reason: indexLabels(tableOf(names, "reasons")),
    vintage: indexLabels(tableOf(names, "vintages"))
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
  const broken = breaks(regionId, indicatorId).some((year) => from < year && year <= to);
  return ends.length === 2 && vintages.size === 1 && !broken;
}

function indexLabels(labels: Mart): (code: string | null) => string {
  const rows = findRows(labels, () => true);
  const words = new Map(rows.map((row) => [labels.text("code", row), labels.text("label", row)]));
  return (code) => words.get(code) ?? code ?? "";
}
