import {isHeavyTailed} from "@xianzhi/charts/logScale";
import type {View} from "../view.ts";

/** Returns what to know of a strip's axis before reading it: that it is logarithmic; or "". */
export function writeAxisNote(view: View, values: readonly number[]): string {
  if (!isHeavyTailed(values)) return "";
  return view.say(
    "多数值集中在低端，横轴用对数刻度。",
    "Most values lie at the low end: the axis is logarithmic."
  );
}
