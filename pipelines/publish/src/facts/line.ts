import type {Change, Figure} from "../marts/figures.ts";
import {printedDecimals} from "../sentences/precision.ts";
import type {Rank, Trend} from "../marts/regions.ts";

/** One year's figure as charts and sparklines need it; years without a value are left out. */
export interface Point {
  readonly year: number;
  readonly value: number;
  readonly status: string | null;
  readonly decimals?: number | null; // as printed; the indicator's unless told
}

/** What a region's page says of one indicator. */
export interface Line {
  readonly indicatorId: string;
  readonly latest: Figure | null; // the last year that has a value
  readonly change: Change | null; // of that year, against the year before
  readonly streak: number; // years in a row, up to that one, with its verdict; 0 without one
  readonly rank: Rank | null; // of that year, in the region's main group
  readonly trend: Trend | null;
  readonly points: readonly Point[];
}

/** Returns whether a figure of this status may still change, so that it is drawn hollow. */
export function isOpen(status: string | null): boolean {
  return status !== null && status !== "final" && status !== "revised";
}

/** Returns whether a figure describes a calendar year. */
export function isAnnual(figure: Figure): boolean {
  return figure.year !== null && figure.period === String(figure.year);
}

/** Returns the points of the annual figures that have a value, by year. */
export function pointsOf(figures: readonly Figure[]): Point[] {
  return figures
    .filter(isAnnual)
    .flatMap((figure) => {
      const {year, value, status} = figure;
      if (year === null || value === null) return [];
      return [{year, value, status, decimals: printedDecimals(figure)}];
    })
    .toSorted((a, b) => a.year - b.year);
}

/** Returns the annual figure of the last year that has a value, or null. */
export function latestOf(figures: readonly Figure[]): Figure | null {
  return figures
    .filter((figure) => isAnnual(figure) && figure.value !== null)
    .reduce<Figure | null>(
      (latest, figure) => ((figure.year ?? 0) >= (latest?.year ?? 0) ? figure : latest),
      null
    );
}

/** Returns for how many years in a row, the given one last, a series' verdict has been the same. */
export function streakOf(changes: readonly Change[], year: number | null): number {
  const verdicts = new Map(changes.map((change) => [change.year, change.verdict]));
  const verdict = year === null ? null : (verdicts.get(year) ?? null);
  if (year === null || verdict === null) return 0;
  let length = 1;
  while (verdicts.get(year - length) === verdict) ++length;
  return length;
}
