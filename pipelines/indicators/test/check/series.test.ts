import {describe, expect, it} from "vitest";
import {check, type Given, type Seen, series} from "./checkFixture.ts";

const regions = ["a", "b", "c", "d", "e"];

/** Siblings that grow steadily and move by a factor at once in 2015. */
function moved(indicator: string, factor: number, more: Partial<Seen> = {}): Seen[] {
  return regions.flatMap((region, r) =>
    series(
      region,
      indicator,
      2009,
      Array.from({length: 12}, (_, i) =>
        Math.round(
          10000 * (1 + r) * 1.06 ** i * (i >= 6 ? factor : 1) * (1 + 0.003 * Math.sin(r + i * 4))
        )
      ),
      more
    )
  );
}

async function codesOf(given: Given): Promise<unknown[]> {
  return (await check(given)).map((row) => row["code"]);
}

describe("LEVEL_SHIFT", () => {
  it("finds siblings that move at once as one finding and proposes a break", async () => {
    const findings = await check({seen: moved("services", 1.25)});
    expect(findings).toMatchObject([
      {code: "LEVEL_SHIFT", regions: "a,b,c,d,e", periods: "2015", accepted: false}
    ]);
    expect(JSON.parse(String(findings[0]?.["proposal"])).file).toBe("catalog/series_breaks.csv");
  });
  it("keeps breaks of one year apart that have different causes", async () => {
    const breaks = [
      {
        indicator_id: "services",
        region_id: "",
        kind: "concept",
        note_zh: "甲",
        note_en: "one",
        year: 2015
      },
      {
        indicator_id: "farms",
        region_id: "",
        kind: "concept",
        note_zh: "乙",
        note_en: "two",
        year: 2015
      }
    ];
    const seen = [...moved("services", 1.25), ...moved("farms", 1.3)];
    const findings = await check({seen, breaks});
    expect(findings.map((row) => row["indicators"])).toEqual(["services", "farms"]);
    expect(findings.map((row) => row["accepted_reason_zh"])).toEqual([
      "已登记为序列中断：甲。",
      "已登记为序列中断：乙。"
    ]);
  });
  it("counts a declared break as known", async () => {
    const breaks = [
      {
        indicator_id: "services",
        region_id: null,
        year: 2015,
        kind: "census",
        note_zh: "普查",
        note_en: "census"
      }
    ];
    expect(await check({seen: moved("services", 1.25), breaks})).toMatchObject([
      {code: "LEVEL_SHIFT", accepted: true, accepted_reason_en: "Declared as a break: census."}
    ]);
  });
  it("takes a fall that the next year makes good for real", async () => {
    const seen = moved("crop", 1).map((one) =>
      one.year === 2015 ? {...one, value: Math.round(one.value * 0.75)} : one
    );
    expect(await codesOf({seen})).not.toContain("LEVEL_SHIFT");
  });
});

describe("names and definitions", () => {
  const relabel = (seen: readonly Seen[]) =>
    seen.map((one) => ({...one, label: one.year < 2015 ? "old name" : "new name"}));
  it("finds a name that changed over the same definition", async () => {
    expect(await check({seen: relabel(moved("revenue", 1))})).toMatchObject([
      {code: "NAME_CHANGED", periods: "2015"}
    ]);
  });
  it("finds a definition that changed with its name", async () => {
    expect(await codesOf({seen: relabel(moved("revenue", 1.6))})).toContain("DEFINITION_CHANGED");
  });
  it("finds an indicator that another one goes on from", async () => {
    const seen = ["a", "b", "c"].flatMap((region) => [
      ...series(region, "net_income", 2010, [5000, 5500, 6000, 6600]),
      ...series(region, "disposable_income", 2014, [7900, 8600, 9300])
    ]);
    const names = {net_income: "农村居民人均纯收入", disposable_income: "农村居民人均可支配收入"};
    expect(await check({seen, names})).toMatchObject([
      {code: "DEFINITION_CHANGED", indicators: "disposable_income,net_income", periods: "2014"}
    ]);
  });
  it("finds a series that changes vintage on its way", async () => {
    const seen = [
      ...series("x", "gdp", 2015, [100, 107, 115], {vintage: "before"}),
      ...series("x", "gdp", 2018, [131, 140], {vintage: "after"})
    ];
    expect(await codesOf({seen})).toContain("MIXED_VINTAGES");
  });
  it("tells of a region that changed within its series", async () => {
    const breaks = [
      {
        indicator_id: null,
        region_id: "x",
        year: 2019,
        kind: "kind",
        note_zh: "改区",
        note_en: "now a district"
      }
    ];
    expect(await check({seen: series("x", "gdp", 2017, [100, 107, 115]), breaks})).toMatchObject([
      {code: "REGION_CHANGED", regions: "x", accepted: true}
    ]);
  });
});

