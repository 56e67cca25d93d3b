import {judgeSpans} from "@xianzhi/methods/verdict";
import {type Finding, found, keysOf, notSpanned, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {printed} from "./judgeFaster.ts";
import {findSpan} from "./span.ts";

/**
 * Returns whether an amount has grown no less than another one of the same subject since the base
 * year, both in per cent of current prices. A difference within rounding cannot be told from equal
 * and passes, since keeping pace includes equality.
 */
export function judgePace(
  test: {readonly indicator: string; readonly with: string},
  subject: Subject,
  context: JudgeContext
): Finding {
  const names = [test.indicator, test.with];
  const years = {base: context.baseYear, until: context.deadlineYear};
  const series = names.map((name) => context.figures(subject.id, name));
  const span = findSpan(series, years);
  const given = {indicator: test.indicator, reading: "percent"};
  if (span.kind === "none") return notSpanned(span, given);
  const [start, otherStart] = span.starts;
  const [end, otherEnd] = span.ends;
  const result = judgeSpans(
    {start: printed(start), end: printed(end)},
    {start: printed(otherStart), end: printed(otherEnd)},
    "percent"
  );
  const figureKeys = keysOf([...span.starts, ...span.ends]);
  if (!result.value) return unknown(result.reason ?? "MISSING_INPUT", {...given, figureKeys});
  const {verdict, change, benchmarkChange, lead, halfWidth} = result.value;
  return found(verdict === "BELOW" ? "FAIL" : "PASS", {
    ...given,
    baseYear: span.baseYear,
    endYear: span.endYear,
    baseValue: start?.value ?? null,
    endValue: end?.value ?? null,
    change,
    benchmarkChange,
    lead,
    halfWidth,
    unit: end?.unit ?? null,
    figureKeys
  });
}
