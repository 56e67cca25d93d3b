import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {arrowOfColumns, queryArrow} from "../src/arrow.ts";
import {openWarehouse, type Warehouse} from "../src/openWarehouse.ts";

let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse(":memory:");
});
afterAll(() => warehouse.close());

const sql =
  "select * from (values ('鹿邑', 1, 0.5, true, date '2020-01-31'), (null, null, null, null, null), " +
  "('', -2, 1e300, false, date '1999-12-31'), ('鹿邑', 3, -0.25, true, null)) " +
  "as t(name, whole, value, holds, day)";

describe("queryArrow", () => {
  it("writes texts, numbers, truths and dates, nulls as nulls", async () => {
    const table = tableFromIPC(await queryArrow(warehouse, sql));
    const column = (name: string) => [...(table.getChild(name) ?? [])];
    expect(column("name")).toEqual(["鹿邑", null, "", "鹿邑"]);
    expect(column("whole")).toEqual([1, null, -2, 3]);
    expect(column("value")).toEqual([0.5, null, 1e300, -0.25]);
    expect(column("holds")).toEqual([true, null, false, true]);
    expect(column("day").map((day) => (day === null ? null : Number(day)))).toEqual([
      Date.UTC(2020, 0, 31),
      null,
      Date.UTC(1999, 11, 31),
      null
    ]);
  });

  it.each([
    [128, "Int8"],
    [129, "Int16"],
    [32_768, "Int16"],
    [32_769, "Int32"]
  ])("counts %i different texts in as few bytes as hold them: %s", async (count, type) => {
    const many = `select 'text ' || n as name from range(${count}) as numbers(n)`;
    const table = tableFromIPC(await queryArrow(warehouse, many));
    const texts = table.getChild("name");
    expect(String(texts?.type)).toBe(`Dictionary<${type}, Utf8>`);
    expect([texts?.get(0), texts?.get(count - 1)]).toEqual(["text 0", `text ${count - 1}`]);
    expect(new Set(texts).size).toBe(count);
  });

  it("gives equal answers equal bytes", async () => {
    const first = await queryArrow(warehouse, sql);
    await queryArrow(warehouse, "select 'another' as name");
    expect(await queryArrow(warehouse, sql)).toEqual(first);
  });

  it("writes an answer of no rows", async () => {
    const table = tableFromIPC(await queryArrow(warehouse, `${sql} where whole > 9`));
    expect(table.numRows).toBe(0);
    expect(table.schema.fields.map(({name}) => name)).toEqual([
      ...["name", "whole", "value", "holds", "day"]
    ]);
  });
});

describe("arrowOfColumns", () => {
  it("writes columns as declared", () => {
    const table = tableFromIPC(
      arrowOfColumns([
        {name: "name", type: "varchar", values: ["甲", null]},
        {name: "value", type: "double", values: [1.5, null]},
        {name: "holds", type: "boolean", values: [true, null]}
      ])
    );
    expect([...table].map((row) => row.toJSON())).toEqual([
      {name: "甲", value: 1.5, holds: true},
      {name: null, value: null, holds: null}
    ]);
  });
});