describe("rival sources", () => {
  const rivals = (value: number, more: Partial<Seen> = {}): Seen[] => [
    {region: "x", indicator: "gdp", year: 2019, value: 398877, source: "book", kindRank: 10},
    {region: "x", indicator: "gdp", year: 2019, value, source: "wiki", kindRank: 70, ...more}
  ];
  it("finds two that disagree", async () => {
    expect(await check({seen: rivals(353211)})).toMatchObject([
      {code: "RIVALS_DISAGREE", sources: "book,wiki"}
    ]);
  });
  it("lets rounding be", async () => {
    expect(await check({seen: rivals(399000)})).toEqual([]);
  });
  it("tells revisions from conflicts", async () => {
    expect(await check({seen: rivals(381205, {vintage: "revised"})})).toMatchObject([
      {code: "VINTAGES_DIFFER"}
    ]);
  });
});

describe("members of a region", () => {
  const members = {a: 113, b: 241, c: 377, d: 519};
  const years = [2015, 2016, 2017, 2018];
  const seen = (total: (year: number) => number): Seen[] => [
    ...years.flatMap((year, i) =>
      Object.entries(members).map(([region, value]) => ({
        region,
        indicator: "gdp",
        year,
        value: value + 10 * i
      }))
    ),
    ...years.map((year) => ({region: "top", indicator: "gdp", year, value: total(year)}))
  ];
  const sumOf = (year: number) => 1250 + 40 * (year - 2015);
  it("is silent where they add up", async () => {
    expect(await check({seen: seen(sumOf)})).toEqual([]);
  });
  it("infers which member a total leaves out", async () => {
    const [finding] = await check({
      seen: seen((year) => (year === 2018 ? sumOf(2018) - 407 : sumOf(year)))
    });
    expect(finding).toMatchObject({
      code: "SCOPE_EXCLUDES_MEMBER",
      regions: "c,top",
      periods: "2018"
    });
  });
  it("finds a total off for no member's sake", async () => {
    const found = await codesOf({seen: seen((year) => (year === 2018 ? 1500 : sumOf(year)))});
    expect(found).toContain("MEMBERS_OFF_TOTAL");
  });
  it("names the member whose rival figure would mend the total", async () => {
    const wrong = seen(sumOf).map((one) =>
      one.region === "b" && one.year === 2017 ? {...one, value: 231} : one
    );
    const rival = {
      region: "b",
      indicator: "gdp",
      year: 2017,
      value: 261,
      source: "other",
      kindRank: 60
    };
    const [finding] = await check({seen: [...wrong, rival]});
    expect(finding).toMatchObject({code: "VALUE_OFF_IDENTITY", regions: "b", periods: "2017"});
  });
});

describe("acceptance", () => {
  it("is remembered with its reason", async () => {
    const seen = moved("services", 1.25);
    const [before] = await check({seen});
    const accepted = [
      {
        finding_id: String(before?.["finding_id"]),
        reason_zh: "已核",
        reason_en: "Checked",
        accepted_by: "t",
        date: null
      }
    ];
    expect(await check({seen, accepted})).toMatchObject([
      {accepted: true, accepted_reason_en: "Checked"}
    ]);
  });
});
