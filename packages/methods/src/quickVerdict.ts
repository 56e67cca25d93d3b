import {judgeSpans, type SpanReading, type Verdict} from "./verdict.ts";

/** A figure as numbers; `halfUnit` is half its last printed digit. */
export interface NumberFigure {
  readonly value: number;
  readonly halfUnit: number;
}

/** A figure at the base year and at the year judged. */
export interface NumberSpan {
  readonly start: NumberFigure;
  readonly end: NumberFigure;
}

const safety = 1e-11; // relative; far above the error of a dozen operations on doubles

/**
 * Returns the verdict of judgeSpans, null where it has none. A floating-point filter: when the
 * bounds stand clearly apart doubles decide, and only near the boundary the exact arithmetic is
 * asked, so that millions of verdicts cost seconds and none differs.
 */
export function quickVerdict(
  region: NumberSpan,
  benchmark: NumberSpan,
  reading: SpanReading
): Verdict | null {
  const own = boundsOf(region, reading);
  const other = boundsOf(benchmark, reading);
  if (own !== null && other !== null) {
    const margin = safety * (own.scale + other.scale);
    if (own.low - other.high > margin) return "ABOVE";
    if (other.low - own.high > margin) return "BELOW";
    const overlap = Math.min(own.high - other.low, other.high - own.low);
    if (overlap > margin) return "INDETERMINATE_ROUNDING";
  }
  return judgeSpans(region, benchmark, reading).value?.verdict ?? null;
}

function boundsOf({start, end}: NumberSpan, reading: SpanReading) {
  if (reading !== "percent") {
    const change = end.value - start.value;
    const half = end.halfUnit + start.halfUnit;
    const scale = Math.abs(end.value) + Math.abs(start.value) + half;
    return {low: change - half, high: change + half, scale};
  }
  const least = start.value - start.halfUnit;
  if (!(least > 0) || end.value - end.halfUnit < 0) return null; // the exact judge says why
  const low = 100 * ((end.value - end.halfUnit) / (start.value + start.halfUnit) - 1);
  const high = 100 * ((end.value + end.halfUnit) / least - 1);
  return {low, high, scale: 100 + Math.abs(high) + 100 * (end.value / least)};
}
