import {type Reading} from "@xianzhi/methods/verdict";
import {type Finding, found, notSpanned, outcomeOf, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {judgeLead} from "./judgeLead.ts";
import {type HeadlineRow} from "./martRows.ts";
import {findSpan} from "./span.ts";

/** A test of a subject's increase against a benchmark's. */
export interface FasterTest {
  readonly indicator: string;
  readonly reading: "pp" | "percent" | "amount";
  readonly benchmark_region?: string | undefined;
}

/**
 * Returns whether the subject's change since the base year is above the benchmark's. A headline
 * measure against the default benchmark takes the headline's own verdict, so that no number is
 * computed twice; PASS is ABOVE, FAIL is BELOW.
 */
export function judgeFaster(test: FasterTest, subject: Subject, context: JudgeContext): Finding {
  const {indicator, reading, benchmark_region} = test;
  const headline =
    benchmark_region === undefined ? findHeadline(test, subject, context) : undefined;
  const computedHere = judgeFigures(test, subject, context);
  if (!headline) return computedHere;
  const keys = {indicator, reading, figureKeys: computedHere.figureKeys, unit: computedHere.unit};
  const numbers = {
    ...keys,
    baseYear: headline.base_year,
    endYear: headline.end_year,
    baseValue: headline.base_value,
    endValue: headline.end_value,
    change: headline.region_change,
    benchmarkChange: headline.benchmark_change,
    lead: headline.lead,
    halfWidth: headline.half_width
  };
  const verdict = headline.verdict;
  if (verdict === "ABOVE" || verdict === "BELOW" || verdict === "INDETERMINATE_ROUNDING") {
    return found(outcomeOf(verdict), numbers);
  }
  const reason = headline.reason ?? "MISSING_INPUT";
  return unknown(reason, {...numbers, missing: computedHere.missing});
}

const methodReadings = {
  pp: "points",
  percent: "percent",
  amount: "amount"
} as const satisfies Record<FasterTest["reading"], Reading>;

function judgeFigures(
  {indicator, reading, benchmark_region}: FasterTest,
  subject: Subject,
  context: JudgeContext
): Finding {
  const other = benchmark_region ?? context.benchmarkRegion;
  const given = {indicator, reading};
  const series = [context.figures(subject.id, indicator), context.figures(other, indicator)];
  const years = {base: context.baseYear, until: context.deadlineYear};
  const span = findSpan(series, years, 1);
  if (span.kind === "none") return notSpanned(span, given);
  return judgeLead(span, methodReadings[reading], given);
}

function findHeadline(
  {indicator, reading}: FasterTest,
  subject: Subject,
  {headline, baseYear}: JudgeContext
): HeadlineRow | undefined {
  return headline.find(
    (row) =>
      row.region_id === subject.id &&
      row.measure === indicator &&
      row.reading === reading &&
      row.base_year === baseYear
  );
}
