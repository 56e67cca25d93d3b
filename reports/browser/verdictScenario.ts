import {judgeLatest, type Outcome} from "@xianzhi/methods/spanOutcomes";
import {projectLogLinear, projectRate, type ProjectedPoint} from "@xianzhi/methods/projection";
import type {Comparison} from "./comparison.ts";
import type {VerdictCase} from "./verdictCase.ts";
import type {VerdictChoice} from "./verdictChoice.ts";

/** Returns what becomes of a region's measure under the chosen switches; cumulated over the years. */
export function judgeChoice(
  {pairs, settings}: Pick<VerdictCase, "pairs" | "settings">,
  regionId: string,
  measure: string,
  {baseYear, benchmark, readings}: Omit<VerdictChoice, "projected">
): Outcome {
  return judgeLatest(
    pairs(regionId, measure, baseYear),
    pairs(benchmark, measure, baseYear),
    readings.get(measure) ?? "",
    {baseYear, deadline: settings.deadline ?? 0}
  );
}

/** A trend continued to a year, or why it cannot be. */
export interface Continued {
  readonly point: ProjectedPoint | null;
  readonly hasInterval: boolean; // false where too few years make it worthless
  readonly reason: string | null;
  readonly since: number | null; // first year of the series it continues
}

/**
 * Returns a region's indicator continued to a year from the figures of one vintage after the last
 * break: rates on the logit scale, amounts on the logarithmic one. A forecast, never a result.
 */
export function continueTrend(
  {figures, breaks, indicators}: Pick<Comparison, "figures" | "breaks" | "indicators">,
  regionId: string,
  indicatorId: string,
  year: number
): Continued {
  const since = Math.max(0, ...breaks(indicatorId, regionId));
  const known = figures(regionId, indicatorId).filter(
    (figure) => figure.value !== null && figure.year >= since && figure.year < year
  );
  const vintage = known.at(-1)?.vintageId;
  const points = known.filter(({vintageId}) => vintageId === vintage);
  const isRate = indicators.find(({id}) => id === indicatorId)?.unit === "%";
  const result = (isRate ? projectRate : projectLogLinear)(points, [year]);
  return {
    point: result.value?.points[0] ?? null,
    hasInterval: result.value?.intervalReported ?? false,
    reason: result.reason ?? null,
    since: points[0]?.year ?? null
  };
}
