import {type Outcome} from "@xianzhi/methods/scorecard";
import {type Verdict} from "@xianzhi/methods/verdict";
import {type KnownFigure} from "./figureIndex.ts";
import {type MissingFigure, type NoSpan} from "./span.ts";

/** What one test of one region or group found: a verdict with its numbers, or why there is none. */
export interface Finding {
  readonly verdict: Outcome;
  readonly reason: string | null; // null where the verdict is PASS or FAIL
  readonly indicator: string | null;
  readonly reading: string | null; // pp, percent, amount, level, share …
  readonly baseYear: number | null;
  readonly endYear: number | null;
  readonly baseValue: number | null;
  readonly endValue: number | null;
  readonly change: number | null; // in the unit of the reading
  readonly benchmarkChange: number | null;
  readonly lead: number | null; // over the benchmark, the target or the base
  readonly halfWidth: number | null;
  readonly unit: string | null; // of the values
  readonly figureKeys: readonly string[];
  readonly missing: readonly MissingFigure[];
}

const nothing = {
  reason: null,
  indicator: null,
  reading: null,
  baseYear: null,
  endYear: null,
  baseValue: null,
  endValue: null,
  change: null,
  benchmarkChange: null,
  lead: null,
  halfWidth: null,
  unit: null,
  figureKeys: [],
  missing: []
} as const;

/** Returns a finding with a verdict; what is not given is null. */
export function found(verdict: Outcome, given: Partial<Omit<Finding, "verdict">>): Finding {
  const reason = verdict === "INDETERMINATE_ROUNDING" ? "INDETERMINATE_ROUNDING" : null;
  return {...nothing, reason, ...given, verdict};
}

/** Returns a finding without a verdict, and what would have to be published. */
export function unknown(
  reason: string,
  given: Partial<Omit<Finding, "verdict" | "reason">> = {}
): Finding {
  return {...nothing, ...given, verdict: "UNKNOWN", reason};
}

/** Returns the finding of a span that could not be made. */
export function notSpanned({reason, missing}: NoSpan, given: Partial<Finding> = {}): Finding {
  return unknown(reason, {...given, missing});
}

/** Returns the outcome of one strict comparison. */
export function outcomeOf(verdict: Verdict): Outcome {
  if (verdict === "INDETERMINATE_ROUNDING") return verdict;
  return verdict === "ABOVE" ? "PASS" : "FAIL";
}

/** Returns the keys of the figures, in order. */
export function keysOf(figures: readonly KnownFigure[]): readonly string[] {
  return figures.map((figure) => figure.figure_key);
}
