/** An axis: round ends, round ticks, and where a value falls on it. */
export interface NiceScale {
  readonly type: "linear" | "log";
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  /** Returns a value's position in the range's unit, px. */
  position(value: number): number;
  /** Returns the value at a position. */
  value(position: number): number;
}

/** What an axis must cover and where it lies. */
export interface NiceScaleOptions {
  readonly range: readonly [number, number]; // px of the domain's start and end
  readonly zero?: boolean; // whether zero is covered
  readonly count?: number; // about how many ticks, 4 unless told
  readonly air?: number; // share of the values' span kept free at both ends, 0 unless told
}

/** Returns the linear axis over the values, its ends multiples of 1, 2 or 5 by a power of ten. */
export function niceScale(
  values: readonly number[],
  {range, zero = false, count = 4, air = 0}: NiceScaleOptions
): NiceScale {
  const covered = zero || values.length === 0 ? [0, ...values] : values;
  const least = covered.reduce((low, value) => Math.min(low, value), Infinity);
  const most = covered.reduce((high, value) => Math.max(high, value), -Infinity);
  const [low, high] = [least - (most - least) * air, most + (most - least) * air];
  const step = niceStep(high > low ? (high - low) / count : Math.abs(high) / 10 || 1 / count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({length: last - first + 1}, (_, i) => round((first + i) * step));
  const domain: readonly [number, number] = [round(first * step), round(last * step)];
  const factor = (range[1] - range[0]) / (domain[1] - domain[0]);
  return {
    type: "linear",
    domain,
    ticks,
    position: (value) => range[0] + (value - domain[0]) * factor,
    value: (position) => domain[0] + (position - range[0]) / factor
  };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * 0.999) ?? 10;
  return factor * power;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
