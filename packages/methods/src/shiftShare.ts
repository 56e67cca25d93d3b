import {sum} from "simple-statistics";
import {allPresent, type Figures} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** A region's change by sector, divided into three causes that add up to it. */
export interface ShiftShare {
  readonly national: readonly number[]; // at the benchmark's overall growth
  readonly mix: readonly number[]; // its sectors growing apart from the whole
  readonly regional: readonly number[]; // own competitiveness
  readonly totals: {
    readonly national: number;
    readonly mix: number;
    readonly regional: number;
    readonly change: number;
  };
}

/** The regional part divided once more (Esteban-Marquillas 1972). */
export interface CompetitiveShift {
  readonly homothetic: readonly number[]; // the sectors, had the region the benchmark's structure
  readonly competitive: number;
  readonly allocation: number; // from specialising where it grows faster or slower
}

/**
 * Returns the classic shift–share decomposition (Dunn 1960), sector by sector, from amounts of one
 * price basis; the benchmark contains the region. Null with MISSING_INPUT, or BENCHMARK_ZERO when a
 * benchmark sector is zero at the start.
 */
export function shiftShare(
  region: {readonly start: Figures; readonly end: Figures},
  benchmark: {readonly start: Figures; readonly end: Figures}
): Result<ShiftShare> {
  const amounts = [region.start, region.end, benchmark.start, benchmark.end];
  const n = region.start.length;
  if (n === 0 || amounts.some((list) => list.length !== n)) return refused("MISSING_INPUT");
  const [start, end, from, to] = amounts;
  if (!start || !end || !from || !to) return refused("MISSING_INPUT");
  if (!allPresent(start) || !allPresent(end)) return refused("MISSING_INPUT");
  if (!allPresent(from) || !allPresent(to)) return refused("BENCHMARK_MISSING", 2 * n);
  if (from.some((value) => value <= 0)) return refused("BENCHMARK_ZERO", 4 * n);
  const overall = sum(to) / sum(from) - 1;
  const growths = from.map((value, i) => (to[i] ?? 0) / value - 1);
  const national = start.map((value) => value * overall);
  const mix = start.map((value, i) => value * ((growths[i] ?? 0) - overall));
  const regional = start.map((value, i) => (end[i] ?? 0) - value * (1 + (growths[i] ?? 0)));
  const totals = {
    national: sum(national),
    mix: sum(mix),
    regional: sum(regional),
    change: sum(end) - sum(start)
  };
  return computed({national, mix, regional, totals}, 4 * n);
}

/** Returns the competitive and the allocation effect; both add up to the regional shift. */
export function competitiveShift(
  region: {readonly start: Figures; readonly end: Figures},
  benchmark: {readonly start: Figures; readonly end: Figures}
): Result<CompetitiveShift> {
  const classic = shiftShare(region, benchmark);
  if (classic.value === null) return classic;
  const starts = region.start.map((value) => value ?? 0);
  const from = benchmark.start.map((value) => value ?? 0);
  if (starts.some((value) => value === 0)) return refused("BASE_ZERO", classic.inputsUsed);
  const scale = sum(starts) / sum(from);
  const homothetic = from.map((value) => value * scale);
  const {regional, totals} = classic.value;
  const competitive = sum(
    homothetic.map((value, i) => (value * (regional[i] ?? 0)) / (starts[i] ?? 1))
  );
  const value = {homothetic, competitive, allocation: totals.regional - competitive};
  return computed(value, classic.inputsUsed);
}
