/**
 * Returns the quantile of type 7 (linear between order statistics, R's default), `share` in 0–1.
 * Throws RangeError for no values or a share outside 0–1.
 */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0 || !(share >= 0 && share <= 1)) {
    throw new RangeError(`invalid quantile: ${share} of ${values.length} values`);
  }
  const sorted = [...values].sort((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? 0;
  return low + (position - below) * (high - low);
}
