import {allPresent, isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/**
 * Returns numerator ÷ denominator times `scale`. Null with MISSING_INPUT, BASE_ZERO, BASE_NEGATIVE.
 */
export function ratioOf(
  numerator: number | null,
  denominator: number | null,
  scale = 1
): Result<number> {
  if (!isPresent(numerator) || !isPresent(denominator)) return refused("MISSING_INPUT");
  if (denominator <= 0) return refused(denominator === 0 ? "BASE_ZERO" : "BASE_NEGATIVE", 2);
  return computed((scale * numerator) / denominator, 2);
}

/**
 * Returns an amount a head, over the mean of two year-end resident populations.
 * In the amount's unit per person: give yuan and persons for yuan.
 */
export function perHead(
  amount: number | null,
  populationBefore: number | null,
  population: number | null
): Result<number> {
  if (!isPresent(populationBefore) || !isPresent(population)) return refused("MISSING_INPUT");
  const result = ratioOf(amount, (populationBefore + population) / 2);
  return result.value === null ? result : {...result, inputsUsed: 3};
}

/** The weight of urban residents that three published incomes imply. */
export interface ImpliedWeight {
  readonly urbanPercent: number; // implied by the three incomes
  readonly synthesised: number; // what the urbanisation rate as weight would give
  readonly errorPercent: number; // of that, against the published all-resident income
}

/**
 * Returns the urban weight implied by all-resident, urban and rural income, and how wrong an
 * all-resident income made with the urbanisation rate would be. A diagnosis: never publish the
 * synthesised figure. Null with MISSING_INPUT, ALL_EQUAL or BASE_ZERO.
 */
export function impliedUrbanWeight(
  all: number | null,
  urban: number | null,
  rural: number | null,
  urbanisationPercent: number | null
): Result<ImpliedWeight> {
  const inputs = [all, urban, rural, urbanisationPercent];
  if (!allPresent(inputs)) return refused("MISSING_INPUT");
  const [a = 0, u = 0, r = 0, rate = 0] = inputs;
  if (u === r) return refused("ALL_EQUAL", 4);
  if (a === 0) return refused("BASE_ZERO", 4);
  const synthesised = (rate * u + (100 - rate) * r) / 100;
  const errorPercent = 100 * (synthesised / a - 1);
  return computed({urbanPercent: (100 * (a - r)) / (u - r), synthesised, errorPercent}, 4);
}
