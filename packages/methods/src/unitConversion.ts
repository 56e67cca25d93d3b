import {type Decimal, readDecimal, scaleByTen} from "./decimal.ts";
import {divideRationals, multiplyRationals, rationalToNumber, toRational} from "./rational.ts";
import {computed, refused, type Result} from "./result.ts";

/** A unit as the catalogue writes it: its size in the base unit of its dimension. */
export interface UnitFactor {
  readonly dimension: string;
  readonly powerOfTen: number;
  readonly numerator: number; // a whole number: 1 mu is 1/15 hectare
  readonly denominator: number;
}

/**
 * Returns a printed figure in another unit of the same dimension, exact until the last step.
 * UNIT_UNKNOWN when a unit is not in the catalogue or the dimensions differ.
 */
export function convertUnit(
  value: number | string | null,
  from: UnitFactor | undefined,
  to: UnitFactor | undefined
): Result<number> {
  if (from === undefined || to === undefined || from.dimension !== to.dimension) {
    return refused("UNIT_UNKNOWN");
  }
  if (value === null || value === "") return refused("MISSING_INPUT");
  const scaled = scaleByTen(readDecimal(value), from.powerOfTen - to.powerOfTen);
  const factor = divideRationals(ratioOfUnit(from), ratioOfUnit(to));
  return computed(rationalToNumber(multiplyRationals(toRational(scaled), factor)), 1);
}

function ratioOfUnit({numerator, denominator}: UnitFactor) {
  const whole = (value: number): Decimal => readDecimal(value);
  return divideRationals(toRational(whole(numerator)), toRational(whole(denominator)));
}
