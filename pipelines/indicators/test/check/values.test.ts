import {describe, expect, it} from "vitest";
import {check, type Given, type Seen, series} from "./checkFixture.ts";

const regions = ["a", "b", "c", "d", "e"];

/** Five siblings that grow by 4 % a year, not quite evenly. */
function siblings(indicator: string, years = 8, size = 1000): Seen[] {
  return regions.flatMap((region, r) =>
    series(
      region,
      indicator,
      2010,
      Array.from({length: years}, (_, i) =>
        Math.round(size * (1 + r) * 1.04 ** i * (1 + 0.005 * Math.cos(r * 2 + i * 3)))
      )
    )
  );
}

function change(
  seen: readonly Seen[],
  region: string,
  year: number,
  to: (value: number) => number
) {
  return seen.map((one) =>
    one.region === region && one.year === year ? {...one, value: to(one.value)} : one
  );
}

async function first(given: Given) {
  const [finding] = await check(given);
  return finding;
}

describe("VALUE_REPEATED", () => {
  const people = siblings("pop").map((one) => ({
    ...one,
    value: one.value + one.year / 1000,
    half: 0.005
  }));
  const before = people.find((one) => one.region === "c" && one.year === 2014)?.value ?? 0;
  it("finds last year's figure under this year's, by another source", async () => {
    const seen = people.map((one) =>
      one.region === "c" && one.year === 2015 ? {...one, value: before, source: "wiki"} : one
    );
    const finding = (await check({seen})).find((row) => row["code"] === "VALUE_REPEATED");
    expect(finding).toMatchObject({
      regions: "c",
      indicators: "pop",
      periods: "2015",
      sources: "wiki"
    });
    expect(JSON.parse(String(finding?.["proposal"])).rows).toMatchObject([{corrected: ""}]);
  });
  it("knows the year before from parts that were added up", async () => {
    const derived = people.filter((one) => one.region === "c" && one.year === 2014);
    const seen = people
      .filter((one) => !derived.includes(one))
      .map((one) => (one.region === "c" && one.year === 2015 ? {...one, value: before} : one));
    const codes = (await check({seen, derived})).map((row) => row["code"]);
    expect(codes).toContain("VALUE_REPEATED");
  });
  it("lets be what repeats by nature", async () => {
    const seen = siblings("area").map((one) => ({
      ...one,
      value: 5000 + one.region.charCodeAt(0),
      half: 0.5
    }));
    expect(await check({seen})).toEqual([]);
  });
});

describe("UNIT_SLIP", () => {
  it.each([10, 0.1, 100, 10000])("finds a figure %f times what its series says", async (factor) => {
    const seen = change(siblings("grain"), "c", 2013, (value) => value * factor);
    expect(await first({seen})).toMatchObject({code: "UNIT_SLIP", regions: "c", periods: "2013"});
  });
  it("finds mu printed as hectares, for areas alone", async () => {
    const seen = change(siblings("sown"), "b", 2014, (value) => value * 15);
    expect(await first({seen, areas: ["sown"]})).toMatchObject({code: "UNIT_SLIP", regions: "b"});
    expect(await first({seen})).toMatchObject({code: "VALUE_OUT_OF_LINE"});
  });
  it("finds a rival ten times the figure another source gives", async () => {
    const seen = [
      {region: "x", indicator: "port", year: 2020, value: 415, source: "one", kindRank: 10},
      {region: "x", indicator: "port", year: 2020, value: 4153, source: "two", kindRank: 30}
    ];
    expect(await first({seen})).toMatchObject({code: "UNIT_SLIP", sources: "one,two"});
  });
});

