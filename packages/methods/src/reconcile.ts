import {sum} from "simple-statistics";
import {allPresent, type Figures, isPresent} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** How far rounding alone may part a total from the sum of its parts. */
export interface SumTolerance {
  readonly worst: number; // (n + 1) half-units
  readonly rms: number; // √((n + 1)/12) units
}

/** Returns the tolerance of an identity of n parts and a total, all printed to ± `halfUnit`. */
export function sumTolerance(parts: number, halfUnit: number): SumTolerance {
  return {
    worst: (parts + 1) * halfUnit,
    rms: 2 * halfUnit * Math.sqrt((parts + 1) / 12)
  };
}

/** Parts against their total. Published figures are never overwritten; `adjusted` is a copy. */
export interface Reconciliation {
  readonly discrepancy: number; // total − Σ parts
  readonly discrepancyPercent: number; // of the total
  readonly withinRounding: boolean;
  readonly adjusted: readonly number[]; // adds up to the total
}

/** Returns the parts scaled to their total (pro rata). Null with MISSING_INPUT or ZERO_VALUE. */
export function reconcileProRata(
  parts: Figures,
  total: number | null,
  halfUnit = 0
): Result<Reconciliation> {
  return reconcile(parts, total, halfUnit, (known, target) => {
    const scale = target / sum(known);
    return known.map((part) => part * scale);
  });
}

/**
 * Returns the parts moved to their total by weighted least squares, each by the share its variance
 * has in all (Stone). Variances default to the square of each part.
 */
export function reconcileWeighted(
  parts: Figures,
  total: number | null,
  variances: readonly number[] = parts.map((part) => (part ?? 0) ** 2),
  halfUnit = 0
): Result<Reconciliation> {
  return reconcile(parts, total, halfUnit, (known, target) => {
    const unit = (target - sum(known)) / sum(variances);
    return known.map((part, i) => part + (variances[i] ?? 0) * unit);
  });
}

function reconcile(
  parts: Figures,
  total: number | null,
  halfUnit: number,
  adjust: (known: readonly number[], total: number) => number[]
): Result<Reconciliation> {
  if (parts.length === 0 || !allPresent(parts) || !isPresent(total))
    return refused("MISSING_INPUT");
  const used = parts.length + 1;
  if (sum(parts) === 0 || total === 0) return refused("ZERO_VALUE", used);
  const discrepancy = total - sum(parts);
  const value = {
    discrepancy,
    discrepancyPercent: (100 * discrepancy) / total,
    withinRounding:
      Math.abs(discrepancy) <= sumTolerance(parts.length, halfUnit).worst + 1e-9 * Math.abs(total),
    adjusted: adjust(parts, total)
  };
  return computed(value, used, [], "estimated");
}
