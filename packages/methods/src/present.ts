/** True for a figure that can be computed with: null, NaN and the infinities are missing. */
export function isPresent(value: number | null | undefined): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

/** Figures of which some may be missing. */
export type Figures = readonly (number | null)[];

/** True when every figure is there. An empty list is complete. */
export function allPresent(values: Figures): values is readonly number[] {
  return values.every(isPresent);
}

/** Returns the figures that are there, in order. */
export function presentOf(values: Figures): number[] {
  return values.filter(isPresent);
}

/** A year's figure; null where none was published. */
export interface Point {
  readonly year: number; // the year described
  readonly value: number | null;
}

/** A year's figure that is there. */
export interface KnownPoint {
  readonly year: number;
  readonly value: number;
}

/** Returns the points that have a value, by year. Gaps in the years stay gaps. */
export function knownPoints(points: readonly Point[]): KnownPoint[] {
  return points
    .flatMap(({year, value}) => (isPresent(value) ? [{year, value}] : []))
    .sort((a, b) => a.year - b.year);
}
