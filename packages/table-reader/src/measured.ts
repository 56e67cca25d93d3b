import type {Profile} from "./profile.ts";
import {splitUnit} from "./units.ts";
import {measureWords} from "./words.ts";

/** Returns the share of names that have a unit or a word for a count: no places, 生产总值（亿元）. */
export function shareMeasured({texts}: Profile): number {
  const filled = texts.filter((text) => text !== "");
  const measured = filled.filter((text) => splitUnit(text).unit !== "" || measureWords.test(text));
  return measured.length / Math.max(1, filled.length);
}
