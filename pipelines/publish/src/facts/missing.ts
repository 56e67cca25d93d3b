import type {HeadlineVerdict} from "../marts/verdicts.ts";

/** A figure that nobody has published here, and the goals it keeps from being decided. */
export interface MissingFigure {
  readonly measure: string;
  readonly reason: string | null;
  readonly lacking: string | null; // own | benchmark | both | deflator
  readonly lackingYear: number | null;
  readonly regionIds: readonly string[];
}

/**
 * Returns what keeps goals undecided, what would decide most of them first. Goals that wait for the
 * same figure of the same indicator stand together.
 */
export function findMissing(goals: readonly HeadlineVerdict[]): MissingFigure[] {
  const found = new Map<string, MissingFigure>();
  for (const {verdict, measure, reason, lacking, lackingYear, regionId} of goals) {
    if (verdict !== null) continue;
    const key = JSON.stringify([measure, reason, lacking, lackingYear]);
    const regionIds = [...(found.get(key)?.regionIds ?? []), regionId];
    found.set(key, {measure, reason, lacking, lackingYear, regionIds});
  }
  return [...found.values()].toSorted((a, b) => b.regionIds.length - a.regionIds.length);
}
