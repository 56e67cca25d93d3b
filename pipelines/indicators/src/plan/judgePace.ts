import {type Finding, notSpanned} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {judgeLead} from "./judgeLead.ts";
import {findSpan} from "./span.ts";

/**
 * Returns whether an amount has grown more than another one of the same subject since the base
 * year, both in per cent of current prices: one deflator for both would cancel.
 */
export function judgePace(
  test: {readonly indicator: string; readonly with: string},
  subject: Subject,
  context: JudgeContext
): Finding {
  const names = [test.indicator, test.with];
  const years = {base: context.baseYear, until: context.deadlineYear};
  const span = findSpan(
    names.map((name) => context.figures(subject.id, name)),
    years
  );
  const given = {indicator: test.indicator, reading: "percent"};
  return span.kind === "none" ? notSpanned(span, given) : judgeLead(span, "percent", given);
}
