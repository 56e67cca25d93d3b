import {isHeavyTailed, logScale} from "./logScale.ts";
import {niceScale, type NiceScale, type NiceScaleOptions} from "./niceScale.ts";

/** Returns the axis on which some values can be told apart: linear, of a heavy tail logarithmic. */
export function valueScale(values: readonly number[], options: NiceScaleOptions): NiceScale {
  return isHeavyTailed(values) ? logScale(values, options) : niceScale(values, options);
}
