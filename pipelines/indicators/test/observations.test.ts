import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTiny, type TinySnapshot} from "./tinyWorkspace.ts";

let snapshot: TinySnapshot;
beforeAll(async () => {
  snapshot = await buildTiny([
    {
      id: "yearbook",
      table:
        "2018年主要指标\n地区,生产总值(亿元),人口(万人),耕地(万亩),杂项(万元),神秘(万元)\n" +
        "西县,0.07,50.10,1.00,3,4\n东县,362.79,60.00,3.00,3,4\n北县,5.00,1.00,2.00,3,4\n"
    },
    {
      id: "communique",
      kind: "communique",
      status: "provisional",
      vintage: "first",
      table: "2018年主要指标\n地区,生产总值(亿元),人口(万人)\n西县,0.09,…\n东县,362.79,60.10\n"
    },
    {
      id: "placed",
      table:
        "2017年主要指标\n省,地区,人口(万人)\n某省,西县,1.00\n某省,北县,3.00\n他省,东县,2.00\n他省,南县,4.00\n"
    },
    {
      id: "later",
      table:
        "2020年主要指标\n地区,人口(万人),收入(万兀),收入(公顷)\n西县,51.00,1,7\n东区,66.00,2,8\n"
    }
  ]);
});
afterAll(() => snapshot.close());

describe("matching", () => {
  it("knows a county by the name it bore that year and by the one it bears now", async () => {
    const rows = await snapshot.rows(
      "select period, value from figures where region_id = '900002' and indicator_id = 'pop' order by period"
    );
    expect(rows).toEqual([
      {period: "2018", value: 60},
      {period: "2020", value: 66}
    ]);
  });

  it("scales printed digits without the noise of binary fractions", async () => {
    const rows = await snapshot.rows(
      "select value, half_unit, raw_text from figures where figure_key = '900001/gdp/2018'"
    );
    expect(rows).toEqual([{value: 700, half_unit: 50, raw_text: "0.07"}]);
  });

  it("converts by exact ratios: fifteen mu to the hectare", async () => {
    const rows = await snapshot.rows(
      "select value from figures where figure_key = '900002/land/2018'"
    );
    expect(rows).toEqual([{value: 2000}]);
  });

  it("refuses a region under a parent that cannot hold it", async () => {
    const rows = await snapshot.rows(
      "select figure_key, text from source_cells where source_id = 'placed' and role = 'data' and text in ('1.00', '2.00') order by text"
    );
    expect(rows).toEqual([
      {figure_key: "900001/pop/2017", text: "1.00"},
      {figure_key: null, text: "2.00"}
    ]);
  });

  it("counts what it does not know, by kind and reason, and drops nothing", async () => {
    const rows = await snapshot.rows(
      "select kind, reason, text, readings from unmatched order by kind, reason, text, readings"
    );
    expect(rows).toEqual([
      {kind: "label", reason: "IGNORED_LABEL", text: "杂项", readings: 2},
      {kind: "label", reason: "UNKNOWN_LABEL", text: "收入(万兀)", readings: 2},
      {kind: "label", reason: "UNKNOWN_LABEL", text: "神秘", readings: 2},
      {kind: "region", reason: "REGION_CONFLICT", text: "东县", readings: 1},
      {kind: "region", reason: "UNKNOWN_REGION", text: "北县", readings: 1},
      {kind: "region", reason: "UNKNOWN_REGION", text: "北县", readings: 5},
      {kind: "region", reason: "UNKNOWN_REGION", text: "南县", readings: 1},
      {kind: "unit", reason: "UNIT_INCOMPATIBLE", text: "公顷", readings: 2}
    ]);
  });
});

describe("rivals", () => {
  it("prefers the final figure and keeps the other with the reason", async () => {
    const rows = await snapshot.rows(
      "select source_id, value, chosen, rule from rivals where figure_key = '900001/gdp/2018' order by place"
    );
    expect(rows).toEqual([
      {source_id: "yearbook", value: 700, chosen: true, rule: "chosen"},
      {source_id: "communique", value: 900, chosen: false, rule: "status"}
    ]);
  });

  it("says when rivals differ by more than their printing", async () => {
    const rows = await snapshot.rows(
      "select figure_key, rivals_differ from figures where indicator_id = 'gdp' and year = 2018 " +
        "and region_id in ('900001', '900002') order by figure_key"
    );
    expect(rows).toEqual([
      {figure_key: "900001/gdp/2018", rivals_differ: true},
      {figure_key: "900002/gdp/2018", rivals_differ: false}
    ]);
  });

  it("keeps a missing mark as a reading without a value, never as zero", async () => {
    const rows = await snapshot.rows(
      "select value, missing_reason from rivals where figure_key = '900001/pop/2018' and not chosen"
    );
    expect(rows).toEqual([{value: null, missing_reason: "below_unit"}]);
  });
});
