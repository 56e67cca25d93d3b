import {describe, expect, it} from "vitest";
import {readCell, toColumnTable} from "../src/columnTable.ts";

const rows = [{id: "a", value: 1.5, flag: true}, {id: "b", value: null, flag: false}, {id: "a"}];
const table = toColumnTable(rows, ["id", "value", "flag"]);

describe("toColumnTable(rows, names)", () => {
  it("writes each word once", () => {
    expect(table.columns["id"]).toEqual({words: ["a", "b"], at: [0, 1, 0]});
  });
  it("is null where a row has nothing, never zero", () => {
    expect(table.columns["value"]).toEqual([1.5, null, null]);
  });
});

describe("readCell(table, name, row)", () => {
  it("gives back what was written", () => {
    const copy = JSON.parse(JSON.stringify(table));
    expect([0, 1, 2].map((row) => readCell(copy, "id", row))).toEqual(["a", "b", "a"]);
    expect([0, 1, 2].map((row) => readCell(copy, "flag", row))).toEqual([true, false, null]);
  });
  it("refuses a column the table does not have", () => {
    expect(() => readCell(table, "year", 0)).toThrow("unknown column: year");
  });
});
