import {fileURLToPath} from "node:url";
import {loadCatalog} from "@xianzhi/catalog/loadCatalog";
import {workspaceAt} from "@xianzhi/catalog/workspace";
import {openWarehouse, type Warehouse} from "@xianzhi/warehouse/openWarehouse";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {loadPlanFiles} from "../../src/plan/loadPlanFiles.ts";
import {planTables} from "../../src/plan/planTables.ts";
import {planStep} from "../../src/plan/step.ts";

const workspace = workspaceAt(fileURLToPath(new URL("../../../../data", import.meta.url)));
const catalog = await loadCatalog(workspace.catalog);
let warehouse: Warehouse;

beforeEach(async () => {
  warehouse = await openWarehouse(":memory:");
});
afterEach(() => warehouse.close());

// The relations the step reads, with one county's share of two years against the province's.
async function writeRelations(): Promise<void> {
  await warehouse.run(`
    create table figures (figure_key varchar, region_id varchar, indicator_id varchar,
      period varchar, year integer, freq varchar, scope varchar, value double, unit varchar,
      half_unit double, status varchar);
    create table int_pairs (region_id varchar, indicator_id varchar, base_year integer,
      year integer, base_value double, base_half double, value double, value_half double,
      reason varchar);
    create table changes (region_id varchar, indicator_id varchar, year integer, change double,
      change_kind varchar, half_width double, reason varchar, benchmark_change double, lead double,
      lead_half_width double, verdict varchar, verdict_reason varchar);
    create table headline_verdicts (region_id varchar, measure varchar, base_year integer,
      period_rule varchar, benchmark varchar, reading varchar, end_year integer, base_value double,
      end_value double, region_change double, benchmark_change double, lead double,
      half_width double, verdict varchar, reason varchar);
    create table scorecards (region_id varchar, base_year integer, period_rule varchar,
      benchmark varchar, end_year integer, verdict varchar);
    create table regions as select * from (values ('411681', '项城', 'Xiangcheng', 'county_city', 1),
      ('410000', '河南', 'Henan', 'province', 0)) t(region_id, short_zh, short_en, kind, sort_order);
    create table region_groups as select * from (values ('optimised', '411681'), ('all8', '411681'))
      t(group_id, region_id);
    create table indicators as select * from (values ('st_share', '占比', 'Share', '%', '%', 2,
      'points')) t(indicator_id, name_zh, name_en, unit, unit_en, decimals, change);
    create table sources as select date '2023-05-01' as released, date '2026-11-01' as accessed;
  `);
}

describe("planStep(files, catalog)", () => {
  it("judges the committed plan over what is there, and says why where nothing is", async () => {
    await writeRelations();
    await warehouse.run(`insert into headline_verdicts values ('411681', 'st_share', 2020,
      'cumulative', 'province', 'pp', 2021, 87.22, 87.09, -0.13, 0.19, -0.32, 0.001, 'BELOW', null)`);
    await planStep(await loadPlanFiles(workspace, catalog), catalog).run(warehouse);
    const rows = await warehouse.rows(
      "select interim_verdict, verdict, deadline_state, lead from plan_verdicts " +
        "where statement_id = 'G-03' and scope = 'each'"
    );
    expect(rows).toEqual([
      {interim_verdict: "FAIL", verdict: "UNKNOWN", deadline_state: "passed", lead: -0.32}
    ]);
    const [{count} = {count: 0}] = await warehouse.rows(
      "select cast(count(*) as integer) as count from plan_statements where verdict is null"
    );
    expect(count).toBe(0);
  });

  it("ranks nobody without figures", async () => {
    await writeRelations();
    await planStep(await loadPlanFiles(workspace, catalog), catalog).run(warehouse);
    expect(await warehouse.rows("select * from assessment_totals where rank is not null")).toEqual(
      []
    );
  });

  it("writes every mart, empty, for a workspace without a plan", async () => {
    await planStep(null, catalog).run(warehouse);
    for (const table of Object.keys(planTables)) {
      expect(await warehouse.rows(`select * from ${table}`), table).toEqual([]);
    }
  });
});
