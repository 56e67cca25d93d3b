import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildTiny, type TinySnapshot, type TinySource} from "./tinyWorkspace.ts";

const flash = {kind: "communique", status: "provisional", vintage: "first"} as const;
const sources: readonly TinySource[] = [
  {
    id: "flash-2019",
    ...flash,
    released: "2020-03-01",
    table: gdp("2019", "某省,100.00\n西县,40.00")
  },
  {
    id: "flash-2020",
    ...flash,
    released: "2021-03-01",
    table: gdp("2020", "某省,110.00\n西县,42.00")
  },
  {
    id: "book-2020",
    vintage: "final",
    released: "2020-11-01",
    table: gdp("2019", "某省,96.00\n西县,40.0")
  },
  {id: "guess", ...flash, status: "forecast", table: gdp("2019", "西县,99.00")}
];

let snapshot: TinySnapshot;
let backwards: TinySnapshot;
beforeAll(async () => {
  snapshot = await buildTiny(sources);
  backwards = await buildTiny(
    sources.map((source, i) => ({...source, id: `${9 - i}-${source.id}`}))
  );
}, 120_000);
afterAll(() => {
  snapshot.close();
  backwards.close();
});

const revisions =
  "select figure_key, releases, revisions, first_value, first_vintage_id, latest_value, " +
  "latest_vintage_id, size, size_pct, is_revised from revisions order by figure_key";

describe("revisions", () => {
  it("hold the first figure, the latest and how far it moved", async () => {
    expect(await snapshot.rows(revisions)).toEqual([
      {
        figure_key: "900000/gdp/2019",
        releases: 2,
        revisions: 1,
        first_value: 1000000,
        first_vintage_id: "first",
        latest_value: 960000,
        latest_vintage_id: "final",
        size: -40000,
        size_pct: expect.closeTo(-4, 9),
        is_revised: true
      },
      expect.objectContaining({figure_key: "900001/gdp/2019", revisions: 0, is_revised: false})
    ]);
  });

  it("list every release in order, with its day", async () => {
    const [row] = await snapshot.rows(
      "select steps from revisions where figure_key = '900000/gdp/2019'"
    );
    expect(JSON.parse(String(row?.["steps"]))).toEqual([
      expect.objectContaining({
        value: 1000000,
        vintage_id: "first",
        released: "2020-03-01",
        revised: false
      }),
      expect.objectContaining({
        value: 960000,
        vintage_id: "final",
        released: "2020-11-01",
        revised: true
      })
    ]);
  });

  it("are the same in whatever order publications are loaded", async () => {
    expect(await backwards.rows(revisions)).toEqual(await snapshot.rows(revisions));
  });
});

describe("changes of what is revised", () => {
  it("never lie between a revised figure and a first release", async () => {
    const urban = (year: string, value: string) => `${year}年主要指标\n地区,城镇人口(万人)\n他省,${value}\n`;
    const own = await buildTiny([
      {id: "flash-2019", ...flash, released: "2020-03-01", table: urban("2019", "100.00")},
      {id: "flash-2020", ...flash, released: "2021-03-01", table: urban("2020", "110.00")},
      {id: "book-2020", vintage: "final", released: "2020-11-01", table: urban("2019", "96.00")}
    ]);
    // 110 first released over 96 revised would be 14.6 %; within one vintage it is 10 %
    const rows = await own.rows(
      "select basis, previous_value, round(change, 6) as change from changes " +
        "where indicator_id = 'urban' and year = 2020"
    );
    own.close();
    expect(rows).toEqual([{basis: "computed", previous_value: 100, change: 10}]);
  }, 60_000);
});

function gdp(year: string, body: string): string {
  return `${year}年主要指标\n地区,生产总值(亿元)\n${body}\n`;
}
