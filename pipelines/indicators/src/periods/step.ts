import {decumulate} from "@xianzhi/methods/decumulate";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Step} from "@xianzhi/warehouse/models";
import type {Row} from "@xianzhi/warehouse/openWarehouse";

const types = {
  region_id: "varchar",
  indicator_id: "varchar",
  period: "varchar",
  single: "double",
  reason: "varchar"
} as const;

/**
 * Returns the step that writes `int_single_periods`: the single quarter or month inside the
 * cumulated figures of additive flows, in the indicator's unit; null with MISSING_INPUT where the
 * cumulated figure before is missing.
 */
export function singlePeriodsStep(): Step {
  return {
    name: "single_periods",
    reads: ["int_periods_within_years"],
    writes: ["int_single_periods"],
    async run(warehouse) {
      const rows = await warehouse.rows(
        `select region_id, indicator_id, freq, year, position, period, value
        from int_periods_within_years
        where period_kind = 'cumulated' and aggregation = 'sum'
        order by region_id, indicator_id, freq, year, position`
      );
      await writeRows(
        warehouse,
        "int_single_periods",
        types,
        [...yearsOf(rows)].flatMap(singlesOf)
      );
    }
  };
}

// Rows come ordered, so a year's cumulated figures stand together.
function* yearsOf(rows: readonly Row[]): Generator<readonly Row[]> {
  let year: Row[] = [];
  for (const row of rows) {
    const [first] = year;
    const same = ["region_id", "indicator_id", "freq", "year"].every(
      (name) => first?.[name] === row[name]
    );
    if (first !== undefined && !same) {
      yield year;
      year = [];
    }
    year.push(row);
  }
  if (year.length > 0) yield year;
}

function singlesOf(year: readonly Row[]): Row[] {
  const known = new Map(year.map((row) => [Number(row["position"]), Number(row["value"])]));
  const last = Math.max(...known.keys());
  const cumulated = Array.from({length: last}, (_, index) => known.get(index + 1) ?? null);
  const singles = decumulate(cumulated).value?.singles ?? [];
  return year.map((row) => {
    const single = singles[Number(row["position"]) - 1] ?? null;
    return {
      region_id: row["region_id"] ?? null,
      indicator_id: row["indicator_id"] ?? null,
      period: row["period"] ?? null,
      single,
      reason: single === null ? "MISSING_INPUT" : null
    };
  });
}
