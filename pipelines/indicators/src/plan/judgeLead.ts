import {type Figure, judgeSpans, type Reading} from "@xianzhi/methods/verdict";
import {type KnownFigure} from "./figureIndex.ts";
import {type Finding, found, keysOf, outcomeOf, unknown} from "./finding.ts";
import {type CommonSpan} from "./span.ts";

/** Returns the lead of a span's first series over its second, as a finding with its numbers. */
export function judgeLead(
  span: CommonSpan,
  reading: Reading,
  given: Pick<Finding, "indicator" | "reading">
): Finding {
  const [start, otherStart] = span.starts;
  const [end, otherEnd] = span.ends;
  const result = judgeSpans(
    {start: printed(start), end: printed(end)},
    {start: printed(otherStart), end: printed(otherEnd)},
    reading
  );
  const figureKeys = keysOf([...span.starts, ...span.ends]);
  if (!result.value) return unknown(result.reason ?? "MISSING_INPUT", {...given, figureKeys});
  const {change, benchmarkChange, lead, halfWidth, verdict} = result.value;
  return found(outcomeOf(verdict), {
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

/** Returns the figure as the verdict functions read it; half a unit is 0 where none is known. */
export function printed(figure: KnownFigure | undefined): Figure | null {
  return figure ? {value: figure.value, halfUnit: figure.half_unit ?? 0} : null;
}
