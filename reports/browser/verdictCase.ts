import type {Comparison} from "./comparison.ts";
import {loadComparison} from "./comparison.ts";
import type {Language} from "./language.ts";
import {loadMart} from "./mart.ts";
import {loadNotebookSettings, type NotebookSettings} from "./notebookSettings.ts";
import {indexSeries, type SeriesLookup} from "./seriesLookup.ts";

/** What the plan's verdicts are decided from, ready to be judged under other switches. */
export interface VerdictCase {
  readonly comparison: Comparison;
  readonly settings: NotebookSettings;
  readonly series: SeriesLookup;
}

/** Returns this release's case. Throws when a mart is missing. */
export async function loadVerdictCase(language: Language): Promise<VerdictCase> {
  const [comparison, settings, pairs] = await Promise.all([
    loadComparison(language),
    loadNotebookSettings(language),
    loadMart("notebook_pairs")
  ]);
  return {comparison, settings, series: indexSeries(pairs, settings.deflator)};
}
