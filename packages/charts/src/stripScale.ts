import type {NiceScale} from "./niceScale.ts";
import {widestText} from "./textWidth.ts";
import {valueScale} from "./valueScale.ts";

/** The value axis below a strip, and the room at its two ends. */
export interface StripScale extends NiceScale {
  readonly side: number; // px: half of the widest tick's name
}

const leastSide = 18; // px

/** Returns the axis of a strip `width` px wide, drawn so that the names of its ends are not cut. */
export function stripScale(
  values: readonly number[],
  {width, tick}: {readonly width: number; readonly tick: (value: number) => string}
): StripScale {
  const {ticks} = valueScale(values, {range: [0, 1], count: 5});
  const side = Math.max(leastSide, widestText(ticks.map(tick)) / 2 + 2);
  return {...valueScale(values, {range: [side, width - side], count: 5}), side};
}
