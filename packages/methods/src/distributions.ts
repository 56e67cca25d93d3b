import {gammaln} from "simple-statistics";

/** Returns P(|Z| ≥ |z|) of the standard normal, to about 1e-14. */
export function normalTwoSided(z: number): number {
  return upperGamma(0.5, (z * z) / 2);
}

/** Returns z with P(|Z| ≥ z) = p: 1.959964 for 0.05. */
export function normalQuantile(p: number): number {
  return decreasingRoot(normalTwoSided, p);
}

/** Returns P(|T| ≥ |t|) of Student's distribution. */
export function studentTwoSided(t: number, degrees: number): number {
  return incompleteBeta(degrees / 2, 0.5, degrees / (degrees + t * t));
}

/** Returns t with P(|T| ≥ t) = p: 2.776445 for 0.05 and 4 degrees of freedom. */
export function studentQuantile(p: number, degrees: number): number {
  return decreasingRoot((t) => studentTwoSided(t, degrees), p);
}

/** Returns P(X ≥ x) of the chi-square distribution. */
export function chiSquareTail(x: number, degrees: number): number {
  return upperGamma(degrees / 2, x / 2);
}

/** Returns x with P(X ≥ x) = p: 15.507313 for 0.05 and 8 degrees of freedom. */
export function chiSquareQuantile(p: number, degrees: number): number {
  return decreasingRoot((x) => chiSquareTail(x, degrees), p);
}

// The regularised upper incomplete gamma function: a series near zero, else a continued
// fraction (Numerical Recipes §6.2).
function upperGamma(a: number, x: number): number {
  if (x <= 0) return 1;
  const scale = Math.exp(a * Math.log(x) - x - gammaln(a));
  if (x >= a + 1) {
    return (
      scale *
      fraction(
        (k) => (k === 0 ? 1 : k * (a - k)),
        (k) => x + 2 * k + 1 - a
      )
    );
  }
  let [term, total] = [1 / a, 1 / a];
  for (let k = 1; k < 500 && term > total * 1e-17; ++k) total += term *= x / (a + k);
  return 1 - total * scale;
}

// The regularised incomplete beta function (Numerical Recipes §6.4).
function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  const scale = Math.exp(
    gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x)
  );
  const numerator = (k: number): number => {
    if (k === 0) return 1;
    const m = Math.floor(k / 2);
    return k % 2 === 0
      ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return (scale / a) * fraction(numerator, () => 1);
}

// n₀/(d₀ + n₁/(d₁ + …)), evaluated forwards by Lentz's method.
function fraction(numerator: (k: number) => number, denominator: (k: number) => number): number {
  let [value, c, d] = [1e-300, 1e-300, 0];
  for (let k = 0; k < 1000; ++k) {
    d = 1 / (denominator(k) + numerator(k) * d);
    c = denominator(k) + numerator(k) / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

function decreasingRoot(tail: (x: number) => number, p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`invalid probability: ${p}`);
  let [low, high] = [0, 1];
  while (tail(high) > p) high *= 2;
  for (let k = 0; k < 200 && low < high; ++k) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (tail(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
