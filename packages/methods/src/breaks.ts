import {type KnownPoint, knownPoints, type Point} from "./present.ts";
import {modifiedZ} from "./modifiedZ.ts";
import {computed, refused, type Result} from "./result.ts";

/** A declared break: `year` is the first of the new series, `kind` names the event. */
export interface SeriesBreak {
  readonly year: number;
  readonly kind: string; // of the catalogue, such as census
}

/** Returns the code of a declared break, for flags and labels. */
export function breakCode({year, kind}: SeriesBreak): string {
  return `BREAK_${year}_${kind.toUpperCase()}`;
}

/** True when a change from one year to the other would cross a break. */
export function crossesBreak(from: number, to: number, breaks: readonly SeriesBreak[]): boolean {
  return breaks.some(({year}) => from < year && year <= to);
}

/** Returns the known points since the last break that has any, by year. */
export function latestSegment(
  points: readonly Point[],
  breaks: readonly SeriesBreak[]
): KnownPoint[] {
  const known = knownPoints(points);
  const last = known.at(-1)?.year ?? -Infinity;
  const start = Math.max(-Infinity, ...breaks.map(({year}) => year).filter((year) => year <= last));
  return known.filter(({year}) => year >= start);
}

/** One year's increment and how far it stands from the others. */
export interface Increment {
  readonly year: number;
  readonly change: number; // from the year before, in the unit of the series
  readonly modifiedZ: number | null;
}

/** The increments of a series beside the breaks declared inside it. */
export interface BreakReport {
  readonly increments: readonly Increment[]; // only between neighbouring years
  readonly median: number;
  readonly deviation: number; // median absolute deviation
  readonly codes: readonly string[]; // of declared breaks that an increment crosses
}

/**
 * Returns yearly increments with their modified z, and the declared breaks among them. A break is
 * declared from metadata, never detected: z over a handful of years is only indicative.
 * Null with TOO_FEW_POINTS below 3 increments.
 */
export function reportBreaks(
  points: readonly Point[],
  breaks: readonly SeriesBreak[]
): Result<BreakReport> {
  const known = knownPoints(points);
  const changes = known.flatMap(({year, value}, i) => {
    const before = known[i - 1];
    return before?.year === year - 1 ? [{year, change: value - before.value}] : [];
  });
  const z = modifiedZ(changes.map(({change}) => change));
  if (z.value === null) return refused("TOO_FEW_POINTS", known.length);
  const {median, deviation, scores} = z.value;
  const increments = changes.map((change, i) => ({...change, modifiedZ: scores?.[i] ?? null}));
  const crossed = breaks.filter(({year}) => changes.some((change) => change.year === year));
  return computed({increments, median, deviation, codes: crossed.map(breakCode)}, known.length);
}
