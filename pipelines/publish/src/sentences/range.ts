import type {Figure} from "../marts/figures.ts";
import type {View} from "../view.ts";
import {amountOf} from "./indicatorSentence.ts";

/**
 * Returns which of some figures of one year is highest and which lowest; "" of none with a value.
 */
export function writeRange(view: View, figures: readonly Figure[], year: number): string {
  const ordered = figures
    .filter(({value}) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first?.value == null || last?.value == null) return "";
  const [high, low] = [amountOf(view, first, first.value), amountOf(view, last, last.value)];
  return view.say(
    `${year}年：${view.region(first.regionId)}最高，${high}；${view.region(last.regionId)}最低，${low}`,
    `${year}: highest in ${view.region(first.regionId)}, ${high}; lowest in ${view.region(last.regionId)}, ${low}`
  );
}
