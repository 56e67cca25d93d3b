import {outcomes} from "@xianzhi/methods/scorecard";
import {type Finding, found, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {judgeFaster} from "./judgeFaster.ts";
import {type MissingFigure} from "./span.ts";

/**
 * Returns the scorecard's own verdict on all headline measures together, so that the plan and the
 * headline never disagree. Without one end year common to all measures it is UNKNOWN, and what each
 * measure lacks is named.
 */
export function judgeScorecard(subject: Subject, context: JudgeContext): Finding {
  const {scorecards, measures, baseYear} = context;
  const card = scorecards.find((row) => row.region_id === subject.id);
  const verdict = outcomes.find((outcome) => outcome === card?.verdict) ?? "UNKNOWN";
  const parts = measures.map((measure) => judgeFaster(measure, subject, context));
  const given = {
    reading: "scorecard",
    baseYear,
    endYear: card?.end_year ?? null,
    figureKeys: [...new Set(parts.flatMap((part) => part.figureKeys))],
    missing: [...parts.flatMap((part) => part.missing), ...missingToMeet(parts, subject, context)]
  };
  if (verdict !== "UNKNOWN") return found(verdict, given);
  const lacking = parts.find((part) => part.verdict === "UNKNOWN")?.reason;
  return unknown(lacking ?? "NO_COMMON_END_YEAR", given);
}

// Measures that end in different years meet in the last of them, once the others reach it.
function missingToMeet(
  parts: readonly Finding[],
  subject: Subject,
  {figures, benchmarkRegion}: JudgeContext
): MissingFigure[] {
  const last = Math.max(...parts.map((part) => part.endYear ?? 0));
  return parts.flatMap(({endYear, indicator}) => {
    if (endYear === null || endYear === last || indicator === null) return [];
    const own = figures(subject.id, indicator).figures.has(last);
    return [{region: own ? benchmarkRegion : subject.id, indicator, years: [last, last] as const}];
  });
}
