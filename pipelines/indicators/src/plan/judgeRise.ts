import {changeOf, printedBounds} from "@xianzhi/methods/bounds";
import {rationalToNumber} from "@xianzhi/methods/rational";
import {combineVerdicts} from "@xianzhi/methods/scorecard";
import {type Verdict, verdictOf} from "@xianzhi/methods/verdict";
import {type KnownFigure, type Series} from "./figureIndex.ts";
import {type Finding, found, keysOf, notSpanned, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {type CommonSpan, findSpan} from "./span.ts";

/** A test of a subject's own change. */
export interface RiseTest {
  readonly kind: "rises" | "falls" | "changes";
  readonly indicator: string;
  readonly over: "base" | "year";
}

/**
 * Returns whether a figure moved the right way by more than its rounding: since the base year, or
 * in every year since it. A year that is missing in between makes the yearly reading UNKNOWN.
 */
export function judgeRise(test: RiseTest, subject: Subject, context: JudgeContext): Finding {
  const {indicator, over, kind} = test;
  const series = context.figures(subject.id, indicator);
  const span = findSpan([series], {base: context.baseYear, until: context.deadlineYear});
  const given = {indicator, reading: over === "base" ? "change" : "yearly"};
  if (span.kind === "none") return notSpanned(span, given);
  const [first, last] = [span.starts[0], span.ends[0]];
  if (!first || !last) return unknown("MISSING_INPUT", given);
  const {change, halfWidth, verdict} = changeBetween(first, last);
  const numbers = {
    ...given,
    baseYear: span.baseYear,
    endYear: span.endYear,
    baseValue: first.value,
    endValue: last.value,
    change,
    halfWidth,
    unit: last.unit,
    figureKeys: keysOf([first, last])
  };
  if (over === "base") return found(combineVerdicts([wanted(verdict, kind)]), numbers);
  return judgeYears(series, numbers, span, kind);
}

// Every year since the base, each against the one before.
function judgeYears(
  series: Series,
  numbers: Partial<Finding>,
  {baseYear, endYear}: CommonSpan,
  kind: RiseTest["kind"]
): Finding {
  const years = Array.from({length: endYear - baseYear}, (_, i) => baseYear + i + 1);
  const pairs = years.map((year) => ({year, pair: series.pairsFrom(year - 1).get(year)}));
  const open = pairs.find(({pair}) => pair?.reason !== null);
  if (open) {
    const {region, indicator} = series;
    const absent = [open.year - 1, open.year].filter((year) => !series.figures.has(year));
    const missing = absent.map((year) => ({region, indicator, years: [year, year] as const}));
    return unknown(open.pair?.reason ?? "MISSING_INPUT", {...numbers, missing});
  }
  const verdicts = pairs.flatMap(({pair}) =>
    pair?.reason === null ? [wanted(changeBetween(pair.start, pair.end).verdict, kind)] : []
  );
  const figureKeys = pairs.flatMap(({pair}) =>
    pair?.reason === null ? [pair.end.figure_key] : []
  );
  return found(combineVerdicts(verdicts), {
    ...numbers,
    figureKeys: [...(numbers.figureKeys ?? []).slice(0, 1), ...figureKeys]
  });
}

/**
 * Returns the change between two figures, its half-width and which side of zero it surely is on.
 */
export function changeBetween(
  start: KnownFigure,
  end: KnownFigure
): {
  readonly change: number;
  readonly halfWidth: number;
  readonly verdict: Verdict;
} {
  const bounds = changeOf(
    printedBounds(start.value, start.half_unit ?? 0),
    printedBounds(end.value, end.half_unit ?? 0)
  );
  const change = rationalToNumber(bounds.mid);
  return {change, halfWidth: rationalToNumber(bounds.high) - change, verdict: verdictOf(bounds)};
}

// “Above” stands for moved the right way.
function wanted(verdict: Verdict, kind: RiseTest["kind"]): Verdict {
  if (verdict === "INDETERMINATE_ROUNDING" || kind === "rises") return verdict;
  if (kind === "changes") return "ABOVE";
  return verdict === "ABOVE" ? "BELOW" : "ABOVE";
}
