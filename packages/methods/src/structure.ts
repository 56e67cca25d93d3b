import {sum} from "simple-statistics";
import {allPresent, type Figures, isPresent} from "./present.ts";
import {computed, refused, type Flag, type Result} from "./result.ts";

/** How far a structure turned between two years, or two structures differ. */
export interface StructureDistance {
  readonly cosine: number; // 1 when alike; UNIDO's similarity coefficient
  readonly angleDegrees: number; // Moore (1978)
  readonly sumOfChanges: number; // 结构变动值, Krugman's index; in the unit of the shares
  readonly halfSum: number; // Michaely, NAV
}

/**
 * Returns the distance of two share vectors, in per cent or fractions: of one region at two years,
 * or of two regions. Flags SHARES_NOT_100 outside 100 ± 0.2, COARSE_STRUCTURE with up to 3 sectors.
 */
export function compareStructures(a: Figures, b: Figures): Result<StructureDistance> {
  if (a.length !== b.length || a.length < 2) return refused("MISSING_INPUT");
  if (!allPresent(a) || !allPresent(b)) return refused("MISSING_INPUT");
  const norms = norm(a) * norm(b);
  if (norms === 0) return refused("BOTH_ZERO", 2 * a.length);
  const product = sum(a.map((share, i) => share * (b[i] ?? 0)));
  // Rounding may give a cosine above one, of which there is no angle.
  const cosine = Math.min(1, Math.max(-1, product / norms));
  const sumOfChanges = sum(a.map((share, i) => Math.abs((b[i] ?? 0) - share)));
  const value = {
    cosine,
    angleDegrees: (180 / Math.PI) * Math.acos(cosine),
    sumOfChanges,
    halfSum: sumOfChanges / 2
  };
  return computed(value, 2 * a.length, structureFlags(a, b));
}

/** Dispersion of sector growth around the growth of the whole. */
export interface SectoralShift {
  readonly currentWeights: number; // Lilien (1982)
  readonly meanWeights: number; // with mean shares, preferable (Ansari et al. 2013)
}

/** Returns Lilien's index from sector amounts. Null with MISSING_INPUT or NONPOSITIVE_VALUE. */
export function lilienIndex(start: Figures, end: Figures): Result<SectoralShift> {
  if (start.length !== end.length || start.length < 2) return refused("MISSING_INPUT");
  if (!allPresent(start) || !allPresent(end)) return refused("MISSING_INPUT");
  const used = 2 * start.length;
  if ([...start, ...end].some((value) => value <= 0)) return refused("NONPOSITIVE_VALUE", used);
  const [total0, total1] = [sum(start), sum(end)];
  const growth = Math.log(total1 / total0);
  const dispersion = (weightOf: (x0: number, x1: number) => number) =>
    Math.sqrt(
      sum(
        start.map((x0, i) => {
          const x1 = end[i] ?? 0;
          return weightOf(x0, x1) * (Math.log(x1 / x0) - growth) ** 2;
        })
      )
    );
  const value = {
    currentWeights: dispersion((_, x1) => x1 / total1),
    meanWeights: dispersion((x0, x1) => (x0 / total0 + x1 / total1) / 2)
  };
  return computed(value, used);
}

/**
 * Returns the location quotient (x_ij ÷ x_i) ÷ (X_j ÷ X): above one, the region specialises in the
 * sector. Null with MISSING_INPUT, BASE_ZERO (region's total) or BENCHMARK_ZERO.
 */
export function locationQuotient(
  region: {readonly sector: number | null; readonly total: number | null},
  benchmark: {readonly sector: number | null; readonly total: number | null}
): Result<number> {
  if (!isPresent(region.sector) || !isPresent(region.total)) return refused("MISSING_INPUT");
  if (!isPresent(benchmark.sector) || !isPresent(benchmark.total)) {
    return refused("BENCHMARK_MISSING", 2);
  }
  if (benchmark.sector <= 0 || benchmark.total <= 0) return refused("BENCHMARK_ZERO", 4);
  if (region.total <= 0) return refused("BASE_ZERO", 4);
  return computed(region.sector / region.total / (benchmark.sector / benchmark.total), 4);
}

function norm(values: readonly number[]): number {
  return Math.sqrt(sum(values.map((value) => value * value)));
}

function structureFlags(a: readonly number[], b: readonly number[]): Flag[] {
  const flags: Flag[] = a.length <= 3 ? ["COARSE_STRUCTURE"] : [];
  const whole = [a, b]
    .map(sum)
    .every((total) => Math.abs(total - (total > 2 ? 100 : 1)) <= (total > 2 ? 0.2 : 0.002));
  return whole ? flags : [...flags, "SHARES_NOT_100"];
}
