import type {HeadlineVerdict} from "../marts/verdicts.ts";
import type {Wording} from "../language.ts";

/** A figure that nobody has published here, and the goals it keeps from being decided. */
export interface MissingPublication {
  readonly measure: string;
  readonly reason: string | null;
  readonly detail: Wording; // which figure, in words; empty when the mart does not say
  readonly regionIds: readonly string[];
}

/**
 * Returns what keeps goals undecided, what would decide most of them first. Goals that wait for the
 * same figure of the same indicator stand together.
 */
export function findMissing(goals: readonly HeadlineVerdict[]): MissingPublication[] {
  const found = new Map<string, MissingPublication>();
  for (const {verdict, measure, reason, detail, regionId} of goals) {
    if (verdict !== null) continue;
    const key = JSON.stringify([measure, reason, detail.zh]);
    const before = found.get(key);
    const regionIds = [...(before?.regionIds ?? []), regionId];
    found.set(key, {measure, reason, detail, regionIds});
  }
  return [...found.values()].toSorted((a, b) => b.regionIds.length - a.regionIds.length);
}
