import {percentOf, printedBounds, changeOf, type Bounds} from "@xianzhi/methods/bounds";
import {rationalToNumber} from "@xianzhi/methods/rational";
import {verdictOf} from "@xianzhi/methods/verdict";
import {type KnownFigure} from "./figureIndex.ts";
import {type Finding, found, keysOf, notSpanned, outcomeOf, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {findSpan} from "./span.ts";

/**
 * Returns whether the subject's share of a larger region has risen since the base year, in
 * percentage points. A group is its own row of figures.
 */
export function judgeShare(
  {indicator, parent_region}: {readonly indicator: string; readonly parent_region: string},
  subject: Subject,
  context: JudgeContext
): Finding {
  const series = [
    context.figures(subject.id, indicator),
    context.figures(parent_region, indicator)
  ];
  const years = {base: context.baseYear, until: context.deadlineYear};
  const span = findSpan(series, years, 1);
  const given = {indicator, reading: "share"};
  if (span.kind === "none") return notSpanned(span, given);
  const figureKeys = keysOf([...span.starts, ...span.ends]);
  const [start, end] = [shareOf(span.starts), shareOf(span.ends)];
  if (!start || !end) return unknown("BENCHMARK_ZERO", {...given, figureKeys});
  const change = changeOf(start, end);
  const mid = rationalToNumber(change.mid);
  return found(outcomeOf(verdictOf(change)), {
    ...given,
    baseYear: span.baseYear,
    endYear: span.endYear,
    baseValue: rationalToNumber(start.mid),
    endValue: rationalToNumber(end.mid),
    change: mid,
    halfWidth: rationalToNumber(change.high) - mid,
    unit: "%",
    figureKeys
  });
}

function shareOf([part, whole]: readonly KnownFigure[]): Bounds | null {
  if (!part || !whole) return null;
  return percentOf(
    printedBounds(part.value, part.half_unit ?? 0),
    printedBounds(whole.value, whole.half_unit ?? 0)
  );
}