describe("VALUE_OUT_OF_LINE", () => {
  it("finds figures that leave their series for two years and come back", async () => {
    const seen = change(
      change(siblings("pop"), "d", 2013, (v) => v * 0.6),
      "d",
      2014,
      (v) => v * 0.59
    );
    const finding = await first({seen});
    expect(finding).toMatchObject({code: "VALUE_OUT_OF_LINE", regions: "d", periods: "2013,2014"});
    expect(JSON.parse(String(finding?.["proposal"])).rows).toHaveLength(2);
  });
  it("finds a year that the years beside it, in other sources, contradict", async () => {
    const seen = change(siblings("pop"), "d", 2014, (value) => value * 0.88).map((one) =>
      one.region === "d" ? {...one, source: `book${one.year}`} : one
    );
    expect(await first({seen})).toMatchObject({
      code: "VALUE_OUT_OF_LINE",
      regions: "d",
      periods: "2014"
    });
  });
  it("finds a figure that leaves and comes back across years that are not printed", async () => {
    const seen = change(siblings("cotton"), "d", 2014, (value) => value * 2).filter(
      ({year}) => year !== 2013
    );
    const finding = await first({seen});
    expect(finding).toMatchObject({code: "VALUE_OUT_OF_LINE", regions: "d", periods: "2014"});
  });
  it("proposes to withdraw what nobody printed otherwise", async () => {
    const seen = change(siblings("pop"), "d", 2014, (value) => value * 0.8);
    const finding = await first({seen});
    expect(JSON.parse(String(finding?.["proposal"])).rows).toMatchObject([{corrected: ""}]);
    expect(JSON.parse(String(finding?.["evidence"])).cells[0].expected).toBeGreaterThan(4000);
  });
  it("is not mended by a corrected year", async () => {
    const seen = change(siblings("pop"), "d", 2014, (value) => value * 0.8);
    const redated = await first({seen: seen.map((one) => ({...one, redated: true}))});
    const corrected = await first({seen: seen.map((one) => ({...one, corrected: true}))});
    expect([redated?.["accepted"], corrected?.["accepted"]]).toEqual([false, true]);
  });
  it("is silent when nothing is out of line", async () => {
    expect(await check({seen: siblings("pop")})).toEqual([]);
  });
});

describe("VALUE_OFF_IDENTITY", () => {
  const per = [
    {
      indicator_id: "heads",
      part: "numerator",
      term_indicator_id: "output",
      priority: 1,
      sign: 1,
      averaged: false
    },
    {
      indicator_id: "heads",
      part: "denominator",
      term_indicator_id: "people",
      priority: 1,
      sign: 1,
      averaged: false
    }
  ];
  it("finds one figure that its identity contradicts", async () => {
    const seen = [
      ...series("x", "output", 2018, [5000, 5200, 5400]),
      ...series("x", "people", 2018, [100, 100, 100], {half: 0.005}),
      ...series("x", "heads", 2018, [50, 25, 54])
    ];
    const formulas = [{indicator_id: "heads", kind: "per_capita", factor: 1, priority: 1}];
    expect(await check({seen, formulas, terms: per})).toMatchObject([
      {code: "VALUE_OFF_IDENTITY", regions: "x", indicators: "heads", periods: "2019"}
    ]);
  });
  it("finds parts that do not sum, by a relation", async () => {
    const seen = [
      ...series("x", "men", 2020, [510]),
      ...series("x", "women", 2020, [480]),
      ...series("x", "all", 2020, [1090])
    ];
    expect(await first({seen, relations: "equal,all,men+women,,,,,,\n"})).toMatchObject({
      code: "VALUE_OFF_IDENTITY",
      indicators: "all"
    });
  });
  it("lets rounding be", async () => {
    const seen = [
      ...series("x", "men", 2020, [510]),
      ...series("x", "women", 2020, [480]),
      ...series("x", "all", 2020, [991])
    ];
    expect(await check({seen, relations: "equal,all,men+women,,,,,,\n"})).toEqual([]);
  });
});

describe("parts and ranges", () => {
  it("finds a part larger than its whole", async () => {
    const seen = [...series("x", "savings", 2021, [438]), ...series("x", "deposits", 2021, [423])];
    expect(await first({seen, relations: "part,savings,deposits,,1,,,,\n"})).toMatchObject({
      code: "PART_EXCEEDS_WHOLE",
      indicators: "deposits,savings"
    });
  });
  it("finds rural incomes above urban ones", async () => {
    const seen = [...series("x", "rural", 2021, [30000]), ...series("x", "urban", 2021, [20000])];
    expect(await first({seen, relations: "part,rural,urban,,1,,,,\n"})).toMatchObject({
      code: "PART_EXCEEDS_WHOLE"
    });
  });
  it("finds a rate no region can have", async () => {
    const seen = series("x", "rate", 2021, [0.45]);
    expect(await first({seen, relations: "range,rate,,,,,10,95,\n"})).toMatchObject({
      code: "VALUE_OUT_OF_RANGE"
    });
  });
});

