import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {writeRows} from "@xianzhi/warehouse/appendColumns";
import {openWarehouse} from "@xianzhi/warehouse/openWarehouse";
import {writeParquet} from "@xianzhi/warehouse/parquet";
import {numberVocabularies} from "../src/vocabularies.ts";

it("numbers words so that they order, join and are written as their texts", async () => {
  const warehouse = await openWarehouse(":memory:");
  try {
    const regions = [{region_id: "长葛"}, {region_id: "b"}, {region_id: null}];
    await writeRows(warehouse, "raw_regions", {region_id: "varchar"}, regions);
    const groups = {group_id: "varchar", unit: "varchar"} as const;
    await writeRows(warehouse, "raw_groups", groups, []); // a workspace without groups
    await writeRows(warehouse, "raw_region_parents", {region_id: "varchar", parent_id: "varchar"}, [
      {region_id: "b", parent_id: "a"}
    ]);
    await numberVocabularies(warehouse);
    const ordered = await warehouse.rows(
      "select region_id || '/' as key from raw_regions order by region_id nulls last"
    );
    expect(ordered.map(({key}) => key)).toEqual(["b/", "长葛/", null]);
    const joined = await warehouse.rows(
      "select parent_id from raw_regions inner join raw_region_parents " +
        "on raw_regions.region_id = raw_region_parents.region_id where parent_id <> 'unknown'"
    );
    expect(joined).toEqual([{parent_id: "a"}]);
    const path = join(await mkdtemp(join(tmpdir(), "words-")), "t.parquet");
    await writeParquet(warehouse, "from raw_regions", path);
    const written = await warehouse.rows(
      `select region_id, typeof(region_id) as type from read_parquet('${path}')`
    );
    expect(written.map(({region_id}) => region_id)).toEqual(["b", "长葛", null]);
    expect(written[0]?.["type"]).toBe("VARCHAR");
  } finally {
    warehouse.close();
  }
});
