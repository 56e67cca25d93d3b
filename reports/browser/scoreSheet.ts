import type {IndicatorScores} from "@xianzhi/methods/composite";
import {findRows, type Mart} from "./mart.ts";

/** One region's scores in one year's assessment. */
export interface ScoreSheet {
  readonly regionId: string;
  readonly scores: readonly IndicatorScores[];
}

/** Returns the years that were assessed, newest first. */
export function assessedYears(scores: Mart): number[] {
  const years = findRows(scores, () => true).flatMap((row) => scores.number("year", row) ?? []);
  return [...new Set(years)].sort((a, b) => b - a);
}

/**
 * Returns each region's scores of a year. Where the table does not say what of an indicator counts,
 * one that no region has a level for is scored by its progress alone, and the other way round.
 */
export function readScoreSheets(scores: Mart, year: number): ScoreSheet[] {
  const rows = findRows(scores, (row) => scores.number("year", row) === year);
  const ofIndicator = (id: string): number[] =>
    rows.filter((row) => scores.text("indicator_id", row) === id);
  const uses = new Map<string, IndicatorScores["uses"]>();
  const byRegion = new Map<string, IndicatorScores[]>();
  for (const row of rows) {
    const id = scores.text("indicator_id", row) ?? "";
    if (!uses.has(id)) uses.set(id, usedParts(scores, ofIndicator(id)));
    const regionId = scores.text("region_id", row) ?? "";
    const sheet = byRegion.get(regionId) ?? [];
    sheet.push({
      id: scores.text("score_id", row) ?? id,
      dimension: scores.text("dimension", row) ?? "",
      weight: scores.number("weight", row) ?? 0,
      level: scores.number("level", row),
      progress: scores.number("progress", row),
      uses: declaredUses(scores, row) ?? uses.get(id) ?? "both",
      expected: null
    });
    byRegion.set(regionId, sheet);
  }
  return [...byRegion].map(([regionId, sheet]) => ({regionId, scores: sheet}));
}

function declaredUses(scores: Mart, row: number): IndicatorScores["uses"] | undefined {
  const word = scores.text("uses", row);
  return (["both", "progress", "level"] as const).find((one) => one === word);
}

function usedParts(scores: Mart, rows: readonly number[]): IndicatorScores["uses"] {
  if (rows.every((row) => scores.number("level", row) === null)) return "progress";
  return rows.every((row) => scores.number("progress", row) === null) ? "level" : "both";
}
