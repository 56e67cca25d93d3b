/** One of five ordered shades, 1 the lowest. */
export type Step = 1 | 2 | 3 | 4 | 5;

/** How values are cut into classes: below the first threshold, between two, from the last on. */
export interface Classes {
  readonly thresholds: readonly number[]; // ascending, at most four; a value on one is above it
  readonly steps: readonly Step[]; // the shade of each class, lowest first
  classOf(value: number): number; // 0 is the lowest
}

// However few the classes, the shades lie as far apart as they can.
const shades: readonly (readonly Step[])[] = [
  [3],
  [1, 4],
  [1, 3, 5],
  [1, 2, 4, 5],
  [1, 2, 3, 4, 5]
];

/**
 * Returns at most five classes whose thresholds are round numbers, evenly spaced: what a reader can
 * name. Equal values are one class.
 */
export function classify(values: readonly number[]): Classes {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const thresholds = values.length === 0 || low === high ? [] : chooseThresholds(low, high);
  return {
    thresholds,
    steps: shades[thresholds.length] ?? [],
    classOf: (value) => thresholds.filter((threshold) => value >= threshold).length
  };
}

/** Returns each class as a text, lowest first: `< 40`, `40–45`, `≥ 45`; none without thresholds. */
export function nameClasses({thresholds}: Classes, write: (value: number) => string): string[] {
  const first = thresholds[0];
  const last = thresholds.at(-1);
  if (first === undefined || last === undefined) return [];
  const between = thresholds.slice(1).map((to, i) => `${write(thresholds[i] ?? to)}–${write(to)}`);
  return [`< ${write(first)}`, ...between, `≥ ${write(last)}`];
}

function chooseThresholds(low: number, high: number): number[] {
  const power = Math.floor(Math.log10((high - low) / 5));
  for (const width of [1, 2, 2.5, 5, 10, 20]) {
    const thresholds = multiplesBetween(low, high, width, power);
    if (thresholds.length < shades.length) return thresholds;
  }
  return [];
}

// Whole multiples scaled at the end: 3 × 0.1 would not be 0.3.
function multiplesBetween(low: number, high: number, width: number, power: number): number[] {
  const scaled = (n: number) => Number(`${n * width}e${power}`);
  const first = Math.floor(low / scaled(1)) + 1;
  const found: number[] = [];
  for (let n = first; scaled(n) <= high && found.length < 9; n++) found.push(scaled(n));
  return found;
}
