import {directionTag} from "@xianzhi/methods/directionTag";
import type {SeriesBreak} from "@xianzhi/methods/breaks";
import {mannKendall} from "@xianzhi/methods/mannKendall";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import type {Step} from "@xianzhi/warehouse/models";
import type {Row, Warehouse} from "@xianzhi/warehouse/openWarehouse";

const types = {
  region_id: "varchar",
  indicator_id: "varchar",
  n: "integer",
  first_year: "integer",
  last_year: "integer",
  slope: "double",
  tag: "varchar",
  reason: "varchar",
  mk_score: "integer",
  mk_p: "double"
} as const;

interface Line {
  readonly regionId: string;
  readonly indicatorId: string;
  readonly points: readonly {readonly year: number; readonly value: number}[];
  readonly roundingUnit: number; // of the latest figure
}

/**
 * Returns the step that writes the mart `trends`: one row per region and indicator with the
 * direction of its latest five comparable years (rising, falling, stable, fluctuating or short) and
 * the exact Mann–Kendall test beside it. `slope` is in the indicator's unit a year.
 */
export function trendsStep(): Step {
  return {
    name: "trends",
    reads: ["int_trend_points", "int_breaks", "int_changes", "region_groups"],
    writes: ["trends"],
    async run(warehouse) {
      const [breaks, peers] = [await loadBreaks(warehouse), await loadPeerChanges(warehouse)];
      const rows: Row[] = [];
      for await (const line of streamLines(warehouse)) {
        const own = breaks.get(`${line.regionId}/${line.indicatorId}`) ?? [];
        rows.push(trendRow(line, own, peers.get(line.indicatorId) ?? null));
      }
      await writeRows(warehouse, "trends", types, rows);
    }
  };
}

function trendRow(line: Line, breaks: readonly SeriesBreak[], peerChange: number | null): Row {
  const direction = directionTag(line.points, breaks, line.roundingUnit, peerChange);
  const {n, firstYear, lastYear, slope, tag} = direction.value ?? {
    n: 0,
    firstYear: null,
    lastYear: null,
    slope: null,
    tag: "short"
  };
  const used = line.points.filter(({year}) => firstYear !== null && year >= firstYear);
  const test = mannKendall(used.map(({value}) => value));
  return {
    region_id: line.regionId,
    indicator_id: line.indicatorId,
    n,
    first_year: firstYear,
    last_year: lastYear,
    slope,
    tag,
    reason: direction.reason ?? null,
    mk_score: test.value?.score ?? null,
    mk_p: test.value?.pExact ?? null
  };
}

// A country has millions of points: they pass by as plain numbers, in the order of their lines.
async function* streamLines(warehouse: Warehouse): AsyncGenerator<Line> {
  const lines = await warehouse.rows(
    `select
      region_id,
      indicator_id,
      count(*) as points,
      2 * arg_max(half_unit, year) as rounding_unit
    from int_trend_points
    group by region_id, indicator_id
    order by region_id, indicator_id`
  );
  const sql = "select year, value from int_trend_points order by region_id, indicator_id, year";
  let at = 0;
  let points: {year: number; value: number}[] = [];
  for await (const [years = [], values = []] of warehouse.numbers(sql)) {
    for (const [index, year] of years.entries()) {
      points.push({year, value: values[index] ?? NaN});
      const line = lines[at];
      if (line === undefined || points.length < Number(line["points"])) continue;
      const {region_id: regionId, indicator_id: indicatorId, rounding_unit: roundingUnit} = line;
      yield {
        regionId: String(regionId),
        indicatorId: String(indicatorId),
        points,
        roundingUnit: Number(roundingUnit)
      };
      points = [];
      ++at;
    }
  }
}

async function loadBreaks(warehouse: Warehouse): Promise<Map<string, SeriesBreak[]>> {
  const rows = await warehouse.rows("select region_id, indicator_id, year, kind from int_breaks");
  const breaks = new Map<string, SeriesBreak[]>();
  for (const {region_id, indicator_id, year, kind} of rows) {
    const key = `${region_id}/${indicator_id}`;
    breaks.set(key, [...(breaks.get(key) ?? []), {year: Number(year), kind: String(kind)}]);
  }
  return breaks;
}

// The median of absolute yearly changes among the assessed, where they are in the figures' own
// unit.
async function loadPeerChanges(warehouse: Warehouse): Promise<Map<string, number>> {
  const rows = await warehouse.rows(
    `select int_changes.indicator_id,
      percentile_cont(0.5) within group (order by abs(int_changes.change)) as typical
    from int_changes
    inner join region_groups on int_changes.region_id = region_groups.region_id
    where region_groups.group_kind = 'assessed' and int_changes.change_kind = 'points'
      and int_changes.change is not null
    group by int_changes.indicator_id`
  );
  return new Map(rows.map((row) => [String(row["indicator_id"]), Number(row["typical"])]));
}
