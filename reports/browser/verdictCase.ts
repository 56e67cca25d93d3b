import {loadComparison, type Comparison} from "./comparison.ts";
import type {Language} from "./language.ts";
import {readNotebookSettings, type NotebookSettings} from "./notebookSettings.ts";
import {loadTables, tableOf} from "./notebookTables.ts";
import {indexSeries, type SeriesLookup} from "./seriesLookup.ts";

/** What the plan's verdicts are decided from, ready to be judged under other switches. */
export interface VerdictCase {
  readonly comparison: Comparison; // the plan's measures opened
  readonly settings: NotebookSettings;
  readonly series: SeriesLookup;
}

/** Returns this release's case. Throws when a file of it is missing. */
export async function loadVerdictCase(language: Language): Promise<VerdictCase> {
  const [comparison, tables] = await Promise.all([
    loadComparison(language),
    loadTables("verdicts")
  ]);
  const settings = readNotebookSettings(tableOf(tables, "settings"), language);
  await comparison.open(settings.measures.map(({id}) => id));
  return {comparison, settings, series: indexSeries(tableOf(tables, "pairs"), settings.deflator)};
}
