import {type Row, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {
  type ChangeRow,
  type FigureRow,
  type HeadlineRow,
  type IndicatorRow,
  type PairRow,
  type PlaceRow,
  type ScorecardRow
} from "./martRows.ts";

/** Returns the yearly figures of every region and group from a year on. */
export async function readFigures(warehouse: Warehouse, from: number): Promise<FigureRow[]> {
  const rows = await warehouse.rows(
    "select figure_key, region_id, indicator_id, period, year, value, unit, half_unit, status " +
      "from figures where freq = 'A' and scope = '' and year >= $1",
    [from]
  );
  return rows.map((row) => ({
    figure_key: text(row, "figure_key"),
    region_id: text(row, "region_id"),
    indicator_id: text(row, "indicator_id"),
    period: text(row, "period"),
    year: number(row, "year"),
    value: maybeNumber(row, "value"),
    unit: text(row, "unit"),
    half_unit: maybeNumber(row, "half_unit"),
    status: maybeText(row, "status")
  }));
}

/** Returns the pairs of years that start at the base year or one year before their end. */
export async function readPairs(warehouse: Warehouse, baseYear: number): Promise<PairRow[]> {
  const rows = await warehouse.rows(
    "select region_id, indicator_id, base_year, year, base_value, base_half, value, value_half, " +
      "reason from int_pairs where base_year = $1 or (base_year = year - 1 and year > $1)",
    [baseYear]
  );
  return rows.map((row) => ({
    region_id: text(row, "region_id"),
    indicator_id: text(row, "indicator_id"),
    base_year: number(row, "base_year"),
    year: number(row, "year"),
    base_value: maybeNumber(row, "base_value"),
    base_half: maybeNumber(row, "base_half"),
    value: maybeNumber(row, "value"),
    value_half: maybeNumber(row, "value_half"),
    reason: maybeText(row, "reason")
  }));
}

/** Returns the yearly changes after a year. */
export async function readChanges(warehouse: Warehouse, after: number): Promise<ChangeRow[]> {
  const rows = await warehouse.rows("select * from changes where year > $1 order by year", [after]);
  return rows.map((row) => ({
    region_id: text(row, "region_id"),
    indicator_id: text(row, "indicator_id"),
    year: number(row, "year"),
    change: maybeNumber(row, "change"),
    change_kind: maybeText(row, "change_kind"),
    half_width: maybeNumber(row, "half_width"),
    reason: maybeText(row, "reason"),
    benchmark_change: maybeNumber(row, "benchmark_change"),
    lead: maybeNumber(row, "lead"),
    lead_half_width: maybeNumber(row, "lead_half_width"),
    verdict: maybeText(row, "verdict"),
    verdict_reason: maybeText(row, "verdict_reason")
  }));
}

/** Returns the headline verdicts under one setting of base year, period rule and benchmark. */
export async function readHeadline(
  warehouse: Warehouse,
  [baseYear, periodRule, benchmark]: readonly [number, string, string]
): Promise<HeadlineRow[]> {
  const rows = await warehouse.rows(
    "select * from headline_verdicts where base_year = $1 and period_rule = $2 and benchmark = $3",
    [baseYear, periodRule, benchmark]
  );
  return rows.map((row) => ({
    region_id: text(row, "region_id"),
    measure: text(row, "measure"),
    base_year: number(row, "base_year"),
    period_rule: text(row, "period_rule"),
    benchmark: text(row, "benchmark"),
    reading: text(row, "reading"),
    end_year: maybeNumber(row, "end_year"),
    base_value: maybeNumber(row, "base_value"),
    end_value: maybeNumber(row, "end_value"),
    region_change: maybeNumber(row, "region_change"),
    benchmark_change: maybeNumber(row, "benchmark_change"),
    lead: maybeNumber(row, "lead"),
    half_width: maybeNumber(row, "half_width"),
    verdict: maybeText(row, "verdict"),
    reason: maybeText(row, "reason")
  }));
}

/** Returns the scorecards under one setting of base year, period rule and benchmark. */
export async function readScorecards(
  warehouse: Warehouse,
  [baseYear, periodRule, benchmark]: readonly [number, string, string]
): Promise<ScorecardRow[]> {
  const rows = await warehouse.rows(
    "select region_id, end_year, verdict from scorecards " +
      "where base_year = $1 and period_rule = $2 and benchmark = $3",
    [baseYear, periodRule, benchmark]
  );
  return rows.map((row) => ({
    region_id: text(row, "region_id"),
    end_year: maybeNumber(row, "end_year"),
    verdict: text(row, "verdict")
  }));
}

/** Returns the regions and groups with their short names, in their order. */
export async function readPlaces(warehouse: Warehouse): Promise<PlaceRow[]> {
  const rows = await warehouse.rows(
    "select region_id, short_zh, short_en, kind from regions order by sort_order, region_id"
  );
  return rows.map((row) => ({
    id: text(row, "region_id"),
    zh: text(row, "short_zh"),
    en: text(row, "short_en"),
    kind: text(row, "kind")
  }));
}

/** Returns the members of each group, in the order of the regions. */
export async function readMembers(
  warehouse: Warehouse
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await warehouse.rows(
    "select region_groups.group_id, region_groups.region_id from region_groups " +
      "left join regions on region_groups.region_id = regions.region_id " +
      "order by regions.sort_order, region_groups.region_id"
  );
  const members = new Map<string, string[]>();
  for (const row of rows) {
    const group = text(row, "group_id");
    members.set(group, [...(members.get(group) ?? []), text(row, "region_id")]);
  }
  return members;
}

/** Returns the indicators with their names, whether or not they have figures. */
export async function readIndicators(warehouse: Warehouse): Promise<IndicatorRow[]> {
  const rows = await warehouse.rows(
    "select indicator_id, name_zh, name_en, unit, unit_en, decimals, change from indicators"
  );
  return rows.map((row) => ({
    id: text(row, "indicator_id"),
    zh: text(row, "name_zh"),
    en: text(row, "name_en"),
    unit: text(row, "unit"),
    unit_en: text(row, "unit_en"),
    decimals: number(row, "decimals"),
    change: text(row, "change")
  }));
}

/**
 * Returns the newest day the sources know of: a release, or the day one was read. The record's own
 * today, so that a deadline passes when something newer is loaded and not when a clock says so.
 */
export async function readAsOf(warehouse: Warehouse): Promise<string> {
  const [row] = await warehouse.rows(
    "select cast(max(greatest(coalesce(released, accessed), coalesce(accessed, released))) " +
      "as varchar) as day from sources"
  );
  return row ? (maybeText(row, "day") ?? "0001-01-01") : "0001-01-01";
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`invalid text: ${value} (${column})`);
  return value;
}

function maybeText(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== "number") throw new TypeError(`invalid number: ${value} (${column})`);
  return value;
}

function maybeNumber(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column);
}
