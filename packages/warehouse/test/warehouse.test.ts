import {tableFromIPC} from "apache-arrow";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {quoteName, quoteText, writeRows, writeTable} from "../src/appendColumns.ts";
import {queryArrow} from "../src/arrow.ts";
import {openWarehouse, type Warehouse} from "../src/openWarehouse.ts";
import {registerTextFunction} from "../src/scalarFunction.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await openWarehouse(":memory:");
});
afterEach(() => warehouse.close());

describe("writeTable(warehouse, table, columns)", () => {
  it("keeps order, nulls and types over more rows than a chunk holds", async () => {
    const size = 5000;
    await writeTable(warehouse, "t", [
      {name: "i", type: "integer", values: Int32Array.from({length: size}, (_, index) => index)},
      {
        name: "d",
        type: "double",
        values: Float64Array.from({length: size}, (_, index) => (index === 3 ? NaN : index / 4))
      },
      {
        name: "s",
        type: "varchar",
        values: Array.from({length: size}, (_, index) => (index % 2 ? null : `县${index}`))
      }
    ]);
    expect(
      await warehouse.rows(
        "select count(*) as n, sum(i) as total, count(d) as d, count(s) as s from t"
      )
    ).toEqual([{n: size, total: (size * (size - 1)) / 2, d: size - 1, s: size / 2}]);
    expect(await warehouse.rows("select s from t where i = 4998")).toEqual([{s: "县4998"}]);
  });

  it("makes a table of no rows with its columns", async () => {
    await writeRows(warehouse, "t", {a: "varchar", b: "boolean"}, []);
    expect(await warehouse.rows("select a, b from t")).toEqual([]);
  });
});

describe("quoteName and quoteText", () => {
  it("let no name or text out of its quotes", async () => {
    const hostile = `x"'; drop table t; --`;
    await writeRows(warehouse, hostile, {[hostile]: "varchar"}, [{[hostile]: hostile}]);
    const rows = await warehouse.rows(
      `select ${quoteName(hostile)} as v from ${quoteName(hostile)} where ${quoteName(hostile)} = ${quoteText(hostile)}`
    );
    expect(rows).toEqual([{v: hostile}]);
  });
});

describe("queryArrow(warehouse, sql)", () => {
  it("keeps nulls, dates and Chinese texts", async () => {
    const bytes = await queryArrow(
      warehouse,
      "select 1::integer as i, null::double as d, '周' as s, date '2020-12-31' as day, true as b " +
        "union all select null, 2.5, null, null, null order by i"
    );
    const rows = tableFromIPC(bytes).toArray().map((row) => row.toJSON());
    expect(rows).toEqual([
      {i: 1, d: null, s: "周", day: Date.UTC(2020, 11, 31), b: true},
      {i: null, d: 2.5, s: null, day: null, b: null}
    ]);
  });
});

describe("registerTextFunction(warehouse, name, parameters, call)", () => {
  it("is null for any null argument and where the function says null", async () => {
    registerTextFunction(warehouse, "sign_of", ["double"], (value) =>
      Number(value) === 0 ? null : Number(value) > 0 ? "up" : "down"
    );
    const rows = await warehouse.rows(
      "select sign_of(v) as s from (values (1.5), (-2), (0), (null)) as t(v)"
    );
    expect(rows.map(({s}) => s)).toEqual(["up", "down", null, null]);
  });
});
