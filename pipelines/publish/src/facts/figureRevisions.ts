import {join} from "node:path";
import {quoteText} from "@xianzhi/warehouse/appendColumns";
import {openWarehouse, type Row} from "@xianzhi/warehouse/openWarehouse";
import {findNumber, findText, readText} from "../marts/cells.ts";

const kinds = ["new", "revised", "withdrawn"] as const;

/** A figure that is not what it was in the release before. */
export interface FigureRevision {
  readonly kind: (typeof kinds)[number];
  readonly key: string;
  readonly regionId: string;
  readonly indicatorId: string;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly decimals: number | null;
  readonly status: string | null; // of the newer figure
}

/**
 * Returns the figures whose value or status differ between two folders of marts, in order of their
 * keys. DuckDB finds them: of a country's figures all but a few are what they were.
 */
export async function loadRevisions(before: string, after: string): Promise<FigureRevision[]> {
  const warehouse = await openWarehouse(":memory:", {threads: 1});
  try {
    const rows = await warehouse.rows(differencesOf(before, after));
    return rows.map(readRevision).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  } finally {
    warehouse.close();
  }
}

// One row per figure of either folder that the other has not, or has with another value or status.
function differencesOf(before: string, after: string): string {
  const compared = "figure_key, value, status";
  const described = "region_id, indicator_id, period, decimals";
  return `
    with older as (select ${compared}, ${described} from ${fileOf(before)}),
    newer as (select ${compared}, ${described} from ${fileOf(after)})
    select
      case
        when older.figure_key is null then 'new'
        when newer.figure_key is null then 'withdrawn'
        else 'revised'
      end as kind,
      coalesce(newer.figure_key, older.figure_key) as figure_key,
      coalesce(newer.region_id, older.region_id) as region_id,
      coalesce(newer.indicator_id, older.indicator_id) as indicator_id,
      coalesce(newer.period, older.period) as period,
      older.value as before,
      newer.value as after,
      case when newer.figure_key is null then older.decimals else newer.decimals end as decimals,
      case when newer.figure_key is null then older.status else newer.status end as status
    from older full join newer on older.figure_key = newer.figure_key
    where older.figure_key is null
      or newer.figure_key is null
      or older.value is distinct from newer.value
      or older.status is distinct from newer.status`;
}

function readRevision(row: Row): FigureRevision {
  const kind = kinds.find((one) => one === row["kind"]);
  return {
    kind: kind ?? "revised",
    key: readText(row, "figure_key"),
    regionId: readText(row, "region_id"),
    indicatorId: readText(row, "indicator_id"),
    period: readText(row, "period"),
    before: findNumber(row, "before"),
    after: findNumber(row, "after"),
    decimals: findNumber(row, "decimals"),
    status: findText(row, "status")
  };
}

function fileOf(folder: string): string {
  return quoteText(join(folder, "figures.parquet"));
}
