import {allPresent, type Figures} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** Growth over several years from yearly links. */
export interface ChainedGrowth {
  readonly index: number; // the year before the first link being 100
  readonly percent: number; // cumulated growth
  readonly meanPercent: number; // a year, by the geometric mean
}

/**
 * Returns cumulated growth from volume indices, each year before being 100. One missing link
 * makes it null (MISSING_INPUT): give the part that is there as a shorter span instead.
 */
export function chainIndices(indices: Figures): Result<ChainedGrowth> {
  if (indices.length === 0 || !allPresent(indices)) return refused("MISSING_INPUT");
  if (indices.some((index) => index <= 0)) return refused("NONPOSITIVE_VALUE", indices.length);
  const index = indices.reduce((product, link) => (product * link) / 100, 100);
  const meanPercent = 100 * ((index / 100) ** (1 / indices.length) - 1);
  return computed({index, percent: index - 100, meanPercent}, indices.length);
}

/** Cumulated growth in per cent, and the least and greatest that rounding allows. */
export interface GrowthInterval {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Returns cumulated growth of printed yearly growths, each true within ± `halfUnit` (0.05 for 6.3).
 */
export function chainInterval(growths: Figures, halfUnit: number): Result<GrowthInterval> {
  if (!allPresent(growths)) return refused("MISSING_INPUT");
  const ends = [0, -halfUnit, halfUnit].map((shift) =>
    chainIndices(growths.map((growth) => 100 + growth + shift))
  );
  const [mid, low, high] = ends.map(({value}) => value?.percent);
  if (mid === undefined || low === undefined || high === undefined) {
    return refused(ends[0]?.reason ?? "NONPOSITIVE_VALUE", growths.length);
  }
  return computed({percent: mid, low, high}, growths.length);
}

/** Whether incomes kept pace with output. */
export interface Synchrony {
  readonly yearlyLead: readonly number[]; // income less GDP per head, percentage points
  readonly incomePercent: number; // cumulated, real
  readonly outputPercent: number; // cumulated, real
  readonly keptPace: boolean; // cumulated income growth is not below that of output
}

/**
 * Returns real income growth against real growth of GDP per head, year by year and cumulated.
 * Null with MISSING_INPUT when a year lacks either.
 */
export function compareIncomeWithOutput(income: Figures, output: Figures): Result<Synchrony> {
  if (income.length !== output.length || !allPresent(income) || !allPresent(output)) {
    return refused("MISSING_INPUT");
  }
  const [first, second] = [income, output].map((growths) =>
    chainIndices(growths.map((growth) => 100 + growth))
  );
  if (!first?.value || !second?.value) return refused(first?.reason ?? "MISSING_INPUT");
  const [incomePercent, outputPercent] = [first.value.percent, second.value.percent];
  const yearlyLead = income.map((growth, i) => growth - (output[i] ?? 0));
  const keptPace = incomePercent >= outputPercent;
  return computed({yearlyLead, incomePercent, outputPercent, keptPace}, 2 * income.length);
}
