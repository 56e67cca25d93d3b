import {hashOf} from "@xianzhi/catalog/hash";

/** What kind of thing looks wrong; the closed list that files and pages may rely on. */
export const findingCodes = [
  "TABLE_YEAR_SHIFTED",
  "ROWS_ROTATED",
  "NOMINAL_AS_REAL",
  "VALUE_OFF_IDENTITY",
  "UNIT_SLIP",
  "VALUE_OUT_OF_LINE",
  "VALUE_REPEATED",
  "PART_EXCEEDS_WHOLE",
  "VALUE_OUT_OF_RANGE",
  "SCOPE_EXCLUDES_MEMBER",
  "MEMBERS_OFF_TOTAL",
  "MIXED_VINTAGES",
  "LEVEL_SHIFT",
  "DEFINITION_CHANGED",
  "NAME_CHANGED",
  "REGION_CHANGED",
  "RIVALS_DISAGREE",
  "VINTAGES_DIFFER",
  "GROWTH_OFF_LEVEL",
  "RATIO_OUTLIER",
  "FIRST_DIGITS"
] as const;

export type FindingCode = (typeof findingCodes)[number];

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A cell that bears on a finding; `expected` is what it should say in the indicator's unit. */
export interface CellMention {
  readonly id: number; // of int_check_observations
  readonly expected?: number | null; // null: nothing should stand there
  readonly estimated?: boolean; // nobody printed what is expected: a correction can only withdraw
}

/** What a detector found. Regions, indicators and periods are ids, sorted when it is written. */
export interface Draft {
  readonly code: FindingCode;
  readonly score: number; // 0–100; the worst first
  readonly regions: readonly string[];
  readonly indicators: readonly string[];
  readonly periods: readonly string[];
  readonly sources: readonly string[];
  readonly message: Bilingual;
  readonly competing: Bilingual; // what else would explain it
  readonly cells: readonly CellMention[];
  readonly measures: Readonly<Record<string, number | string>>;
  readonly proposal?: Proposal; // without one, cells with `expected` make it
  readonly known?: Bilingual; // where the catalogue or a correction already says so
}

/** Rows for a file of the workspace that would mend what was found; a person decides. */
export interface Proposal {
  readonly file: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

export type Severity = "error" | "warning" | "notice";

/** Returns how much a finding of this score should trouble a reader. */
export function severityOf(score: number): Severity {
  if (score >= 70) return "error";
  return score >= 45 ? "warning" : "notice";
}

/**
 * Returns an identifier that stays as long as the same figures are concerned: values, scores and
 * wording may change, and an acceptance still holds.
 */
export function findingId({code, regions, indicators, periods, sources}: Draft): string {
  const parts = [[code], regions, indicators, periods, sources].map((part) =>
    sorted(part).join(",")
  );
  return hashOf(parts.join("|")).slice(0, 12);
}

/** Returns the distinct texts in order. */
export function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

/** Returns the findings worst first; among equals by code and id, so that the order is total. */
export function orderFindings<T extends Draft>(drafts: readonly T[]): T[] {
  const keyed = drafts.map((draft) => ({draft, key: `${draft.code}|${findingId(draft)}`}));
  keyed.sort((a, b) => b.draft.score - a.draft.score || (a.key < b.key ? -1 : 1));
  return keyed.map(({draft}) => draft);
}
