import type {Pair} from "@xianzhi/methods/spanOutcomes";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";

/** The verdict on one year's change, as the mart `changes` gives it. */
export interface YearVerdict {
  readonly year: number;
  readonly verdict: string | null;
}

/** Pairs and yearly verdicts by region and indicator. */
export interface HeadlineInputs {
  pairsOf(region: string, indicator: string, baseYear: number): readonly Pair[];
  yearsOf(region: string, indicator: string): readonly YearVerdict[];
}

/** Reads what the headline verdicts of some indicators are decided from. */
export async function loadHeadlineInputs(
  warehouse: Warehouse,
  indicators: readonly string[]
): Promise<HeadlineInputs> {
  const list = indicators.map((_, index) => `$${index + 1}`).join(", ");
  const pairs = new Map<string, Pair[]>();
  const rows = await warehouse.rows(
    `select * from int_pairs where indicator_id in (${list}) order by base_year, year`,
    indicators
  );
  for (const row of rows) {
    const key = `${row["region_id"]}/${row["indicator_id"]}/${row["base_year"]}`;
    pairs.set(key, [...(pairs.get(key) ?? []), pairOf(row)]);
  }
  const years = new Map<string, YearVerdict[]>();
  const changes = await warehouse.rows(
    `select region_id, indicator_id, year, verdict from changes where indicator_id in (${list})` +
      " order by year",
    indicators
  );
  for (const {region_id, indicator_id, year, verdict} of changes) {
    const key = `${region_id}/${indicator_id}`;
    const one = {year: Number(year), verdict: verdict === null ? null : String(verdict)};
    years.set(key, [...(years.get(key) ?? []), one]);
  }
  return {
    pairsOf: (region, indicator, baseYear) =>
      pairs.get(`${region}/${indicator}/${baseYear}`) ?? [],
    yearsOf: (region, indicator) => years.get(`${region}/${indicator}`) ?? []
  };
}

function pairOf(row: Row): Pair {
  return {
    baseYear: Number(row["base_year"]),
    year: Number(row["year"]),
    base: figureOf(row["base_value"], row["base_half"]),
    end: figureOf(row["value"], row["value_half"]),
    reason: row["reason"] === null ? null : String(row["reason"])
  };
}

function figureOf(value: unknown, halfUnit: unknown) {
  return typeof value === "number" && typeof halfUnit === "number" ? {value, halfUnit} : null;
}
