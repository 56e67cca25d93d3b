import type {PlanHeadline} from "@xianzhi/catalog/planHeadline";
import {continueSeries, type VintageFigure} from "@xianzhi/methods/continueSeries";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Step} from "@xianzhi/warehouse/models";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {loadUnits} from "../headline/units.ts";

const types = {
  region_id: "varchar",
  indicator_id: "varchar",
  year: "integer",
  since: "integer",
  points: "integer",
  value: "double",
  low: "double",
  high: "double",
  reason: "varchar"
} as const;

/**
 * Returns the step that writes the mart `projections`: each headline measure of each judged region
 * and benchmark continued to the plan's deadline, in the indicator's unit. A scenario: no verdict
 * reads it. The interval is null below five figures. Empty without a plan.
 */
export function projectionsStep(headline: PlanHeadline | null): Step {
  return {
    name: "projections",
    reads: ["figures", "series_breaks", "indicators", "region_groups"],
    writes: ["projections"],
    async run(warehouse) {
      const rows = headline === null ? [] : await projectAll(warehouse, headline);
      await writeRows(warehouse, "projections", types, rows);
    }
  };
}

async function projectAll(warehouse: Warehouse, headline: PlanHeadline): Promise<Row[]> {
  const {measures, benchmarks, deadline_year: year} = headline;
  // Groups are left out: what breaks a member's series breaks theirs, and is declared of the
  // member.
  const groups = headline.scopes.flatMap((scope) =>
    scope.kind === "aggregate" ? [scope.group] : []
  );
  const places = (await loadUnits(warehouse, headline)).map(({regionId}) => regionId);
  const units = places.filter((id) => !groups.some((group) => group === id));
  const regions = new Set([...units, ...benchmarks.flatMap(({region}) => region ?? [])]);
  const rows: Row[] = [];
  for (const {indicator} of measures) {
    const isRate = await hasUnit(warehouse, indicator, "%");
    const breaks = await loadBreaks(warehouse, indicator);
    for (const [region, figures] of await loadFigures(warehouse, indicator)) {
      if (!regions.has(region)) continue;
      const own = breaks.filter((one) => one.region === null || one.region === region);
      const {point, hasInterval, reason, since, count} = continueSeries(
        figures,
        own.map((one) => one.year),
        isRate,
        year
      );
      rows.push({
        region_id: region,
        indicator_id: indicator,
        year,
        since,
        points: count,
        value: point?.value ?? null,
        low: hasInterval ? (point?.low ?? null) : null,
        high: hasInterval ? (point?.high ?? null) : null,
        reason
      });
    }
  }
  return rows;
}

async function loadFigures(
  warehouse: Warehouse,
  indicator: string
): Promise<ReadonlyMap<string, readonly VintageFigure[]>> {
  const rows = await warehouse.rows(
    "select region_id, year, value, status, vintage_id from figures" +
      " where freq = 'A' and indicator_id = $1 order by region_id, year",
    [indicator]
  );
  const figures = new Map<string, VintageFigure[]>();
  for (const {region_id, year, value, status, vintage_id} of rows) {
    const figure = {
      year: Number(year),
      value: typeof value === "number" ? value : null,
      status: status === null ? null : String(status),
      vintageId: vintage_id === null ? null : String(vintage_id)
    };
    const own = figures.get(String(region_id));
    if (own) own.push(figure);
    else figures.set(String(region_id), [figure]);
  }
  return figures;
}

async function loadBreaks(warehouse: Warehouse, indicator: string) {
  const rows = await warehouse.rows(
    "select region_id, year from series_breaks where indicator_id = $1",
    [indicator]
  );
  return rows.map(({region_id, year}) => ({
    region: region_id === null || region_id === "" ? null : String(region_id),
    year: Number(year)
  }));
}

async function hasUnit(warehouse: Warehouse, indicator: string, unit: string): Promise<boolean> {
  const [row] = await warehouse.rows("select unit from indicators where indicator_id = $1", [
    indicator
  ]);
  return row?.["unit"] === unit;
}
