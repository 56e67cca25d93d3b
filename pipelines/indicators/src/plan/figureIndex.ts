import {groupRows} from "../groupRows.ts";
import {type FigureRow, type PairRow} from "./martRows.ts";

/** A figure that is there, as verdicts read it. */
export interface KnownFigure {
  readonly figure_key: string;
  readonly year: number;
  readonly value: number;
  readonly half_unit: number | null;
  readonly unit: string;
}

/** Two figures of one series that may be compared, or the reason why they may not. */
export type YearPair =
  | {readonly start: KnownFigure; readonly end: KnownFigure; readonly reason: null}
  | {readonly reason: string};

/** A region's yearly figures of one indicator, and its comparable pairs. */
export interface Series {
  readonly region: string;
  readonly indicator: string;
  readonly figures: ReadonlyMap<number, KnownFigure>; // by year; only those that may decide
  readonly undecided: ReadonlySet<number>; // years with a forecast or an estimate alone
  pairsFrom(baseYear: number): ReadonlyMap<number, YearPair>; // by end year
}

/** Finds the series of a region or group. */
export type FigureIndex = (region: string, indicator: string) => Series;

const neverDecides = new Set(["forecast", "estimated", "to_verify"]);

/**
 * Returns an index of yearly figures and of the pairs among them that may be compared: of one
 * vintage and without a break between. Quarters and months are left out; forecasts and estimates
 * never decide a verdict and are only remembered as such.
 */
export function indexFigures(rows: readonly FigureRow[], pairs: readonly PairRow[]): FigureIndex {
  const figures = groupRows(
    rows.filter(({period, value}) => value !== null && /^\d{4}$/.test(period)),
    keyOf
  );
  const compared = groupRows(pairs, keyOf);
  const known = new Map<string, Series>();
  return (region, indicator) => {
    const key = `${region}/${indicator}`;
    const series =
      known.get(key) ??
      seriesOf(region, indicator, figures.get(key) ?? [], compared.get(key) ?? []);
    known.set(key, series);
    return series;
  };
}

function seriesOf(
  region: string,
  indicator: string,
  rows: readonly FigureRow[],
  pairs: readonly PairRow[]
): Series {
  const decisive = rows.filter((row) => !neverDecides.has(row.status ?? ""));
  const unit = rows[0]?.unit ?? "";
  const byBase = new Map<number, Map<number, YearPair>>();
  for (const pair of pairs) {
    const ends = byBase.get(pair.base_year) ?? new Map<number, YearPair>();
    byBase.set(pair.base_year, ends.set(pair.year, pairOf(pair, unit)));
  }
  return {
    region,
    indicator,
    figures: new Map(
      decisive.flatMap((row) => {
        const {figure_key, year, value, half_unit} = row;
        return value === null ? [] : [[year, {figure_key, year, value, half_unit, unit}] as const];
      })
    ),
    undecided: new Set(rows.filter((row) => !decisive.includes(row)).map((row) => row.year)),
    pairsFrom: (baseYear) => byBase.get(baseYear) ?? noPairs
  };
}

const noPairs: ReadonlyMap<number, YearPair> = new Map();

function keyOf({
  region_id,
  indicator_id
}: {
  readonly region_id: string;
  readonly indicator_id: string;
}): string {
  return `${region_id}/${indicator_id}`;
}

function pairOf(pair: PairRow, unit: string): YearPair {
  const {base_value, value, reason} = pair;
  if (reason !== null || base_value === null || value === null) {
    return {reason: reason ?? "MISSING_INPUT"};
  }
  const at = (year: number, known: number, half_unit: number | null): KnownFigure => ({
    figure_key: `${keyOf(pair)}/${year}`,
    year,
    value: known,
    half_unit,
    unit
  });
  return {
    start: at(pair.base_year, base_value, pair.base_half),
    end: at(pair.year, value, pair.value_half),
    reason: null
  };
}