describe("growth", () => {
  const growthNames = [{indicator_id: "gdp", growth_indicator_id: "gdp_g", basis: "constant"}];
  const points = ["gdp_g"];
  it("finds a nominal change printed as real growth", async () => {
    const seen = [
      ...series("x", "gdp", 2012, [15747, 17907]),
      ...series("x", "gdp_g", 2013, [13.7]),
      ...series("x", "gdp_g", 2013, [9.3], {source: "report"})
    ];
    expect(await first({seen, points, growthNames})).toMatchObject({
      code: "NOMINAL_AS_REAL",
      indicators: "gdp_g",
      sources: "book"
    });
  });
  it("finds levels of two vintages by the deflator they imply", async () => {
    const seen = [
      ...series("x", "gdp", 2022, [61345, 59132]),
      ...series("x", "gdp_g", 2023, [4.1])
    ];
    expect(await first({seen, points, growthNames})).toMatchObject({
      code: "MIXED_VINTAGES",
      periods: "2023"
    });
  });
  it("takes known prices for what they are", async () => {
    const seen = [
      ...series("x", "gdp", 2007, [1000, 1190]),
      ...series("x", "gdp_g", 2008, [12]),
      ...series("x", "prices", 2008, [107])
    ];
    const relations = "price,prices,,,,,,,\n";
    expect(await check({seen, points: ["gdp_g", "prices"], growthNames, relations})).toEqual([]);
    expect(await first({seen, points: ["gdp_g", "prices"], growthNames})).toMatchObject({
      code: "MIXED_VINTAGES"
    });
  });
  it("finds levels of two sources that the printed growth contradicts", async () => {
    const growthNames = [{indicator_id: "shops", growth_indicator_id: "shops_g", basis: "nominal"}];
    const seen = [
      ...series("x", "shops", 2018, [1558], {source: "one"}),
      ...series("x", "shops", 2019, [1230], {source: "two"}),
      ...series("x", "shops_g", 2019, [11.4], {source: "two"})
    ];
    expect(await first({seen, points: ["shops_g"], growthNames})).toMatchObject({
      code: "MIXED_VINTAGES",
      indicators: "shops,shops_g",
      periods: "2019",
      sources: "one,two"
    });
  });
  it("finds nominal growth that its levels do not give", async () => {
    const seen = [...series("x", "tax", 2016, [1000, 1058]), ...series("x", "tax_g", 2017, [11.6])];
    expect(
      await first({
        seen,
        points: ["tax_g"],
        growthNames: [{indicator_id: "tax", growth_indicator_id: "tax_g", basis: "nominal"}]
      })
    ).toMatchObject({code: "GROWTH_OFF_LEVEL"});
  });
});

describe("RATIO_OUTLIER", () => {
  it("finds the large region whose change would be nothing in a small one, of ten or more", async () => {
    const many = "abcdefghijkl".split("");
    const seen = many.flatMap((region, r) => {
      const size = region === "h" ? 400_000 : 1000 + 37 * r;
      const ratio = region === "h" ? 1.24 : 1.02 + r / 500;
      return series(region, "beds", 2020, [size, Math.round(size * ratio)]);
    });
    expect(await check({seen})).toMatchObject([{code: "RATIO_OUTLIER", regions: "h"}]);
    expect(await check({seen: seen.filter(({region}) => region < "i")})).toEqual([]);
  });
});

describe("FIRST_DIGITS", () => {
  it("screens a batch of many regions and spans only", async () => {
    const batch = (regions: number) =>
      Array.from({length: regions}, (_, r) => r).flatMap((r) =>
        series(
          `r${r}`,
          "sum",
          2010,
          Array.from({length: 10}, (_, i) => 5 * 10 ** (i % 4) + r * 0.001)
        )
      );
    expect((await check({seen: batch(40)})).map((row) => row["code"])).toContain("FIRST_DIGITS");
    expect((await check({seen: batch(20)})).map((row) => row["code"])).not.toContain(
      "FIRST_DIGITS"
    );
  });
});
