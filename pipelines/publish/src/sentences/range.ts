import type {Figure} from "../marts/figures.ts";
import type {View} from "../view.ts";
import {amountOf} from "./indicatorSentence.ts";

/**
 * Returns which of some figures of one year is highest and which lowest; "" of none with a value.
 */
export function writeRange(view: View, figures: readonly Figure[]): string {
  const ordered = figures
    .filter(({value}) => value !== null)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first?.value == null || last?.value == null) return "";
  const [high, low] = [amountOf(view, first, first.value), amountOf(view, last, last.value)];
  const [upper, lower] = [view.region(first.regionId), view.region(last.regionId)];
  return view.say(
    `${upper}最高，${high}；${lower}最低，${low}`,
    `${upper} highest, ${high}; ${lower} lowest, ${dropUnit(low, high)}`
  );
}

// "720 persons per square kilometre" and "557": the same words need not be read twice.
function dropUnit(amount: string, other: string): string {
  const at = other.indexOf(" ");
  const unit = other.slice(at);
  return at > 0 && amount.endsWith(unit) ? amount.slice(0, -unit.length) : amount;
}

/** Returns some figures of one year in words, the highest first, those without a value left out. */
export function writeOrder(view: View, figures: readonly Figure[]): string {
  return figures
    .flatMap((figure) => (figure.value === null ? [] : [{figure, value: figure.value}]))
    .toSorted((a, b) => b.value - a.value)
    .map(({figure, value}) => `${view.region(figure.regionId)} ${amountOf(view, figure, value)}`)
    .join(view.say("；", "; "));
}
