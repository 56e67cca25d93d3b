import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {writeRows} from "../src/appendColumns.ts";
import {buildModels} from "../src/models.ts";
import {openWarehouse, type Warehouse} from "../src/openWarehouse.ts";
import {readRelations} from "../src/relations.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openWarehouse(":memory:");
});
afterEach(() => warehouse.close());

describe("readRelations(warehouse, selects)", () => {
  it("names tables through CTEs that bear the name of the table they read", async () => {
    const sql = `with figures as (select * from figures), b as (select * from figures, other)
      select * from b where exists (select 1 from third)`;
    const selects = [
      {name: "m", sql},
      {name: "n", sql: "select 'it''s' from \"fourth\""}
    ];
    expect(Object.fromEntries(await readRelations(warehouse, selects))).toEqual({
      m: ["figures", "other", "third"],
      n: ["fourth"]
    });
  });

  it("refuses two statements in one model", async () => {
    const two = [{name: "m", sql: "select 1; select 2"}];
    await expect(readRelations(warehouse, two)).rejects.toThrow(
      "invalid model: a model is one select (m)"
    );
  });

  it("names the model that does not parse", async () => {
    const broken = [
      {name: "fine", sql: "select 1"},
      {name: "broken", sql: "selct 1"}
    ];
    await expect(readRelations(warehouse, broken)).rejects.toThrow(/\(broken\)$/);
  });
});

describe("buildModels(warehouse, models, steps)", () => {
  it("builds each model after what it reads, steps among them", async () => {
    await writeRows(warehouse, "raw", {a: "integer"}, [{a: 1}, {a: null}]);
    const built: string[] = [];
    const models = [
      {name: "last", layer: "marts", sql: "select a + 1 as b from doubled"},
      {name: "stg", layer: "staging", sql: "select a from raw where a is not null"}
    ];
    const doubled = {
      name: "double",
      reads: ["stg"],
      writes: ["doubled"],
      run: (open: Warehouse) => open.run("create table doubled as select a * 2 as a from stg")
    };
    await buildModels(warehouse, models, [doubled], {onBuilt: (name) => built.push(name)});
    expect(built).toEqual(["stg", "double", "last"]);
    expect(await warehouse.rows("select b from last")).toEqual([{b: 3}]);
  });

  it("drops an intermediate table after its last reader, unless it is to be kept", async () => {
    const models = [
      {name: "int_once", layer: "intermediate", sql: "select 1 as a"},
      {name: "int_kept", layer: "intermediate", sql: "select a from int_once"},
      {name: "mart", layer: "marts", sql: "select a from int_kept"}
    ];
    await buildModels(warehouse, models, [], {keep: new Set(["int_kept"])});
    const left = await warehouse.rows("select table_name from duckdb_tables() order by table_name");
    expect(left.map(({table_name}) => table_name)).toEqual(["int_kept", "mart"]);
  });

  it("stores every mart before it is read, and nothing else", async () => {
    const stored: string[] = [];
    const models = [
      {name: "stg", layer: "staging", sql: "select 1 as a"},
      {name: "int_step", layer: "intermediate", sql: "select a from stg"},
      {name: "mart", layer: "marts", sql: "select a from int_step"},
      {name: "later", layer: "marts", sql: "select a from mart"}
    ];
    const step = {
      name: "step",
      reads: ["later"],
      writes: ["int_own", "own"],
      run: (open: Warehouse) =>
        open.run("create table int_own as select 1; create table own as select 1")
    };
    const store = async (open: Warehouse, mart: string, query: string | null) => {
      stored.push(`${query ?? "table"}: ${mart}`);
      if (query === null) await open.run(`drop table ${mart}`);
      await open.run(`create view ${mart} as select 2 as a`);
    };
    await buildModels(warehouse, models, [step], {store});
    expect(stored).toEqual(["select a from int_step: mart", "select a from mart: later", "table: own"]);
    expect(await warehouse.rows("select a from later")).toEqual([{a: 2}]);
  });

  it("names the members of a circle", async () => {
    const models = [
      {name: "a", layer: "marts", sql: "select * from b"},
      {name: "b", layer: "marts", sql: "select * from a"}
    ];
    await expect(buildModels(warehouse, models, [])).rejects.toThrow("a → b → a");
  });
});
