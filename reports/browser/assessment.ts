import type {Option} from "./choices.ts";
import {listIndicators} from "./indicatorList.ts";
import type {Language} from "./language.ts";
import {loadMart} from "./mart.ts";
import {loadNotebookSettings, type AssessmentRules} from "./notebookSettings.ts";
import {listRegions} from "./regionList.ts";
import {assessedYears, readScoreSheets, type ScoreSheet} from "./scoreSheet.ts";

/** The assessment's scores, ready to be weighed anew. */
export interface Assessment {
  readonly language: Language;
  readonly years: readonly number[]; // in which anything is scored, newest first
  readonly dimensions: readonly Option[];
  readonly rules: AssessmentRules | null; // null where the release has no assessment
  readonly sheets: (year: number) => readonly ScoreSheet[];
  readonly nameOf: (regionId: string) => string;
}

/** Returns this release's assessment; one without years where it has no mart of scores. */
export async function loadAssessment(language: Language): Promise<Assessment> {
  const [regionMart, indicatorMart, settings] = await Promise.all([
    loadMart("regions"),
    loadMart("indicators"),
    loadNotebookSettings(language)
  ]);
  const {rules} = settings;
  const regions = new Map(
    listRegions(regionMart, language).map((region) => [region.id, region.short])
  );
  const dimensions = new Map(
    listIndicators(indicatorMart, language).map(({id, dimension}) => [id, dimension])
  );
  const nameOf = (regionId: string): string => regions.get(regionId) ?? regionId;
  const scores = await loadMart("assessment_scores").catch(() => undefined);
  if (scores === undefined) {
    return {language, years: [], dimensions: [], rules, sheets: () => [], nameOf};
  }
  const sheets = (year: number): ScoreSheet[] =>
    readScoreSheets(scores, year, (id) => dimensions.get(id) ?? "");
  const years = assessedYears(scores).filter((year) => sheets(year).some(isScored));
  const first = sheets(years[0] ?? 0)[0]?.scores ?? [];
  const named = new Map(settings.dimensions.map((one) => [one.id, one]));
  const ids = [...new Set(first.map(({dimension}) => dimension))];
  return {
    language,
    years,
    dimensions: ids.map((id) => named.get(id) ?? {id, name: id}),
    rules,
    sheets,
    nameOf
  };
}

function isScored({scores}: ScoreSheet): boolean {
  return scores.some(({level, progress}) => level !== null || progress !== null);
}
