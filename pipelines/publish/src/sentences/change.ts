import {formatNumber} from "../numbers.ts";
import type {View} from "../view.ts";

/** A change as sentences need it; a change of null has a reason. */
export interface ChangeWords {
  readonly change: number | null; // per cent or percentage points
  readonly kind: string; // points | percent_nominal | percent_constant
  readonly decimals: number;
}

/**
 * Returns the change as a predicate: 提高1.2个百分点, 增长6.5%, 下降0.4%; "rose 6.5%". Rates change
 * in percentage points and amounts in per cent; a fall is never a negative growth. A change of
 * zero is said of the printed digits, since equality is more than they can show.
 */
export function writeChange(view: View, {change, kind, decimals}: ChangeWords): string {
  if (change === null) return view.say("变化暂无法判断", "could not be assessed");
  const size = formatNumber(Math.abs(change), decimals);
  if (!/[1-9]/.test(size))
    return view.say("按公布位数未见变化", "did not change at printed precision");
  const isUp = change > 0;
  if (kind === "points") {
    return isUp
      ? view.say(`提高${size}个百分点`, `rose ${points(size)}`)
      : view.say(`回落${size}个百分点`, `fell ${points(size)}`);
  }
  return isUp
    ? view.say(`增长${size}%`, `rose ${size}%`)
    : view.say(`下降${size}%`, `fell ${size}%`);
}

/** Returns what a percentage change is measured in, in brackets, or nothing where it is plain. */
export function priceNote(view: View, kind: string, priceBasis: string): string {
  if (kind === "percent_constant") return view.say("（可比价）", " at comparable prices");
  if (kind === "percent_nominal" && priceBasis === "current") {
    return view.say("（名义）", " in nominal terms");
  }
  return "";
}

/** Returns percentage points in English: "1 percentage point", "1.2 percentage points". */
export function points(size: string): string {
  return `${size} percentage ${size === "1" ? "point" : "points"}`;
}
