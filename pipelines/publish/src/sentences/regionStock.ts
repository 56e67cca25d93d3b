import type {Line} from "../facts/line.ts";
import type {View} from "../view.ts";
import {amountOf} from "./indicatorSentence.ts";
import {memberName, memberNames} from "./kinds.ts";

/**
 * Returns of a region without goals its first figure with its place, and how much else there is; of
 * one without figures that it has none.
 */
export function writeRegionStock(
  view: View,
  lines: readonly Line[],
  first: Line | undefined
): string {
  if (lines.length === 0) return view.say("本级没有公布数。", "No figures of its own are published.");
  const count = view.say(`共有${lines.length}项指标。`, `${lines.length} indicators.`);
  const {latest, rank} = first ?? {};
  if (first === undefined || latest == null || latest.value === null) return count;
  const name = view.indicator(first.indicatorId);
  const amount = amountOf(view, latest, latest.value);
  const isRanked = rank?.rank != null && rank.rankOf !== null && rank.year === latest.year;
  const place = isRanked
    ? view.say(
        `，在有数的${rank.rankOf}个${memberName(view)}中列第${rank.rank}位`,
        `, rank ${rank.rank} of the ${rank.rankOf} ${memberNames(view)} with a figure`
      )
    : "";
  return view.say(
    `${latest.year}年${name}${amount}${place}。${count}`,
    `${name} in ${latest.year}: ${amount}${place}. ${count}`
  );
}
