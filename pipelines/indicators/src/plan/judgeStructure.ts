import {compareStructures} from "@xianzhi/methods/structure";
import {type KnownFigure, type Series} from "./figureIndex.ts";
import {type Finding, found, keysOf, notSpanned, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {findSpan} from "./span.ts";

/**
 * Returns whether the members' structures have moved apart since the base year: the mean of
 * Krugman's index over all pairs, in points of share. Every member must have every part.
 */
export function judgeStructure(
  {indicators}: {readonly indicators: readonly string[]},
  subject: Subject,
  context: JudgeContext
): Finding {
  const series: Series[] = subject.members.flatMap((member) =>
    indicators.map((indicator) => context.figures(member, indicator))
  );
  const years = {base: context.baseYear, until: context.deadlineYear};
  const span = findSpan(series, years);
  const given = {indicator: indicators[0] ?? null, reading: "krugman"};
  if (span.kind === "none") return notSpanned(span, given);
  const figureKeys = keysOf([...span.starts, ...span.ends]);
  const start = meanDistance(span.starts, indicators.length);
  const end = meanDistance(span.ends, indicators.length);
  if (start === null || end === null) return unknown("TOO_FEW_REGIONS", {...given, figureKeys});
  return found(end > start ? "PASS" : "FAIL", {
    ...given,
    baseYear: span.baseYear,
    endYear: span.endYear,
    baseValue: start,
    endValue: end,
    change: end - start,
    unit: "百分点",
    figureKeys
  });
}

// Figures come member by member, each with all its parts.
function meanDistance(figures: readonly KnownFigure[], parts: number): number | null {
  const members = Array.from({length: figures.length / parts}, (_, i) =>
    sharesOf(figures.slice(i * parts, (i + 1) * parts))
  );
  const distances = members.flatMap((a, i) =>
    members.slice(i + 1).flatMap((b) => compareStructures(a, b).value?.sumOfChanges ?? [])
  );
  if (distances.length === 0) return null;
  return distances.reduce((sum, one) => sum + one, 0) / distances.length;
}

function sharesOf(figures: readonly KnownFigure[]): number[] {
  const whole = figures.reduce((sum, figure) => sum + figure.value, 0);
  return figures.map((figure) => (100 * figure.value) / whole);
}
