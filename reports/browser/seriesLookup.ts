import {type Pair, withPrices} from "@xianzhi/methods/spanOutcomes";
import type {MeasureSeries} from "@xianzhi/methods/switches";
import type {PrintedChange} from "@xianzhi/methods/yearVerdict";
import type {Mart} from "./mart.ts";

/** Finds what a verdict on a region's measure is decided from. */
export type SeriesLookup = (regionId: string, indicatorId: string) => MeasureSeries;

/** Returns the lookup over the mart `notebook_pairs`; `deflator` is the price index among them. */
export function indexSeries(pairs: Mart, deflator: string | null): SeriesLookup {
  const byKey = new Map<string, Pair[]>();
  const printed = new Map<string, PrintedChange>();
  for (let row = 0; row < pairs.size; ++row) {
    const series = `${pairs.text("region_id", row)}/${pairs.text("indicator_id", row)}`;
    const key = `${series}/${pairs.number("base_year", row)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), readPair(pairs, row)]);
    const change = readFigure(
      pairs.number("printed_change", row),
      pairs.number("printed_half", row)
    );
    if (change === null) continue;
    const {value, halfUnit} = change;
    printed.set(`${series}/${pairs.number("year", row)}`, {
      change: value,
      halfUnit,
      reading: "percent"
    });
  }
  for (const list of byKey.values()) list.sort((a, b) => a.year - b.year);
  const find = (regionId: string, indicatorId: string | null, baseYear: number) =>
    byKey.get(`${regionId}/${indicatorId}/${baseYear}`) ?? [];
  return (regionId, indicatorId) => ({
    pairs: (base) => withPrices(find(regionId, indicatorId, base), find(regionId, deflator, base)),
    printed: (year) => printed.get(`${regionId}/${indicatorId}/${year}`) ?? null
  });
}

function readPair(pairs: Mart, row: number): Pair {
  return {
    baseYear: pairs.number("base_year", row) ?? 0,
    year: pairs.number("year", row) ?? 0,
    base: readFigure(pairs.number("base_value", row), pairs.number("base_half", row)),
    end: readFigure(pairs.number("value", row), pairs.number("value_half", row)),
    reason: pairs.text("reason", row) || null
  };
}

function readFigure(value: number | null, halfUnit: number | null): Pair["base"] {
  return value === null || halfUnit === null ? null : {value, halfUnit};
}
