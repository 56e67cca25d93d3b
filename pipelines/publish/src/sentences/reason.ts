import type {Change} from "../marts/figures.ts";
import {benchmarkName, type View} from "../view.ts";
import {lowerFirst} from "./quality.ts";

/**
 * Returns why something could not be computed: 暂无法判断：基年缺数. The reason is one of the closed
 * list; a detail (which figure is missing) is preferred to the list's general words.
 */
export function writeReason(view: View, reason: string | null, detail = ""): string {
  const why = detail !== "" ? detail : reason === null ? "" : nameReason(view, reason);
  if (why === "") return view.say("暂无法判断", "not assessed");
  return view.say(`暂无法判断：${why}`, `not assessed: ${why}`);
}

/** Returns which figure a year's change lacks, or the list's words for its reason. */
export function nameChangeReason(view: View, {reason, kind}: Change): string {
  if (reason === null) return "";
  if (reason !== "MISSING_INPUT") return nameReason(view, reason);
  // Growth at constant prices is taken as published and never derived: what lacks is the rate.
  return kind === "percent_constant"
    ? view.say("未公布可比价增速", "no growth at comparable prices published")
    : view.say("缺上年数", "no figure for the year before");
}

/** Returns why a year's change could not be computed, naming the figure that is missing. */
export function writeChangeReason(view: View, change: Change): string {
  return writeReason(view, change.reason, nameChangeReason(view, change));
}

/** Returns why a year could not be compared with the benchmark's, naming what is missing. */
export function writeVerdictReason(view: View, change: Change): string {
  return writeReason(view, change.reason ?? change.verdictReason, nameVerdictReason(view, change));
}

/** Returns the same reason in a word or two: 缺全省同期变化. */
export function nameVerdictReason(view: View, change: Change): string {
  const {verdictReason, reason, benchmarkId} = change;
  if (reason !== null) return nameChangeReason(view, change);
  if (verdictReason === null) return "";
  if (verdictReason !== "BENCHMARK_MISSING") return nameReason(view, verdictReason);
  const name = benchmarkName(view, benchmarkId);
  return view.say(`缺${name}同期变化`, `no change of ${name} to compare with`);
}

// Behind a colon or dots, an English reason begins small.
function nameReason(view: View, reason: string): string {
  return lowerFirst(view.label("reasons", reason));
}
