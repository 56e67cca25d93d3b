import {projectLogLinear, projectRate, type ProjectedPoint} from "./projection.ts";

/** A year's figure of one series, with the vintage it belongs to. */
export interface VintageFigure {
  readonly year: number;
  readonly value: number | null;
  readonly status: string | null;
  readonly vintageId: string | null;
}

/** A series continued to a year, or why it cannot be. */
export interface Continued {
  readonly point: ProjectedPoint | null;
  readonly hasInterval: boolean; // false where too few years make it worthless
  readonly reason: string | null;
  readonly since: number | null; // first year of the figures it continues
  readonly count: number; // how many they are
}

/**
 * Returns a series continued to a year from the published figures of its last vintage after the
 * last break: rates on the logit scale, amounts on the logarithmic one. A forecast, never a result.
 * Figures come by year ascending; `breaks` are first years of new segments.
 */
export function continueSeries(
  figures: readonly VintageFigure[],
  breaks: readonly number[],
  isRate: boolean,
  year: number
): Continued {
  const from = Math.max(0, ...breaks.filter((one) => one <= year));
  const known = figures.filter(
    (figure) =>
      figure.value !== null &&
      figure.status !== "estimated" &&
      figure.status !== "forecast" &&
      figure.year >= from &&
      figure.year < year
  );
  const vintage = known.at(-1)?.vintageId;
  const points = known.filter(({vintageId}) => vintageId === vintage);
  const result = (isRate ? projectRate : projectLogLinear)(points, [year]);
  return {
    point: result.value?.points[0] ?? null,
    hasInterval: result.value?.intervalReported ?? false,
    reason: result.reason ?? null,
    since: points[0]?.year ?? null,
    count: points.length
  };
}
