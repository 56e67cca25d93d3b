import {continueSeries, type Continued} from "@xianzhi/methods/continueSeries";
import {judgeUnder, type Judged} from "@xianzhi/methods/switches";
import type {Comparison} from "./comparison.ts";
import type {VerdictCase} from "./verdictCase.ts";
import type {VerdictChoice} from "./verdictChoice.ts";

/** Returns what becomes of a region's measure under the chosen switches. */
export function judgeChoice(
  {series, settings}: Pick<VerdictCase, "series" | "settings">,
  regionId: string,
  measure: string,
  {baseYear, rule, benchmark, readings}: Omit<VerdictChoice, "projected">
): Judged {
  return judgeUnder(series(regionId, measure), series(benchmark, measure), {
    baseYear,
    rule,
    reading: readings.get(measure) ?? "",
    deadline: settings.deadline ?? 0
  });
}

/** Returns a region's indicator continued to a year, as the mart `projections` does. */
export function continueTrend(
  {figures, breaks, indicators}: Pick<Comparison, "figures" | "breaks" | "indicators">,
  regionId: string,
  indicatorId: string,
  year: number
): Continued {
  const isRate = indicators.find(({id}) => id === indicatorId)?.unit === "%";
  return continueSeries(
    figures(regionId, indicatorId),
    breaks(regionId, indicatorId),
    isRate,
    year
  );
}
