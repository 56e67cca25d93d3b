import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Column, writeTable} from "../src/appendColumns.ts";
import {openWarehouse, type Warehouse} from "../src/openWarehouse.ts";

let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse(":memory:");
});
afterAll(() => warehouse.close());

async function written(type: Column["type"], values: Column["values"]) {
  await writeTable(warehouse, "part", [{name: "value", type, values}]);
  return (await warehouse.rows("select value from part")).map(({value}) => value);
}

describe("fillVector(vector, column, start, count)", () => {
  it("copies typed arrays over several vectors, views into a larger one among them", async () => {
    const numbers = Int32Array.from({length: 5001}, (_, index) => index - 7);
    expect(await written("integer", numbers.subarray(1))).toEqual([...numbers.subarray(1)]);
    const halves = Float64Array.from({length: 4100}, (_, index) => index / 2);
    expect(await written("double", halves)).toEqual([...halves]);
  });

  it("makes a NaN and a null NULL and leaves their neighbours", async () => {
    expect(await written("double", new Float64Array([1.5, NaN, -0.25]))).toEqual([
      1.5,
      null,
      -0.25
    ]);
    expect(await written("double", [null, 2, NaN])).toEqual([null, 2, null]);
    expect(await written("integer", [1, null, 3])).toEqual([1, null, 3]);
    expect(await written("boolean", [true, null, false])).toEqual([true, null, false]);
    expect(await written("varchar", ["", null, "周口市淮阳区统计局"])).toEqual(["", null, "周口市淮阳区统计局"]);
  });

  it("forgets the nulls of the vector before", async () => {
    const sparse = Array.from({length: 4096}, (_, index) => (index === 5 ? null : index));
    expect(await written("integer", sparse)).toEqual(sparse);
  });

  it("refuses a number that is no integer of 32 bits", async () => {
    await expect(written("integer", [1.5])).rejects.toThrow("invalid integer: 1.5");
    await expect(written("integer", [2 ** 31])).rejects.toThrow("invalid integer: 2147483648");
  });
});
