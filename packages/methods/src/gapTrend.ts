import {type MannKendall, mannKendall} from "./mannKendall.ts";
import {knownPoints, type Point} from "./present.ts";
import {fitLine} from "./regression.ts";
import {computed, partial, refused, type Result} from "./result.ts";
import {theilSen, type TheilSen} from "./theilSen.ts";

/** A year's distance to the benchmark. */
export interface GapPoint {
  readonly year: number;
  readonly value: number;
}

/** How a region's distance to its benchmark moves. */
export interface GapTrend {
  readonly gaps: readonly GapPoint[]; // by year
  readonly change: number; // last gap − first gap
  readonly leastSquaresSlope: number; // a year
  readonly line: TheilSen;
  readonly test: MannKendall | null; // null below 5 years: such a test cannot succeed
  readonly yearsAtMeanPace: number | null; // arithmetic only; null when the gap does not close
  readonly yearsToClose: number | null; // null unless the exact interval of the slope excludes 0
}

/**
 * Returns the trend of region − benchmark (percentage points, or a logarithm for `ratios`) over the
 * years both have. Null with BENCHMARK_MISSING or TOO_FEW_POINTS below 3 common years, or
 * NONPOSITIVE_VALUE for ratios; partial with the reason that yearsToClose is null.
 */
export function gapTrend(
  region: readonly Point[],
  benchmark: readonly Point[],
  {ratios = false} = {}
): Result<GapTrend> {
  const others = new Map(knownPoints(benchmark).map(({year, value}) => [year, value]));
  if (others.size === 0) return refused("BENCHMARK_MISSING");
  const gaps: GapPoint[] = [];
  for (const {year, value} of knownPoints(region)) {
    const other = others.get(year);
    if (other === undefined) continue;
    if (ratios && (value <= 0 || other <= 0)) return refused("NONPOSITIVE_VALUE");
    gaps.push({year, value: ratios ? Math.log(value / other) : value - other});
  }
  const line = theilSen(gaps);
  const [first, last] = [gaps[0], gaps.at(-1)];
  if (line.value === null || !first || !last) return refused("TOO_FEW_POINTS", 2 * gaps.length);
  const values = gaps.map(({value}) => value);
  const change = last.value - first.value;
  const value = {
    gaps,
    change,
    leastSquaresSlope: fitLine(
      gaps.map(({year}) => year),
      values
    ).slope,
    line: line.value,
    test: gaps.length < 5 ? null : mannKendall(values).value,
    yearsAtMeanPace: yearsAt(change / (last.year - first.year), last.value),
    yearsToClose: excludesZero(line.value) ? yearsAt(line.value.slope, last.value) : null
  };
  if (value.yearsToClose !== null) return computed(value, 2 * gaps.length);
  const reason = line.reason ?? (excludesZero(line.value) ? "DIVERGENCE" : "UNDECIDABLE");
  return partial(value, reason, 2 * gaps.length);
}

function yearsAt(pace: number, gap: number): number | null {
  return pace !== 0 && Math.sign(pace) !== Math.sign(gap) ? -gap / pace : null;
}

function excludesZero({interval}: TheilSen): boolean {
  return interval !== null && (interval[0] > 0 || interval[1] < 0);
}
