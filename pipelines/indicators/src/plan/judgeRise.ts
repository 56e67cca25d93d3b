import {changeOf, printedBounds} from "@xianzhi/methods/bounds";
import {rationalToNumber} from "@xianzhi/methods/rational";
import {combineVerdicts} from "@xianzhi/methods/scorecard";
import {type Verdict, verdictOf} from "@xianzhi/methods/verdict";
import {type KnownFigure} from "./figureIndex.ts";
import {type Finding, found, keysOf, notSpanned, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {findSpan} from "./span.ts";

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
  const years = {base: context.baseYear, until: context.deadlineYear};
  const revisable = context.indicators.get(indicator)?.revisable ?? false;
  const span = findSpan([series], years, {revisable});
  const given = {indicator, reading: over === "base" ? "change" : "yearly"};
  if (span.kind === "none") return notSpanned(span, given);
  const steps = over === "base"
    ? [...span.starts, ...span.ends]
    : [...series.figures.values()]
        .filter(({year}) => year >= span.baseYear && year <= span.endYear)
        .sort((a, b) => a.year - b.year);
  const gap = over === "year" ? gapIn(steps) : undefined;
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return unknown("MISSING_INPUT", given);
  const whole = changeBetween(first, last);
  const numbers = {
    ...given,
    baseYear: span.baseYear,
    endYear: span.endYear,
    baseValue: first.value,
    endValue: last.value,
    change: whole.change,
    halfWidth: whole.halfWidth,
    unit: last.unit,
    figureKeys: keysOf(steps)
  };
  if (gap !== undefined) {
    const missing = [{region: subject.id, indicator, years: [gap, gap] as const}];
    return unknown("MISSING_INPUT", {...numbers, missing});
  }
  const pairs = steps.slice(1).flatMap((figure, i) => {
    const before = steps[i];
    return before ? [changeBetween(before, figure).verdict] : [];
  });
  return found(combineVerdicts(pairs.map((verdict) => wanted(verdict, kind))), numbers);
}

/** Returns the change between two figures, its half-width and which side of zero it surely is on. */
export function changeBetween(start: KnownFigure, end: KnownFigure): {
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

function gapIn(steps: readonly KnownFigure[]): number | undefined {
  const index = steps.findIndex((one, i) => i > 0 && one.year !== (steps[i - 1]?.year ?? 0) + 1);
  const before = steps[index - 1];
  return index < 0 || !before ? undefined : before.year + 1;
}
