import {sum} from "simple-statistics";
import {addDecimals, compareDecimals, readDecimal, subtractDecimals, toNumber} from "./decimal.ts";
import {allPresent, isPresent} from "./present.ts";
import {computed, refused, type Flag, type Result} from "./result.ts";

/** Returns numerator ÷ denominator times `scale`. Null with MISSING_INPUT, BASE_ZERO, BASE_NEGATIVE. */
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
 * Returns an amount a head, over the mean of two year-end resident populations (domain.md §2.5).
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

/** The share of the secondary and tertiary sectors, computed both ways. */
export interface SectorShare {
  readonly fromSectors: number; // per cent, (VA₂ + VA₃) / GDP
  readonly fromPrimary: number; // per cent, 100 − VA₁ / GDP
  readonly sectorSum: number;
  readonly discrepancy: number; // GDP − sum of sectors
  readonly withinRounding: boolean; // |discrepancy| is at most four half-units
}

/**
 * Returns the share of the secondary and tertiary sectors in GDP, at current prices of one
 * vintage. `halfUnit` is that of the amounts. Flags IDENTITY_BROKEN when the sectors miss GDP by
 * more than rounding, NEAR_CEILING above 90 per cent, where little can be gained.
 */
export function secondaryTertiaryShare(
  gdp: number | null,
  sectors: readonly [number | null, number | null, number | null],
  halfUnit: number
): Result<SectorShare> {
  if (!isPresent(gdp) || !allPresent(sectors)) return refused("MISSING_INPUT");
  if (gdp <= 0) return refused(gdp === 0 ? "BASE_ZERO" : "BASE_NEGATIVE", 1);
  const [primary = 0, secondary = 0, tertiary = 0] = sectors;
  const total = sectors.map(readDecimal).reduce(addDecimals);
  const difference = subtractDecimals(readDecimal(gdp), total);
  const size = difference.digits < 0n ? {...difference, digits: -difference.digits} : difference;
  const half = readDecimal(halfUnit);
  const withinRounding = compareDecimals(size, {...half, digits: 4n * half.digits}) <= 0;
  const fromSectors = (100 * (secondary + tertiary)) / gdp;
  const flags: Flag[] = withinRounding ? [] : ["IDENTITY_BROKEN"];
  if (fromSectors > 90) flags.push("NEAR_CEILING");
  const value = {
    fromSectors,
    fromPrimary: 100 - (100 * primary) / gdp,
    sectorSum: toNumber(total),
    discrepancy: toNumber(difference),
    withinRounding
  };
  return computed(value, 4, flags);
}

/** What printed sector shares can and cannot carry. */
export interface PrintedStructure {
  readonly fromSum: number; // per cent, the two printed shares added
  readonly fromPrimary: number; // per cent, 100 less the printed primary share
  readonly halfWidthFromSum: number; // percentage points
  readonly halfWidthFromPrimary: number;
  readonly leadHalfWidthFromSum: number; // of a difference of two differences
  readonly leadHalfWidthFromPrimary: number;
}

/** Returns both readings of a printed structure (9.5∶41.3∶49.1) and how coarse each is. */
export function readPrintedStructure(
  shares: readonly [number, number, number],
  halfUnit: number
): PrintedStructure {
  return {
    fromSum: sum(shares.slice(1)),
    fromPrimary: 100 - shares[0],
    halfWidthFromSum: 2 * halfUnit,
    halfWidthFromPrimary: halfUnit,
    leadHalfWidthFromSum: 8 * halfUnit,
    leadHalfWidthFromPrimary: 4 * halfUnit
  };
}
