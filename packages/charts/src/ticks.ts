/** Returns a number for an axis: the minus of print (U+2212), no separators, no float noise. */
export function formatTick(value: number): string {
  return String(Number(value.toPrecision(12))).replace("-", "−");
}

/**
 * Returns about `count` evenly spaced years over those given, always with the
 * last: the newest year is what a reader looks for.
 */
export function yearTicks(years: readonly number[], count: number): number[] {
  const whole = years.map(Math.floor);
  const [first, last] = [Math.min(...whole), Math.max(...whole)];
  if (!Number.isFinite(first)) return [];
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const steps = Math.floor((last - first) / step);
  return Array.from({length: steps + 1}, (_, i) => last - (steps - i) * step);
}
