/**
 * Returns how many orders of a sample have 0, 1, 2 … inversions. `groups` are the sizes of its
 * groups of equal values: [1, 1, 1] for three different ones (Mahonian numbers), [2, 1] with one
 * tie (Gaussian multinomial coefficients). Exact; the counts add up to the number of orders.
 */
export function inversionCounts(groups: readonly number[]): bigint[] {
  const n = groups.reduce((total, size) => total + size, 0);
  let counts = [1n];
  for (let k = 2; k <= n; ++k) counts = multiplyByRun(counts, k);
  for (const size of groups) {
    for (let k = 2; k <= size; ++k) counts = divideByRun(counts, k);
  }
  return counts;
}

/** Returns the sizes of the groups of equal values, in no particular order. */
export function tieGroups(values: readonly number[]): number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** Returns Kendall's score S: later values above less later values below. Values in time order. */
export function kendallScore(values: readonly number[]): number {
  let score = 0;
  values.forEach((value, i) => {
    for (const later of values.slice(i + 1)) score += Math.sign(later - value);
  });
  return score;
}

/** Returns the variance of S with the correction for ties. */
export function scoreVariance(n: number, groups: readonly number[]): number {
  const term = (t: number) => t * (t - 1) * (2 * t + 5);
  return (term(n) - groups.reduce((total, size) => total + term(size), 0)) / 18;
}

// Times 1 + q + … + q^(k−1).
function multiplyByRun(counts: readonly bigint[], k: number): bigint[] {
  const product: bigint[] = [];
  let window = 0n;
  for (let i = 0; i < counts.length + k - 1; ++i) {
    window += (counts[i] ?? 0n) - (counts[i - k] ?? 0n);
    product.push(window);
  }
  return product;
}

// The inverse of the above; the division is exact.
function divideByRun(product: readonly bigint[], k: number): bigint[] {
  const counts: bigint[] = [];
  for (let i = 0; i < product.length - k + 1; ++i) {
    counts.push((product[i] ?? 0n) - (product[i - 1] ?? 0n) + (counts[i - k] ?? 0n));
  }
  return counts;
}
