import {sum} from "simple-statistics";
import {allPresent, type Figures} from "./present.ts";
import {computed, partial, refused, type Flag, type Result} from "./result.ts";

/** Inequality between regions, each weighted by its resident population. */
export interface Inequality {
  readonly mean: number; // weighted, in the unit of the figures
  readonly theilT: number;
  readonly theilL: number | null; // mean log deviation; null when a region is at zero
  readonly gini: number; // mean-difference form
  readonly williamson: number; // weighted coefficient of variation, population form
}

/**
 * Returns the weighted inequality indices. Weights must be the population that the
 * figures are divided by. Null with MISSING_INPUT, TOO_FEW_REGIONS (fewer than 2), NEGATIVE_VALUE,
 * NONPOSITIVE_VALUE (a weight) or ZERO_VALUE (a mean of zero); theilL alone with ZERO_VALUE.
 */
export function inequalityOf(
  values: Figures,
  weights: Figures = values.map(() => 1)
): Result<Inequality> {
  if (values.length !== weights.length) return refused("MISSING_INPUT");
  if (!allPresent(values) || !allPresent(weights)) return refused("MISSING_INPUT");
  const n = values.length;
  if (n < 2) return refused("TOO_FEW_REGIONS", n);
  if (values.some((value) => value < 0)) return refused("NEGATIVE_VALUE", n);
  if (weights.some((weight) => weight <= 0)) return refused("NONPOSITIVE_VALUE", n);
  const total = sum(weights);
  const shares = weights.map((weight) => weight / total);
  const weighted = (of: (value: number) => number) =>
    sum(values.map((value, i) => (shares[i] ?? 0) * of(value)));
  const mean = weighted((value) => value);
  if (mean === 0) return refused("ZERO_VALUE", n);
  const value = {
    mean,
    theilT: weighted((x) => (x === 0 ? 0 : (x / mean) * Math.log(x / mean))),
    theilL: values.includes(0) ? null : weighted((x) => Math.log(mean / x)),
    gini: weighted((x) => weighted((y) => Math.abs(x - y))) / (2 * mean),
    williamson: Math.sqrt(weighted((x) => (x - mean) ** 2)) / mean
  };
  const flags: Flag[] = n < 5 ? ["FEWER_THAN_5_REGIONS"] : [];
  return value.theilL === null
    ? partial(value, "ZERO_VALUE", 2 * n, flags)
    : computed(value, 2 * n, flags);
}

/** A region in a group, with its weight. */
export interface GroupedRegion {
  readonly value: number | null;
  readonly weight: number | null; // resident population
  readonly group: string;
}

/** Both Theil indices, divided into what lies between groups and inside them. */
export interface TheilDecomposition {
  readonly theilT: number;
  readonly betweenT: number;
  readonly withinT: number;
  readonly betweenSharePercent: number | null; // of theilT; null when all are equal
  readonly theilL: number | null;
  readonly betweenL: number | null;
  readonly withinL: number | null;
}

/** Returns the decomposition by group (Shorrocks 1980). Null as inequalityOf. */
export function decomposeTheil(regions: readonly GroupedRegion[]): Result<TheilDecomposition> {
  const all = inequalityOf(
    regions.map((r) => r.value),
    regions.map((r) => r.weight)
  );
  if (all.value === null) return all;
  const {mean, theilT, theilL} = all.value;
  const total = sum(regions.map((region) => region.weight ?? 0));
  let [betweenT, betweenL] = [0, 0];
  for (const group of new Set(regions.map((region) => region.group))) {
    const members = regions.filter((region) => region.group === group);
    const weight = sum(members.map((region) => region.weight ?? 0));
    const groupMean = sum(members.map((r) => (r.weight ?? 0) * (r.value ?? 0))) / weight;
    const [share, relative] = [weight / total, groupMean / mean];
    if (relative > 0) betweenT += share * relative * Math.log(relative);
    betweenL -= share * Math.log(relative);
  }
  const value = {
    theilT,
    betweenT,
    withinT: theilT - betweenT,
    betweenSharePercent: theilT > 0 ? (100 * betweenT) / theilT : null,
    theilL,
    betweenL: theilL === null ? null : betweenL,
    withinL: theilL === null ? null : theilL - betweenL
  };
  return {...all, value};
}

/** The least and greatest index that leaving one region out gives. */
export interface LeaveOneOut {
  readonly low: number;
  readonly high: number;
}

/** Returns the leave-one-out range of one index: how much a single region carries it. */
export function leaveOneOut(
  values: Figures,
  weights: Figures,
  index: "theilT" | "gini" | "williamson"
): Result<LeaveOneOut> {
  const results = values.map((_, i) =>
    inequalityOf(values.toSpliced(i, 1), weights.toSpliced(i, 1))
  );
  const indices = results.map(({value}) => value?.[index] ?? null);
  if (indices.length === 0) return refused("TOO_FEW_REGIONS");
  if (!allPresent(indices))
    return refused(results.find((r) => r.reason)?.reason ?? "MISSING_INPUT");
  return computed({low: Math.min(...indices), high: Math.max(...indices)}, 2 * values.length);
}
