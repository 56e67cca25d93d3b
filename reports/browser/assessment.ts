import {assessedYear} from "./assessedYear.ts";
import type {Option} from "./choices.ts";
import type {Language} from "./language.ts";
import {findRows} from "./mart.ts";
import {readNotebookSettings, type AssessmentRules} from "./notebookSettings.ts";
import {loadTables, tableOf, type NotebookTables} from "./notebookTables.ts";
import {assessedYears, readScoreSheets, type ScoreSheet} from "./scoreSheet.ts";

/** The assessment's scores, ready to be weighed anew. */
export interface Assessment {
  readonly language: Language;
  readonly years: readonly number[]; // in which anything is scored, newest first
  readonly year: number | null; // to begin with; null where nothing is scored
  readonly dimensions: readonly Option[];
  readonly rules: AssessmentRules | null; // null where the release has no assessment
  readonly sheets: (year: number) => readonly ScoreSheet[];
  readonly nameOf: (regionId: string) => string;
}

/** Returns this release's assessment; one without years where nothing is scored. */
export async function loadAssessment(language: Language): Promise<Assessment> {
  return readAssessment(await loadTables("weights"), language);
}

/** Returns the assessment in the tables of its file. */
export function readAssessment(tables: NotebookTables, language: Language): Assessment {
  const settings = readNotebookSettings(tableOf(tables, "settings"), language);
  const scores = tableOf(tables, "scores");
  const regions = tableOf(tables, "regions");
  const names = new Map(
    findRows(regions, () => true).map((row) => [
      regions.text("region_id", row),
      regions.text(`short_${language}`, row)
    ])
  );
  const sheets = (year: number): ScoreSheet[] => readScoreSheets(scores, year);
  const years = assessedYears(scores).filter((year) => sheets(year).some(isScored));
  const first = sheets(years[0] ?? 0)[0]?.scores ?? [];
  const named = new Map(settings.dimensions.map((one) => [one.id, one]));
  const ids = [...new Set(first.map(({dimension}) => dimension))];
  const {rules} = settings;
  return {
    language,
    years,
    year: rules === null ? null : (assessedYear(years, sheets, rules) ?? null),
    dimensions: ids.map((id) => named.get(id) ?? {id, name: id}),
    rules,
    sheets,
    nameOf: (regionId) => names.get(regionId) ?? regionId
  };
}

function isScored({scores}: ScoreSheet): boolean {
  return scores.some(({level, progress}) => level !== null || progress !== null);
}
