import {type Figures, isPresent} from "./present.ts";
import {computed, partial, refused, type Result} from "./result.ts";

/** Several quarters or months of which only the sum is known; positions count from zero. */
export interface KnownSum {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** The single periods inside a year's cumulated figures. */
export interface SinglePeriods {
  readonly singles: Figures;
  readonly sums: readonly KnownSum[]; // one for each gap that a later cumulated figure closes
}

/**
 * Returns single periods as differences of one year's cumulated figures, which must be of one
 * vintage. A missing cumulated figure makes its own and the next single null (status partial,
 * MISSING_INPUT); their sum stays known. Levels only: never derive single real growth from these.
 */
export function decumulate(cumulated: Figures): Result<SinglePeriods> {
  const used = cumulated.filter(isPresent).length;
  if (used === 0) return refused("MISSING_INPUT");
  const sums: KnownSum[] = [];
  let [last, lastAt] = [0, -1];
  const singles = cumulated.map((value, i) => {
    if (!isPresent(value)) return null;
    const [difference, from] = [value - last, lastAt + 1];
    [last, lastAt] = [value, i];
    if (from === i) return difference;
    sums.push({from, to: i, value: difference});
    return null;
  });
  const value = {singles, sums};
  return used === cumulated.length ? computed(value, used) : partial(value, "MISSING_INPUT", used);
}
