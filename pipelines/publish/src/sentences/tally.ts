import type {View} from "../view.ts";

/**
 * Returns how many verdicts fell which way, those of which there is none left out: 6个慢于全省，2个在修约误差内.
 * `name` says a verdict in words; null is one that could not be given.
 */
export function writeTally(
  view: View,
  verdicts: readonly (string | null)[],
  name: (verdict: string | null) => string
): string {
  const parts = ["ABOVE", "BELOW", "INDETERMINATE_ROUNDING", null].flatMap((verdict) => {
    const count = verdicts.filter((one) => one === verdict).length;
    return count === 0 ? [] : [view.say(`${count}个${name(verdict)}`, `${count} ${name(verdict)}`)];
  });
  return parts.length === 0 ? view.say("无", "none") : parts.join(view.say("，", ", "));
}
