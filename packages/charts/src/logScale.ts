import type {NiceScale, NiceScaleOptions} from "./niceScale.ts";

/** The numbers within a power of ten that an axis may end and be ticked at. */
const steps = [1, 2, 5] as const;
const mostTicks = 7;

/** When values are drawn on a logarithmic axis: a linear one would pile them up at one end. */
const heavy = {
  fewest: 5, // values
  ratio: 10, // the largest is so many times the smallest, at least
  share: 0.6, // so many of them lie …
  part: 0.2 // … in this part of the axis
} as const;

/** Returns whether a linear axis would pile so many values up that they could not be told apart. */
export function isHeavyTailed(values: readonly number[]): boolean {
  const [least, most] = boundsOf(values);
  if (values.length < heavy.fewest || least <= 0 || most < least * heavy.ratio) return false;
  const low = least + (most - least) * heavy.part;
  return values.filter((value) => value <= low).length >= values.length * heavy.share;
}

/**
 * Returns the logarithmic axis that covers the values, its ends 1, 2 or 5 times a power of ten.
 * Throws a RangeError for a value that is not above zero.
 */
export function logScale(
  values: readonly number[],
  {range}: Pick<NiceScaleOptions, "range">
): NiceScale {
  const [least, most] = boundsOf(values);
  if (!(least > 0)) throw new RangeError(`invalid value of a logarithmic axis: ${least}`);
  const grid = gridOver(least, most);
  const low = grid.findLast((value) => value <= least) ?? least;
  const high = grid.find((value) => value >= most && value > low) ?? most;
  const within = grid.filter((value) => low <= value && value <= high);
  const decades = within.filter((value) => Number.isInteger(round(Math.log10(value))));
  const factor = (range[1] - range[0]) / Math.log(high / low);
  return {
    type: "log",
    domain: [low, high],
    ticks: within.length <= mostTicks || decades.length < 2 ? within : decades,
    position: (value) => range[0] + Math.log(value / low) * factor,
    value: (position) => low * Math.exp((position - range[0]) / factor)
  };
}

function gridOver(least: number, most: number): number[] {
  const [first, last] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most)) + 1];
  return Array.from({length: last - first + 1}, (_, i) => first + i).flatMap((power) =>
    steps.map((step) => Number(`${step}e${power}`))
  );
}

// Not by spreading: a country's values are more than a call takes arguments.
function boundsOf(values: readonly number[]): readonly [number, number] {
  return [
    values.reduce((low, value) => Math.min(low, value), Infinity),
    values.reduce((high, value) => Math.max(high, value), -Infinity)
  ];
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
