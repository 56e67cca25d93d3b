import {printedBounds} from "@xianzhi/methods/bounds";
import {readDecimal} from "@xianzhi/methods/decimal";
import {signOf, subtractRationals, toRational} from "@xianzhi/methods/rational";
import {judgePublished} from "@xianzhi/methods/verdict";
import {type Finding, found, keysOf, outcomeOf, unknown} from "./finding.ts";
import {type KnownFigure, type Series} from "./figureIndex.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {printed} from "./judgeLead.ts";

/** A test of one figure against a fixed value. */
export interface ReachTest {
  readonly indicator: string;
  readonly comparison: "above" | "at_least" | "at_most";
  readonly value: number;
  readonly unit: string;
  readonly year?: number | undefined;
}

/** Returns whether the latest figure both have is above the benchmark's. */
export function judgeLevelAbove(
  {
    indicator,
    benchmark_region
  }: {
    readonly indicator: string;
    readonly benchmark_region?: string | undefined;
  },
  subject: Subject,
  context: JudgeContext
): Finding {
  const own = context.figures(subject.id, indicator);
  const other = context.figures(benchmark_region ?? context.benchmarkRegion, indicator);
  const endYear = latestYear(own, context.deadlineYear, other);
  const given = {indicator, reading: "level"};
  if (endYear === undefined) return withoutYear(own, other, context, given);
  const figures = [own.figures.get(endYear), other.figures.get(endYear)];
  const result = judgePublished(printed(figures[0]), printed(figures[1]));
  if (!result.value) return unknown(result.reason ?? "MISSING_INPUT", given);
  return found(outcomeOf(result.value.verdict), {
    ...given,
    endYear,
    endValue: result.value.change,
    benchmarkChange: result.value.benchmarkChange,
    lead: result.value.lead,
    halfWidth: result.value.halfWidth,
    unit: figures[0]?.unit ?? null,
    figureKeys: keysOf(figures.flatMap((figure) => figure ?? []))
  });
}

/** Returns whether the figure of the year, or the latest one, reaches the value. */
export function judgeReach(test: ReachTest, subject: Subject, context: JudgeContext): Finding {
  const {indicator, comparison, unit} = test;
  const series = context.figures(subject.id, indicator);
  const endYear = latestYear(series, test.year ?? context.deadlineYear);
  const figure = endYear === undefined ? undefined : series.figures.get(endYear);
  const given = {indicator, reading: "level"};
  if (!figure) return withoutYear(series, undefined, context, given);
  const target = context.convert(test.value, unit, figure.unit);
  if (target === null) return unknown("UNIT_UNKNOWN", {...given, figureKeys: [figure.figure_key]});
  return found(compareTo(figure, target, comparison), {
    ...given,
    endYear: figure.year,
    endValue: figure.value,
    lead: figure.value - target,
    halfWidth: figure.half_unit,
    unit: figure.unit,
    figureKeys: [figure.figure_key]
  });
}

/**
 * Returns what a figure can say that is surely not below the one meant: short of the value it
 * proves failure, beyond it nothing (UNKNOWN, SCOPE_UNKNOWN).
 */
export function judgeUpperBound(test: ReachTest, subject: Subject, context: JudgeContext): Finding {
  const finding = judgeReach(test, subject, context);
  if (finding.verdict !== "PASS") return finding;
  return {...finding, verdict: "UNKNOWN", reason: "SCOPE_UNKNOWN"};
}

/** Returns the last year a series has, and a second one too, up to a limit. */
export function latestYear(
  series: Series,
  until: number | null,
  other: Series = series
): number | undefined {
  return [...series.figures.keys()]
    .filter((year) => year <= (until ?? Infinity) && other.figures.has(year))
    .sort((a, b) => b - a)[0];
}

function withoutYear(
  own: Series,
  other: Series | undefined,
  {baseYear, deadlineYear}: JudgeContext,
  given: Partial<Finding>
): Finding {
  const alone = own.figures.size > 0 && other !== undefined;
  const lacking = alone ? other : own;
  const years = [baseYear, deadlineYear ?? baseYear] as const;
  const missing = [{region: lacking.region, indicator: lacking.indicator, years}];
  return unknown(alone ? "BENCHMARK_MISSING" : "MISSING_INPUT", {...given, missing});
}

function compareTo(
  figure: KnownFigure,
  target: number,
  comparison: ReachTest["comparison"]
): "PASS" | "FAIL" | "INDETERMINATE_ROUNDING" {
  const {low, mid, high} = printedBounds(figure.value, figure.half_unit ?? 0);
  const goal = toRational(readDecimal(target));
  const [least, greatest] = [low, high].map((end) => signOf(subtractRationals(end, goal)));
  if (least === undefined || greatest === undefined) return "INDETERMINATE_ROUNDING";
  if (comparison === "at_most") {
    if (greatest <= 0) return "PASS";
    return least > 0 ? "FAIL" : "INDETERMINATE_ROUNDING";
  }
  const strict = comparison === "above" ? 1 : 0;
  // A figure printed exactly at the target reaches it: the office's own rounding is its statement.
  const exact = signOf(subtractRationals(mid, goal)) === 0;
  if (least >= strict || (exact && strict === 0)) return "PASS";
  return greatest < strict ? "FAIL" : "INDETERMINATE_ROUNDING";
}
