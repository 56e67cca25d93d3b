import type {Verdict} from "@xianzhi/charts/verdictLook";
import type {Indicator} from "../marts/indicators.ts";
import type {RegionFacts} from "./regionFacts.ts";
import type {Site} from "./site.ts";

/** A value and the decimals it was printed with; the indicator's where none are told. */
export interface Printed {
  readonly value: number;
  readonly decimals?: number | null;
}

/** A region's level of one year among the regions judged with it, all in the indicator's unit. */
export interface Level {
  readonly indicator: Indicator;
  readonly year: number;
  readonly own: Printed;
  readonly benchmark: Printed;
  readonly lowest: number; // of the regions judged together
  readonly highest: number;
  readonly verdict: Verdict; // ABOVE where the region does better, beyond rounding
}

/**
 * Returns, of each headline indicator, the latest level that may be compared with the benchmark's of
 * the same year. Indicators without a good direction have none, nor have amounts, which a larger
 * whole always exceeds.
 */
export function findLevels(
  site: Site,
  {lines, ranks, benchmarkPoints}: Pick<RegionFacts, "lines" | "ranks" | "benchmarkPoints">
): Level[] {
  return lines.flatMap(({indicatorId, points}) => {
    const indicator = site.indicators.get(indicatorId);
    if (indicator === undefined || !isComparable(indicator)) return [];
    const levels = points.flatMap((own): Level[] => {
      const {year} = own;
      const benchmark = benchmarkPoints[indicatorId]?.find((point) => point.year === year);
      const rank = ranks.find((row) => row.indicatorId === indicatorId && row.year === year);
      const {lowest = null, highest = null} = rank ?? {};
      if (benchmark === undefined || lowest === null || highest === null) return [];
      const verdict = judgeLevels(indicator, own, benchmark);
      return [{indicator, year, own, benchmark, lowest, highest, verdict}];
    });
    return levels.slice(-1);
  });
}

function isComparable({direction, aggregation}: Indicator): boolean {
  return aggregation !== "sum" && (direction === "up" || direction === "down");
}

function judgeLevels({direction, decimals}: Indicator, own: Printed, theirs: Printed): Verdict {
  const halfOf = (printed: Printed) => 0.5 * 10 ** -(printed.decimals ?? decimals);
  const lead = (own.value - theirs.value) * (direction === "down" ? -1 : 1);
  if (Math.abs(lead) <= halfOf(own) + halfOf(theirs)) return "INDETERMINATE_ROUNDING";
  return lead > 0 ? "ABOVE" : "BELOW";
}
