import {toNumber} from "@xianzhi/catalog/units";
import {sum} from "simple-statistics";
import {addDecimals, compareDecimals, readDecimal, subtractDecimals} from "./decimal.ts";
import {isPresent} from "./present.ts";
import {computed, refused, type Flag, type Result} from "./result.ts";

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
  [primary, secondary, tertiary]: readonly [number | null, number | null, number | null],
  halfUnit: number
): Result<SectorShare> {
  if (!isPresent(gdp) || !isPresent(primary)) return refused("MISSING_INPUT");
  if (!isPresent(secondary) || !isPresent(tertiary)) return refused("MISSING_INPUT");
  if (gdp <= 0) return refused(gdp === 0 ? "BASE_ZERO" : "BASE_NEGATIVE", 1);
  const total = [primary, secondary, tertiary].map(readDecimal).reduce(addDecimals);
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
