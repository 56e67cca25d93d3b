import {type Figures, isPresent, type KnownPoint, knownPoints, type Point} from "./present.ts";
import {computed, refused, type Result} from "./result.ts";

/** Two segments joined: estimates before the break, kept out of official verdicts. */
export interface Splice {
  readonly link: number; // factor of a ratio splice, shift in points of an additive one
  readonly points: readonly KnownPoint[]; // by year
}

/**
 * Returns an amount's old segment chained onto the new one at the first year both have; its growth
 * rates are kept. Null with NO_OVERLAP or BASE_ZERO.
 */
export function spliceByRatio(old: readonly Point[], recent: readonly Point[]): Result<Splice> {
  return splice(old, recent, (before, after) =>
    before === 0 ? null : {link: after / before, carry: (value) => (value * after) / before}
  );
}

/** Returns a bounded rate's old segment shifted onto the new one; its point changes are kept. */
export function spliceByShift(old: readonly Point[], recent: readonly Point[]): Result<Splice> {
  return splice(old, recent, (before, after) => {
    const link = after - before;
    return {link, carry: (value) => value + link};
  });
}

/** An intercensal series brought to the new census. */
export interface Wedge {
  readonly closureError: number; // census − last value of the series
  readonly values: readonly number[];
}

/**
 * Returns a series between two censuses with the error of closure spread evenly over its steps: the
 * first value stays, the last becomes the census. Null with MISSING_INPUT or TOO_FEW_POINTS.
 */
export function spreadClosureError(series: Figures, census: number | null): Result<Wedge> {
  const known = series.filter(isPresent);
  const last = known.at(-1);
  if (known.length < series.length || !isPresent(census)) return refused("MISSING_INPUT");
  if (last === undefined || known.length < 2) return refused("TOO_FEW_POINTS", known.length);
  const closureError = census - last;
  const values = known.map((value, i) => value + (closureError * i) / (known.length - 1));
  const flags = ["CHANGE_ASSUMED_BEFORE_BREAK"] as const;
  return computed({closureError, values}, known.length + 1, flags, "estimated");
}

function splice(
  old: readonly Point[],
  recent: readonly Point[],
  linkOf: (
    before: number,
    after: number
  ) => {readonly link: number; readonly carry: (value: number) => number} | null
): Result<Splice> {
  const [before, after] = [knownPoints(old), knownPoints(recent)];
  const used = before.length + after.length;
  const overlap = after.find(({year}) => before.some((point) => point.year === year));
  const match = before.find(({year}) => year === overlap?.year);
  if (!overlap || !match) return refused("NO_OVERLAP", used);
  const joined = linkOf(match.value, overlap.value);
  if (joined === null) return refused("BASE_ZERO", used);
  const carried = before
    .filter(({year}) => year < overlap.year)
    .map(({year, value}) => ({year, value: joined.carry(value)}));
  const points = [...carried, ...after.filter(({year}) => year >= overlap.year)];
  return computed({link: joined.link, points}, used, ["CHANGE_ASSUMED_BEFORE_BREAK"], "estimated");
}
