import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTiny, type TinySnapshot} from "./tinyWorkspace.ts";

let snapshot: TinySnapshot;
beforeAll(async () => {
  snapshot = await buildTiny([
    {id: "census", table: "2022年主要指标\n地区,人口(万人)\n西县,60.00\n"},
    {id: "towns", table: "2022年主要指标\n地区,城镇人口(万人)\n西县,24.00\n"},
    {id: "bureau", table: "2022年主要指标\n地区,城镇化率(%)\n某省,40.00\n"}
  ]);
}, 120_000);
afterAll(() => snapshot.close());

describe("indicator_sources", () => {
  it("name the sources of the cells, and of a derived figure those of its inputs", async () => {
    const rows = await snapshot.rows(
      "select indicator_id, source_id from indicator_sources order by indicator_id, source_id"
    );
    expect(rows.map((row) => `${row["indicator_id"]} ${row["source_id"]}`)).toEqual([
      "pop census",
      "rate bureau",
      "rate census",
      "rate towns",
      "urban towns"
    ]);
  });
});
