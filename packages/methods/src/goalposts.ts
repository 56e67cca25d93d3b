import {type Figures, presentOf} from "./present.ts";
import {type Goalposts} from "./normalise.ts";
import {quantile} from "./quantile.ts";
import {computed, refused, type Result} from "./result.ts";

/**
 * Returns fixed goalposts: the 5th and 95th percentile (type 7) of a panel in the base year,
 * frozen afterwards. Null with TOO_FEW_REGIONS below `least` regions,
 * or CONSTANT_SERIES.
 */
export function goalpostsOf(panel: Figures, least = 15): Result<Goalposts> {
  const values = presentOf(panel);
  if (values.length < least) return refused("TOO_FEW_REGIONS", values.length);
  const [low, high] = [quantile(values, 0.05), quantile(values, 0.95)];
  return low < high
    ? computed({low, high}, values.length)
    : refused("CONSTANT_SERIES", values.length);
}

/** How far above and below the benchmark's change a progress score reaches its ends. */
export interface ProgressSpan {
  readonly above: number; // full marks at the benchmark's change + above
  readonly below: number; // no marks at the benchmark's change − below
}

/**
 * Returns the span of progress scores from the changes of a panel: 75th less 50th and 50th less 5th
 * percentile. Null as goalpostsOf.
 */
export function progressSpanOf(changes: Figures, least = 15): Result<ProgressSpan> {
  const values = presentOf(changes);
  if (values.length < least) return refused("TOO_FEW_REGIONS", values.length);
  const middle = quantile(values, 0.5);
  const [above, below] = [quantile(values, 0.75) - middle, middle - quantile(values, 0.05)];
  return above > 0 && below > 0
    ? computed({above, below}, values.length)
    : refused("CONSTANT_SERIES", values.length);
}
