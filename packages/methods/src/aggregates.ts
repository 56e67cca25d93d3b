import {sum} from "simple-statistics";
import {allPresent, type Figures, isPresent, presentOf} from "./present.ts";
import {ratioOf} from "./ratios.ts";
import {computed, partial, refused, type Result} from "./result.ts";

/** A member region's figure. */
export interface Member {
  readonly region: string;
  readonly value: number | null;
}

/** A sum over members; null with the members that are missing, never a partial total. */
export interface MemberSum {
  readonly total: number | null;
  readonly missing: readonly string[]; // regions, in the order given
}

/** Returns the sum of an additive indicator over all members. One missing member makes it null. */
export function sumMembers(members: readonly Member[]): Result<MemberSum> {
  if (members.length === 0) return refused("MISSING_INPUT");
  const missing = members.filter(({value}) => !isPresent(value)).map(({region}) => region);
  const values = presentOf(members.map(({value}) => value));
  return missing.length === 0
    ? computed({total: sum(values), missing}, values.length)
    : partial({total: null, missing}, "MISSING_INPUT", values.length);
}

/** A rate of a group, and the mean of its members' rates that it must not be mistaken for. */
export interface GroupRate {
  readonly percent: number; // 100 · Σ numerators ÷ Σ denominators
  readonly meanOfRates: number; // wrong wherever the denominators differ
}

/** Returns a group's rate as ratio of sums. Null when any part of any member is missing. */
export function groupRate(numerators: Figures, denominators: Figures): Result<GroupRate> {
  if (numerators.length !== denominators.length || numerators.length === 0) {
    return refused("MISSING_INPUT");
  }
  if (!allPresent(numerators) || !allPresent(denominators)) return refused("MISSING_INPUT");
  if (denominators.some((value) => value <= 0)) return refused("BASE_ZERO", denominators.length);
  const rate = ratioOf(sum(numerators), sum(denominators), 100);
  if (rate.value === null) return rate;
  const rates = numerators.map((value, i) => (100 * value) / (denominators[i] ?? 1));
  return computed(
    {percent: rate.value, meanOfRates: sum(rates) / rates.length},
    2 * numerators.length
  );
}

/**
 * Returns a population-weighted mean: an approximation for incomes, whose own survey weights are
 * not published (flag APPROX_WEIGHTED). Null when a member lacks its figure or weight.
 */
export function weightedMean(values: Figures, weights: Figures): Result<number> {
  if (values.length !== weights.length || values.length === 0) return refused("MISSING_INPUT");
  if (!allPresent(values) || !allPresent(weights)) return refused("MISSING_INPUT");
  const products = values.map((value, i) => value * (weights[i] ?? 0));
  const mean = ratioOf(sum(products), sum(weights));
  if (mean.value === null) return mean;
  return computed(mean.value, 2 * values.length, ["APPROX_WEIGHTED"], "estimated");
}
