import {type Bounds, printedBounds} from "./bounds.ts";
import {type Pair, spanOf} from "./spanOutcomes.ts";
import {changeBounds, judgeLead, judgeSpans, type Reading, type Verdict} from "./verdict.ts";

/** One year's increase of a series: between its figures, and as its publisher printed it. */
export interface YearChange {
  readonly pair: Pair | null; // of the year and the one before
  readonly printed: PrintedChange | null;
}

/** A year's increase as its publisher printed it, rounded once, in the unit of its reading. */
export interface PrintedChange {
  readonly change: number;
  readonly halfUnit: number;
  readonly reading: Reading;
}

/** The verdict on one year, or what it lacks. */
export interface YearVerdict {
  readonly verdict: Verdict | null;
  readonly reason: string | null; // set exactly when verdict is null
  readonly lacking: "own" | "benchmark" | "deflator" | null;
}

/**
 * Returns the verdict on a single year. Where the figures leave it open or are missing, increases
 * printed by the publisher (提高1.04个百分点, 增长6.3%) decide: they were rounded once, not twice.
 */
export function judgeYear(own: YearChange, benchmark: YearChange, reading: Reading): YearVerdict {
  const [ours, theirs] = [usable(own), usable(benchmark)];
  const spans = ours && theirs ? judgeSpans(spanOf(ours), spanOf(theirs), reading).value : null;
  if (spans !== null && spans.verdict !== "INDETERMINATE_ROUNDING") return given(spans.verdict);
  const narrow = judgeLead(boundsOf(own, reading), boundsOf(benchmark, reading)).value;
  const verdict = narrow?.verdict ?? spans?.verdict;
  return verdict === undefined ? explain(own, benchmark, reading) : given(verdict);
}

function given(verdict: Verdict): YearVerdict {
  return {verdict, reason: null, lacking: null};
}

function explain(own: YearChange, benchmark: YearChange, reading: Reading): YearVerdict {
  const refused = (reason: string, lacking: YearVerdict["lacking"]) => {
    return {verdict: null, reason, lacking};
  };
  const isNominal = reading === "real" && [own, benchmark].every((one) => boundsOf(one, "percent"));
  if (isNominal) return refused("MISSING_INPUT", "deflator");
  if (boundsOf(own, reading) === null) return refused(own.pair?.reason ?? "MISSING_INPUT", "own");
  return refused(benchmark.pair?.reason ?? "BENCHMARK_MISSING", "benchmark");
}

function usable({pair}: YearChange): Pair | null {
  return pair !== null && pair.reason === null ? pair : null;
}

function boundsOf(change: YearChange, reading: Reading): Bounds | null {
  const {printed} = change;
  if (printed !== null && printed.reading === reading) {
    return printedBounds(printed.change, printed.halfUnit);
  }
  const pair = usable(change);
  return pair === null ? null : changeBounds(spanOf(pair), reading).value;
}
