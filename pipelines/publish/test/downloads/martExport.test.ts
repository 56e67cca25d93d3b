import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openWarehouse} from "@xianzhi/warehouse/openWarehouse";
import {afterAll, beforeAll, expect, it} from "vitest";
import {exportMarts, planMart} from "../../src/downloads/martExport.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "marts-"));
  const warehouse = await openWarehouse(":memory:");
  const rows = "select n as id, 'text ' || n as name from range(30000) as numbers(n)";
  await warehouse.run(`copy (${rows}) to '${join(folder, "many.parquet")}' (format parquet)`);
  warehouse.close();
});
afterAll(() => rm(folder, {recursive: true, force: true}));

it("writes every row as Arrow while other files are asked for", async () => {
  const exports = exportMarts(folder, join(folder, "export"));
  const sql = 'select * from "many"';
  const alone = await exports.arrow(sql);
  const beside = exports.arrow(sql);
  for (let turn = 0; turn < 5; turn++) await exports.parquet("select 1 as one");
  expect(Buffer.compare(await beside, alone)).toBe(0);
  exports.close();
});

it("writes Arrow again when the program is another, Parquet only when the rows are", async () => {
  const exports = exportMarts(folder, join(folder, "export"));
  const keysOf = async (code: string) =>
    (await planMart(folder, "many", exports, code)).map(({key}) => key);
  const [parquet, arrow] = await keysOf("one");
  expect(await keysOf("one")).toEqual([parquet, arrow]);
  const [again, other] = await keysOf("two");
  expect(again).toBe(parquet);
  expect(other).not.toBe(arrow);
  exports.close();
});
