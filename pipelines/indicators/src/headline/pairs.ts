import {type Pair, withPrices} from "@xianzhi/methods/spanOutcomes";
import type {MeasureSeries} from "@xianzhi/methods/switches";
import type {PrintedChange} from "@xianzhi/methods/yearVerdict";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";

/** The series that the headline's verdicts are decided from. */
export interface HeadlineInputs {
  seriesOf(region: string, indicator: string): MeasureSeries;
}

/**
 * Reads what the verdicts on some indicators are decided from: pairs of figures, increases as their
 * publishers printed them and, for real growth, the pairs of the price index `deflator`.
 */
export async function loadHeadlineInputs(
  warehouse: Warehouse,
  indicators: readonly string[],
  deflator: string | undefined
): Promise<HeadlineInputs> {
  const pairs = await loadPairs(warehouse, [...indicators, ...(deflator ? [deflator] : [])]);
  const printed = await loadPrinted(warehouse, indicators);
  const pairsOf = (region: string, indicator: string, baseYear: number) =>
    pairs.get(`${region}/${indicator}/${baseYear}`) ?? [];
  return {
    seriesOf: (region, indicator) => ({
      pairs: (baseYear) =>
        withPrices(
          pairsOf(region, indicator, baseYear),
          deflator === undefined ? [] : pairsOf(region, deflator, baseYear)
        ),
      printed: (year) => printed.get(`${region}/${indicator}/${year}`) ?? null
    })
  };
}

async function loadPairs(
  warehouse: Warehouse,
  indicators: readonly string[]
): Promise<ReadonlyMap<string, readonly Pair[]>> {
  const rows = await warehouse.rows(
    `select * from int_pairs where indicator_id in (${placeholders(indicators)})` +
      " order by base_year, year",
    indicators
  );
  const pairs = new Map<string, Pair[]>();
  for (const row of rows) {
    const key = `${row["region_id"]}/${row["indicator_id"]}/${row["base_year"]}`;
    const known = pairs.get(key);
    if (known) known.push(pairOf(row));
    else pairs.set(key, [pairOf(row)]);
  }
  return pairs;
}

// Nominal growth only: that at constant prices is another reading of the same amount.
async function loadPrinted(
  warehouse: Warehouse,
  indicators: readonly string[]
): Promise<ReadonlyMap<string, PrintedChange>> {
  const rows = await warehouse.rows(
    "select region_id, indicator_id, year, change, half_unit from int_growth_published" +
      ` where basis = 'nominal' and indicator_id in (${placeholders(indicators)})`,
    indicators
  );
  return new Map(
    rows.map((row) => [
      `${row["region_id"]}/${row["indicator_id"]}/${row["year"]}`,
      {change: Number(row["change"]), halfUnit: Number(row["half_unit"]), reading: "percent"}
    ])
  );
}

function placeholders(values: readonly unknown[]): string {
  return values.map((_, index) => `$${index + 1}`).join(", ");
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
