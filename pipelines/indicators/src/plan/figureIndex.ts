import {type SeriesBreak} from "@xianzhi/methods/breaks";
import {type BreakRow, type FigureRow} from "./martRows.ts";

/** A figure that is there. */
export interface KnownFigure extends FigureRow {
  readonly value: number;
}

/** A region's yearly figures of one indicator, and where the series breaks. */
export interface Series {
  readonly region: string;
  readonly indicator: string;
  readonly figures: ReadonlyMap<number, KnownFigure>; // by year; only those that may decide
  readonly undecided: ReadonlySet<number>; // years with a forecast or an estimate alone
  readonly breaks: readonly SeriesBreak[];
}

/** Finds the series of a region or group. */
export type FigureIndex = (region: string, indicator: string) => Series;

const neverDecides = new Set(["forecast", "estimated", "to_verify"]);

/**
 * Returns an index of yearly figures. Quarters and months are left out; forecasts and
 * estimates never decide a verdict and are only remembered as such.
 */
export function indexFigures(
  rows: readonly FigureRow[],
  breaks: readonly BreakRow[]
): FigureIndex {
  const byKey = new Map<string, KnownFigure[]>();
  for (const row of rows) {
    const {value} = row;
    if (value === null || !/^\d{4}$/.test(row.period)) continue;
    const key = `${row.region_id}/${row.indicator_id}`;
    byKey.set(key, [...(byKey.get(key) ?? []), {...row, value}]);
  }
  return (region, indicator) => {
    const all = byKey.get(`${region}/${indicator}`) ?? [];
    const decisive = all.filter((row) => !neverDecides.has(row.status ?? ""));
    return {
      region,
      indicator,
      figures: new Map(decisive.map((row) => [row.year, row])),
      undecided: new Set(all.filter((row) => !decisive.includes(row)).map((row) => row.year)),
      breaks: breaks.filter((one) => speaksOf(one, region, indicator))
    };
  };
}

// A change of kind moves a region between tables; its territory and series go on.
function speaksOf({indicator_id, region_id, kind}: BreakRow, region: string, indicator: string): boolean {
  return kind !== "kind" &&
    (indicator_id ?? indicator) === indicator &&
    (region_id ?? region) === region;
}
