import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTiny, type TinySnapshot} from "./tinyWorkspace.ts";

let snapshot: TinySnapshot;
beforeAll(async () => {
  snapshot = await buildTiny([
    quarters("q-2019", "2019", "某省,700.0,6.3,1500.0,6.2\n西县,70.0,6.0,150.0,6.4"),
    quarters("q-2020", "2020", "某省,735.0,5.0,1590.0,5.3\n西县,77.0,5.2,160.0,5.3"),
    {
      id: "q3-2020",
      table: "2020年前三季度主要指标\n地区,生产总值(亿元)\n某省,2415.0\n西县,250.0\n"
    }
  ]);
});
afterAll(() => snapshot.close());

describe("periods within years", () => {
  it("keeps what a bulletin prints for the first quarter and the first half apart from the year", async () => {
    const rows = await snapshot.rows(
      "select period, period_kind, value from figures where region_id = '900001' and indicator_id = 'gdp' " +
        "and year = 2020 order by period"
    );
    expect(rows).toEqual([
      {period: "2020-Q1", period_kind: "cumulated", value: 770000},
      {period: "2020-Q2", period_kind: "cumulated", value: 1600000},
      {period: "2020-Q3", period_kind: "cumulated", value: 2500000}
    ]);
    expect(
      await snapshot.rows("select * from changes where indicator_id = 'gdp' and year = 2020")
    ).toEqual([]);
  });

  it("takes the single quarter out of the cumulated ones and compares it with last year's", async () => {
    const rows = await snapshot.rows(
      "select period, single, round(single_change, 6) as single_change from periods_within_years " +
        "where region_id = '900001' and indicator_id = 'gdp' and year = 2020 order by period"
    );
    expect(rows).toEqual([
      {period: "2020-Q1", single: 770000, single_change: 10},
      {period: "2020-Q2", single: 830000, single_change: 3.75},
      {period: "2020-Q3", single: 900000, single_change: null}
    ]);
  });

  it("judges cumulated growth against the province's on the digits printed", async () => {
    const rows = await snapshot.rows(
      "select period, round(lead, 6) as lead, verdict from periods_within_years " +
        "where region_id = '900001' and indicator_id = 'gdp_g' order by period"
    );
    expect(rows).toEqual([
      {period: "2019-Q1", lead: -0.3, verdict: "BELOW"},
      {period: "2019-Q2", lead: 0.2, verdict: "ABOVE"},
      {period: "2020-Q1", lead: 0.2, verdict: "ABOVE"},
      {period: "2020-Q2", lead: 0, verdict: "INDETERMINATE_ROUNDING"}
    ]);
  });
});

function quarters(id: string, year: string, body: string) {
  const header = ["一季度", "上半年"].map((part) =>
    `${year}年${part}生产总值(亿元),${year}年${part}生产总值增速(%)`
  );
  return {id, table: `主要指标\n地区,${header.join(",")}\n${body}\n`};
}
