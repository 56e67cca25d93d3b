/** Returns a number for an axis: the minus of print (U+2212), no separators, no float noise. */
export function formatTick(value: number): string {
  return String(Number(value.toPrecision(12))).replace("-", "−");
}

/**
 * Returns at most `count` of the years as axis ticks, always with the last: the
 * newest year is what a reader looks for.
 */
export function yearTicks(years: readonly number[], count: number): number[] {
  const sorted = [...new Set(years.map(Math.floor))].sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(sorted.length / Math.max(1, count)));
  return sorted.filter((_, i) => (sorted.length - 1 - i) % step === 0);
}
