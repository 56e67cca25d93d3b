import type {Pair} from "@xianzhi/methods/spanOutcomes";
import type {Mart} from "./mart.ts";

/** Finds the pairs of figures that a change from a base year is taken between, years ascending. */
export type PairLookup = (
  regionId: string,
  indicatorId: string,
  baseYear: number
) => readonly Pair[];

/** Returns the lookup over the mart `notebook_pairs`. */
export function indexPairs(pairs: Mart): PairLookup {
  const byKey = new Map<string, Pair[]>();
  for (let row = 0; row < pairs.size; ++row) {
    const series = `${pairs.text("region_id", row)}/${pairs.text("indicator_id", row)}`;
    const key = `${series}/${pairs.number("base_year", row)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), readPair(pairs, row)]);
  }
  for (const list of byKey.values()) list.sort((a, b) => a.year - b.year);
  return (regionId, indicatorId, baseYear) =>
    byKey.get(`${regionId}/${indicatorId}/${baseYear}`) ?? [];
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
