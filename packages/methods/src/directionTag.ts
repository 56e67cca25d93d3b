import {latestSegment, type SeriesBreak} from "./breaks.ts";
import {type Point} from "./present.ts";
import {computed, partial, type Result} from "./result.ts";
import {medianSlope} from "./theilSen.ts";

/** Direction stability over five comparable years; never called significance. */
export const directionTags = ["rising", "falling", "stable", "fluctuating", "short"] as const;
export type DirectionTag = (typeof directionTags)[number];

/** The tag of a series and what it rests on. */
export interface Direction {
  readonly tag: DirectionTag;
  readonly n: number; // points used, at most 5
  readonly slope: number | null; // Theil–Sen, unit of the series a year; null when short
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

const pointsNeeded = 5;

/**
 * Returns the direction-stability tag (docs/methods.md, “Trends”) of the latest five comparable
 * points since the last break: rising or falling when the slope keeps its sign whichever point is
 * left out and exceeds the series' rounding unit and half of `peerChange`, the peers' median
 * absolute yearly change (null when there are no peers). `short`, with TOO_FEW_POINTS or
 * BREAK_IN_SERIES, otherwise.
 */
export function directionTag(
  points: readonly Point[],
  breaks: readonly SeriesBreak[],
  roundingUnit: number,
  peerChange: number | null
): Result<Direction> {
  const latest = latestSegment(points, breaks).slice(-pointsNeeded);
  const [firstYear, lastYear] = [latest[0]?.year ?? null, latest.at(-1)?.year ?? null];
  const place = {n: latest.length, firstYear, lastYear};
  if (latest.length < pointsNeeded) {
    const cut = latestSegment(points, []).length > latest.length;
    const reason = cut ? "BREAK_IN_SERIES" : "TOO_FEW_POINTS";
    return partial({tag: "short", slope: null, ...place}, reason, latest.length);
  }
  const slope = medianSlope(latest);
  const signs = latest.map((_, i) => Math.sign(medianSlope(latest.toSpliced(i, 1))));
  const steady = signs.every((sign) => sign === Math.sign(slope));
  const material =
    Math.abs(slope) > roundingUnit && Math.abs(slope) > 0.5 * Math.abs(peerChange ?? 0);
  return computed({tag: tagOf(slope, steady, material), slope, ...place}, latest.length);
}

function tagOf(slope: number, steady: boolean, material: boolean): DirectionTag {
  if (!steady) return "fluctuating";
  if (!material) return "stable";
  return slope > 0 ? "rising" : "falling";
}
