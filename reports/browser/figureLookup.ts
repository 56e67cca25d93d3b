import type {Mart} from "./mart.ts";

/** A year's figure of one region and indicator. */
export interface Figure {
  readonly year: number;
  readonly value: number | null;
  readonly decimals: number;
  readonly status: string | null;
  readonly vintageId: string | null;
  readonly reason: string | null; // why there is no value
}

/** Returns the annual figures of one indicator by region; years ascending. */
export function indexFigures(figures: Mart): ReadonlyMap<string, readonly Figure[]> {
  const byRegion = new Map<string, Figure[]>();
  for (let row = 0; row < figures.size; ++row) {
    const region = figures.text("region_id", row) ?? "";
    const list = byRegion.get(region) ?? [];
    list.push({
      year: figures.number("year", row) ?? 0,
      value: figures.number("value", row),
      decimals: figures.number("decimals", row) ?? 0,
      status: figures.text("status", row),
      vintageId: figures.text("vintage_id", row),
      reason: figures.text("reason", row)
    });
    byRegion.set(region, list);
  }
  for (const list of byRegion.values()) list.sort((a, b) => a.year - b.year);
  return byRegion;
}
