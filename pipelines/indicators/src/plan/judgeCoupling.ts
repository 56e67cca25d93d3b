import {couplingOf} from "@xianzhi/methods/coupling";
import {scoreBetween} from "@xianzhi/methods/normalise";
import {type KnownFigure} from "./figureIndex.ts";
import {type Finding, found, keysOf, notSpanned, unknown} from "./finding.ts";
import {type JudgeContext, type Subject} from "./judgeContext.ts";
import {findSpan} from "./span.ts";

interface Goalposted {
  readonly indicator: string;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Returns whether the coupling coordination degree D of two indices has risen since the base year.
 * Indices are means of indicators between fixed goalposts, so that D is comparable over years.
 */
export function judgeCoupling(
  {first, second}: {readonly first: readonly Goalposted[]; readonly second: readonly Goalposted[]},
  subject: Subject,
  context: JudgeContext
): Finding {
  const parts = [...first, ...second];
  const series = parts.map(({indicator}) => context.figures(subject.id, indicator));
  const years = {base: context.baseYear, until: context.deadlineYear};
  const span = findSpan(series, years);
  const given = {indicator: parts[0]?.indicator ?? null, reading: "coordination"};
  if (span.kind === "none") return notSpanned(span, given);
  const figureKeys = keysOf([...span.starts, ...span.ends]);
  const degree = (figures: readonly KnownFigure[]) => {
    const scores = parts.map(
      ({lo, hi}, i) => scoreBetween(figures[i]?.value ?? null, {low: lo, high: hi}).value
    );
    const index = (of: readonly (number | null)[]) =>
      of.reduce((sum: number, score) => sum + (score ?? 0), 0) / of.length / 100;
    return couplingOf(index(scores.slice(0, first.length)), index(scores.slice(first.length)));
  };
  const [start, end] = [degree(span.starts), degree(span.ends)];
  if (!start.value || !end.value) {
    return unknown(start.reason ?? end.reason ?? "BOTH_ZERO", {...given, figureKeys});
  }
  const [from, to] = [start.value.coordination, end.value.coordination];
  return found(to > from ? "PASS" : "FAIL", {
    ...given,
    baseYear: span.baseYear,
    endYear: span.endYear,
    baseValue: from,
    endValue: to,
    change: to - from,
    figureKeys
  });
}
