import {splitPeriod} from "./header.ts";
import {isGrowth} from "./headWords.ts";
import {isPlace} from "./places.ts";

/** Returns the place among the labels over a column, and the others: 甲市/增长 is the growth of 甲市. */
export function splitPlace(labels: readonly string[]): {
  readonly region: string;
  readonly labels: readonly string[];
} {
  const named = labels.findLastIndex(isPlace);
  const at = named >= 0 ? named : labels.findLastIndex((label) => !isGrowth({path: [label]}));
  return {region: labels[at] ?? "", labels: labels.filter((_, i) => i !== at)};
}

/** Says whether one of the texts over a column looks like a place. */
export function isPlaceHead({path}: {readonly path: readonly string[]}): boolean {
  return splitPeriod(path).labels.some(isPlace);
}
