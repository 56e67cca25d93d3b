import {type Finding, found, keysOf, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {latestYear} from "./judgeLevel.ts";

/** A test that a figure has not fallen below its own mean of the base years. */
export interface HoldTest {
  readonly indicator: string;
  readonly base_years: readonly number[];
  readonly tolerance_percent: number; // below the mean, for the weather
}

/**
 * Returns whether the latest figure after the base years is at least their mean less the tolerance.
 * A base year that is missing makes it UNKNOWN: a partial mean is not the mean. `lead` is the
 * deviation from the whole mean in per cent.
 */
export function judgeHold(test: HoldTest, subject: Subject, context: JudgeContext): Finding {
  const {indicator, base_years, tolerance_percent} = test;
  const series = context.figures(subject.id, indicator);
  const given = {indicator, reading: "mean"};
  const absent = base_years.filter((year) => !series.figures.has(year));
  const [first, last] = [Math.min(...base_years), Math.max(...base_years)];
  const missing = absent.map((year) => ({
    region: subject.id,
    indicator,
    years: [year, year] as const
  }));
  if (absent.length > 0) return unknown("MISSING_INPUT", {...given, missing});
  const endYear = latestYear(series, context.deadlineYear);
  const end = endYear === undefined || endYear <= last ? undefined : series.figures.get(endYear);
  if (!end) {
    const years = [last + 1, last + 1] as const;
    return unknown("MISSING_INPUT", {...given, missing: [{region: subject.id, indicator, years}]});
  }
  const base = base_years.flatMap((year) => series.figures.get(year) ?? []);
  const sum = base.reduce((total, figure) => total + figure.value, 0);
  const average = sum / base.length;
  const deviation = 100 * (end.value / average - 1);
  // Multiplied out: a quotient would put a figure that stands exactly at the tolerance below it.
  const held = 100 * base.length * end.value >= (100 - tolerance_percent) * sum;
  return found(held ? "PASS" : "FAIL", {
    ...given,
    baseYear: first,
    endYear: end.year,
    baseValue: average,
    endValue: end.value,
    lead: deviation,
    unit: end.unit,
    figureKeys: keysOf([...base, end])
  });
}
