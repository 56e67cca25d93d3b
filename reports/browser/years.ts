import type {Indicator} from "./indicatorList.ts";

/** Returns the years between the first and the last figure of any indicator, newest first. */
export function listYears(indicators: readonly Indicator[]): number[] {
  const first = Math.min(...indicators.map(({firstYear}) => firstYear));
  const last = Math.max(...indicators.map(({lastYear}) => lastYear));
  if (!Number.isFinite(first) || !Number.isFinite(last)) return [];
  return Array.from({length: last - first + 1}, (_, i) => last - i);
}
