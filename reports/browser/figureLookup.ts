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

/** Finds figures by region and indicator; years ascending, annual figures only. */
export type FigureLookup = (regionId: string, indicatorId: string) => readonly Figure[];

/** Returns the lookup over the mart of figures. */
export function indexFigures(figures: Mart): FigureLookup {
  const byKey = new Map<string, Figure[]>();
  for (let row = 0; row < figures.size; ++row) {
    if (figures.text("freq", row) !== "A") continue;
    const key = `${figures.text("region_id", row)}/${figures.text("indicator_id", row)}`;
    const list = byKey.get(key) ?? [];
    list.push({
      year: figures.number("year", row) ?? 0,
      value: figures.number("value", row),
      decimals: figures.number("decimals", row) ?? 0,
      status: figures.text("status", row),
      vintageId: figures.text("vintage_id", row),
      reason: figures.text("reason", row)
    });
    byKey.set(key, list);
  }
  for (const list of byKey.values()) list.sort((a, b) => a.year - b.year);
  return (regionId, indicatorId) => byKey.get(`${regionId}/${indicatorId}`) ?? [];
}
