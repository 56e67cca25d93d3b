import {mannKendall} from "./mannKendall.ts";
import {type Figures, presentOf} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** An indicator of a component that the plan wants improved. */
export interface ImprovementSeries {
  readonly id: string;
  readonly direction: "up" | "down";
  readonly values: Figures; // from the base year on, in time order
  readonly halfWidth: number; // of a change, by rounding
  readonly benchmarkChange: number | null; // over the same years; null when not published
}

/** Whether a component improved. “Breakthrough” stays a person's judgement. */
export interface Improvement {
  readonly improved: boolean; // every indicator moved the right way by more than rounding
  readonly significantly: boolean; // and each beat its benchmark, or never once turned (p ≤ 0.10)
  readonly held: readonly string[]; // indicators that did not improve
}

/**
 * Returns whether a component improved since the base year (the threshold is ours).
 * Null with MISSING_INPUT when an indicator lacks its first or last value.
 */
export function judgeImprovement(series: readonly ImprovementSeries[]): Result<Improvement> {
  const judged = series.map((one) => ({...one, change: changeOf(one)}));
  if (judged.length === 0 || judged.some(({change}) => change === null)) {
    return refused("MISSING_INPUT");
  }
  const held = judged.filter(({change, halfWidth}) => (change ?? 0) <= halfWidth).map(({id}) => id);
  const improved = held.length === 0;
  const significantly = improved && judged.every((one) => beats(one, one.change ?? 0));
  const used = judged.reduce((total, {values}) => total + presentOf(values).length, 0);
  return computed({improved, significantly, held}, used);
}

// In the direction that is good.
function changeOf({values, direction}: ImprovementSeries): number | null {
  const [first, last] = [values[0] ?? null, values.at(-1) ?? null];
  if (values.length < 2 || first === null || last === null) return null;
  return direction === "up" ? last - first : first - last;
}

function beats({values, direction, benchmarkChange}: ImprovementSeries, change: number): boolean {
  if (benchmarkChange !== null) {
    const other = direction === "up" ? benchmarkChange : -benchmarkChange;
    if (change > other) return true;
  }
  const test = mannKendall(values).value;
  return test !== null && test.n >= 5 && (test.pExact ?? 1) <= 0.1;
}
