import {findNumber, findText} from "../marts/cells.ts";
import type {AskedDesk} from "./desk.ts";

/** Returns the year to speak of: the last with somebody ranked, else the one covered best. */
export function assessedYear(
  totals: readonly Readonly<Record<string, unknown>>[]
): number | undefined {
  const rows = totals.map((row) => ({
    year: Number(row["year"]),
    coverage: Number(row["coverage"]),
    ranked: row["eligible"] === true
  }));
  const ranked = rows.filter((row) => row.ranked).map((row) => row.year);
  if (ranked.length > 0) return Math.max(...ranked);
  const sums = new Map<number, number>();
  for (const {year, coverage} of rows) sums.set(year, (sums.get(year) ?? 0) + coverage);
  return [...sums].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
}

/** Returns the keys of the figures that the year's scores stand on. */
export async function scoredKeys({marts}: AskedDesk, year: number): Promise<string[]> {
  const scores = await marts.rows("assessment_scores", {year});
  return scores.flatMap((row) =>
    findNumber(row, "score") === null ? [] : (findText(row, "figure_key") ?? [])
  );
}

/** Returns that no year is assessed at all: the workspace has no assessment, or no figures. */
export function notAssessed({view}: AskedDesk): string {
  return view.say(
    "不能回答：没有任何一年可以评价，或工作区没有评价体系。",
    "Not computable: no year can be assessed, or the workspace has no assessment."
  );
}
