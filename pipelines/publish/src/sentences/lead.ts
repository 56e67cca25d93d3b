import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";
import {points} from "./change.ts";
import {lowerFirst} from "./quality.ts";

/** A lead over the benchmark's change, in percentage points, with what was made of it. */
export interface LeadWords {
  readonly change: number | null;
  readonly benchmarkChange: number | null;
  readonly lead: number | null;
  readonly decimals: number;
  readonly verdict: string | null; // ABOVE | BELOW | INDETERMINATE_ROUNDING
  readonly isRace?: boolean; // as `isRace` says, true unless told
}

/**
 * Returns whether a lead in an indicator is one of speed: what should rise, or hold, is faster or
 * slower. Of what should fall, or is not judged, a change is only above or below another.
 */
export function isRace(view: View, indicatorId: string): boolean {
  const direction = view.site.indicators.get(indicatorId)?.direction ?? "up";
  return direction === "up" || direction === "hold";
}

/**
 * Returns who was faster: 快于全省0.7个百分点, "0.7 percentage points faster than the province";
 * within rounding, that nothing can be said. Where both fell, the falls are compared: 快 and 慢 of
 * two falls would be read the wrong way round.
 */
export function writeLead(view: View, benchmark: string, words: LeadWords): string {
  const {change, benchmarkChange, lead, decimals, verdict} = words;
  if (verdict === "INDETERMINATE_ROUNDING" || (lead === 0 && verdict !== null)) {
    return view.say(
      `与${benchmark}之差在修约误差内，无法判断快慢`,
      `which cannot be told apart from ${benchmark} at printed precision`
    );
  }
  if (lead === null || verdict === null) return "";
  const size = formatNumber(Math.abs(lead), decimals);
  const isAhead = verdict === "ABOVE";
  if ((change ?? 0) < 0 && (benchmarkChange ?? 0) < 0) {
    return isAhead
      ? view.say(`降幅比${benchmark}小${size}个百分点`, `${points(size)} less than ${benchmark}`)
      : view.say(`降幅比${benchmark}大${size}个百分点`, `${points(size)} more than ${benchmark}`);
  }
  if (words.isRace === false) {
    return isAhead
      ? view.say(`变化比${benchmark}高${size}个百分点`, `${points(size)} above ${benchmark}`)
      : view.say(`变化比${benchmark}低${size}个百分点`, `${points(size)} below ${benchmark}`);
  }
  return isAhead
    ? view.say(`快于${benchmark}${size}个百分点`, `${points(size)} faster than ${benchmark}`)
    : view.say(`慢于${benchmark}${size}个百分点`, `${points(size)} slower than ${benchmark}`);
}

/** Returns a verdict in a word or two, for cells whose benchmark is plain: 快于全省, "faster". */
export function shortVerdict(
  view: View,
  verdict: string | null,
  benchmark: string,
  race = true
): string {
  if (view.language === "zh") return nameVerdict(view, verdict, benchmark, race);
  if (verdict === "ABOVE") return race ? "faster" : "above";
  if (verdict === "BELOW") return race ? "slower" : "below";
  return nameVerdict(view, verdict, benchmark);
}

/**
 * Returns a verdict in a few words: 快于全省, "faster than the province"; of what is no race,
 * 变化高于全省, "change above the province". The words of the other verdicts are the catalogue's.
 */
export function nameVerdict(
  view: View,
  verdict: string | null,
  benchmark: string,
  race = true
): string {
  if (verdict === "ABOVE") {
    return race
      ? view.say(`快于${benchmark}`, `faster than ${benchmark}`)
      : view.say(`变化高于${benchmark}`, `change above ${benchmark}`);
  }
  if (verdict === "BELOW") {
    return race
      ? view.say(`慢于${benchmark}`, `slower than ${benchmark}`)
      : view.say(`变化低于${benchmark}`, `change below ${benchmark}`);
  }
  return lowerFirst(view.label("verdicts", verdict ?? "UNKNOWN"));
}
