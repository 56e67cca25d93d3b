import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTiny, type TinySnapshot} from "./tinyWorkspace.ts";

let snapshot: TinySnapshot;
beforeAll(async () => {
  snapshot = await buildTiny([
    table(
      "people-2018",
      "2018",
      "人口(万人),城镇人口(万人)",
      "某省,100.00,40.00\n西县,50.00,20.00\n东县,50.00,20.00"
    ),
    table(
      "people-2019",
      "2019",
      "人口(万人),城镇人口(万人)",
      "某省,100.00,41.00\n西县,50.00,21.00\n东县,50.00,20.00"
    ),
    table(
      "people-2020",
      "2020",
      "人口(万人),城镇人口(万人)",
      "某省,110.00,44.00\n西县,55.00,22.00\n东区,55.00,22.00"
    ),
    table(
      "money-2018",
      "2018",
      "生产总值(亿元),收入(元)",
      "某省,100.00,10000\n西县,40.00,0\n东县,60.00,10000"
    ),
    table(
      "money-2019",
      "2019",
      "生产总值(亿元),生产总值增速(%),收入(元)",
      "某省,108.00,6.0,10800\n西县,44.00,6.0,9000\n东县,64.00,5.9,11000"
    ),
    table("rates", "2019", "城镇化率(%)", "某省,41.00\n西县,42.0"),
    {...table("flash", "2020", "收入(预计)(元)", "西县,99999\n东区,88888"), kind: "communique" as const}
  ]);
});
afterAll(() => snapshot.close());

const change = (key: string) => {
  const [region, indicator, year] = key.split("/");
  return snapshot.rows(
    `select round(change, 6) as change, change_kind, basis, reason, round(lead, 6) as lead, verdict
    from changes where region_id = '${region}' and indicator_id = '${indicator}' and year = ${year}`
  );
};

describe("changes", () => {
  it("takes a rate's change in points, from counts, and judges the lead exactly", async () => {
    expect(await change("900001/rate/2019")).toEqual([
      {change: 2, change_kind: "points", basis: "computed", reason: null, lead: 1, verdict: "ABOVE"}
    ]);
  });

  it("takes no change across a break, nor of what is derived from the broken series", async () => {
    expect(await change("900001/pop/2020")).toMatchObject([
      {change: null, reason: "BREAK_IN_SERIES"}
    ]);
    expect(await change("900001/rate/2020")).toMatchObject([
      {change: null, reason: "BREAK_IN_SERIES"}
    ]);
  });

  it("takes constant-price growth as printed and never divides levels", async () => {
    expect(await change("900001/gdp/2019")).toMatchObject([
      {
        change: 6,
        change_kind: "percent_constant",
        basis: "published",
        verdict: "INDETERMINATE_ROUNDING"
      }
    ]);
    expect(await change("900002/gdp/2019")).toMatchObject([
      {lead: -0.1, verdict: "INDETERMINATE_ROUNDING"}
    ]);
    expect(await change("900001/gdp/2018")).toMatchObject([
      {change: null, reason: "MISSING_INPUT"}
    ]);
  });

  it("has no growth from a base of zero", async () => {
    expect(await change("900001/income/2019")).toMatchObject([{change: null, reason: "BASE_ZERO"}]);
  });

  it("computes nominal growth of amounts and compares it with the province's", async () => {
    expect(await change("900002/income/2019")).toMatchObject([
      {change: 10, change_kind: "percent_nominal", lead: 2, verdict: "ABOVE"}
    ]);
  });

  it("lets no forecast decide", async () => {
    expect(await change("900001/income/2020")).toMatchObject([
      {change: null, reason: "MISSING_INPUT"}
    ]);
    const rows = await snapshot.rows(
      "select value, status, flags from figures where figure_key = '900001/income/2020'"
    );
    expect(rows).toEqual([{value: 99999, status: "forecast", flags: "f"}]);
  });
});

describe("derived figures", () => {
  it("divide by the mean of two year-ends", async () => {
    const rows = await snapshot.rows(
      "select value, origin from figures where figure_key = '900001/gdp_pc/2019'"
    );
    expect(rows).toEqual([{value: 8800, origin: "derived"}]);
  });

  it("give way to a printed figure that agrees and has more digits, and to no coarser one", async () => {
    const rows = await snapshot.rows(
      "select region_id, value, origin from figures where indicator_id = 'rate' and year = 2019 " +
        "and region_id in ('900000', '900001') order by region_id"
    );
    expect(rows).toEqual([
      {region_id: "900000", value: 41, origin: "observed"},
      {region_id: "900001", value: 42, origin: "derived"}
    ]);
  });

  it("name what is missing when the year before has no population", async () => {
    const rows = await snapshot.rows(
      "select value, reason from figures where figure_key = '900001/gdp_pc/2018'"
    );
    expect(rows).toEqual([{value: null, reason: "MISSING_INPUT"}]);
  });

  it("keep their inputs with the cell each was read from", async () => {
    const rows = await snapshot.rows(
      "select part, input_key, value, source_id, row_number, column_number from figure_inputs " +
        "where figure_key = '900001/rate/2019' order by part"
    );
    expect(rows).toEqual([
      {
        part: "denominator",
        input_key: "900001/pop/2019",
        value: 50,
        source_id: "people-2019",
        row_number: 4,
        column_number: 2
      },
      {
        part: "numerator",
        input_key: "900001/urban/2019",
        value: 21,
        source_id: "people-2019",
        row_number: 4,
        column_number: 3
      }
    ]);
  });
});

describe("groups", () => {
  it("sum additive figures of all members and derive rates from the sums", async () => {
    const rows = await snapshot.rows(
      "select indicator_id, value, origin from figures where region_id = 'both' and year = 2019 " +
        "and indicator_id in ('pop', 'rate') order by indicator_id"
    );
    expect(rows).toEqual([
      {indicator_id: "pop", value: 100, origin: "aggregated"},
      {indicator_id: "rate", value: 41, origin: "derived"}
    ]);
  });

  it("have no total of incomes, which do not add", async () => {
    expect(
      await snapshot.rows(
        "select * from figures where region_id = 'both' and indicator_id = 'income'"
      )
    ).toEqual([]);
  });
});

describe("ranks", () => {
  it("give equal figures one place", async () => {
    const rows = await snapshot.rows(
      "select region_id, rank, rank_of, tied from ranks where indicator_id = 'pop' and year = 2018 order by region_id"
    );
    expect(rows).toEqual([
      {region_id: "900001", rank: 1, rank_of: 2, tied: true},
      {region_id: "900002", rank: 1, rank_of: 2, tied: true}
    ]);
  });
});

function table(id: string, year: string, columns: string, body: string) {
  return {id, table: `${year}年主要指标\n地区,${columns}\n${body}\n`};
}
