import {describe, expect, it} from "vitest";
import {check, type Seen, series} from "./checkFixture.ts";

const regions = ["a", "b", "c", "d", "e", "f"];
const start: Readonly<Record<string, number>> = {
  a: 1000,
  b: 1300,
  c: 1700,
  d: 2300,
  e: 3100,
  f: 4200
};

/** Six regions that grow by about 5 % a year; figures are not round. */
function grown(indicator: string, years: number, more: Partial<Seen> = {}): Seen[] {
  return regions.flatMap((region, r) =>
    series(
      region,
      indicator,
      2010,
      Array.from({length: years}, (_, i) =>
        Math.round((start[region] ?? 1) * 1.05 ** i * (1 + 0.004 * Math.sin(r * 3 + i * 5)) + 0.5)
      ),
      more
    )
  );
}

/** Puts the figures of a year into other rows: each row takes what `source` names. */
function rotate(
  seen: readonly Seen[],
  year: number,
  source: Readonly<Record<string, string>>
): Seen[] {
  return seen.map((one) => {
    const from = one.year === year ? source[one.region] : undefined;
    const other = seen.find(
      (row) => row.region === from && row.year === year && row.indicator === one.indicator
    );
    return other ? {...one, value: other.value} : one;
  });
}

async function codes(seen: readonly Seen[]): Promise<unknown[]> {
  return (await check({seen})).map((row) => row["code"]);
}

describe("ROWS_ROTATED", () => {
  it("finds nothing in rows that stand where they should", async () => {
    expect(await codes(grown("grain", 7))).toEqual([]);
  });
  it("finds rows rotated by one, as one finding that proposes each row's own figure", async () => {
    const seen = rotate(grown("grain", 7), 2013, {a: "b", b: "c", c: "a"});
    const [finding, ...others] = await check({seen});
    expect(finding).toMatchObject({code: "ROWS_ROTATED", regions: "a,b,c", periods: "2013"});
    expect(others).toEqual([]);
    const own = grown("grain", 7).find((one) => one.region === "a" && one.year === 2013)?.value;
    expect(JSON.parse(String(finding?.["proposal"])).rows[0]).toMatchObject({
      corrected: String(own)
    });
  });
  it("finds two rows swapped", async () => {
    const seen = rotate(grown("grain", 7), 2012, {d: "e", e: "d"});
    expect(await check({seen})).toMatchObject([{code: "ROWS_ROTATED", regions: "d,e"}]);
  });
  it("joins the tables of one year that are rotated alike", async () => {
    const both = [...grown("grain", 7), ...grown("cotton", 7)];
    const seen = rotate(both, 2013, {a: "b", b: "c", c: "d", d: "a"});
    expect(await check({seen})).toMatchObject([
      {code: "ROWS_ROTATED", regions: "a,b,c,d", indicators: "cotton,grain"}
    ]);
  });
  it("finds a chain whose last row is not printed", async () => {
    const seen = rotate(grown("grain", 7), 2013, {a: "b", b: "c", c: "d"}).filter(
      (one) => !(one.region === "d" && one.year === 2013)
    );
    const [finding] = await check({seen});
    expect(finding).toMatchObject({code: "ROWS_ROTATED", regions: "a,b,c,d"});
  });
  it("names the columns beside that may have moved too, and proposes nothing for them", async () => {
    const even = grown("seats", 7).map((one) => ({...one, value: 1000 + 40 * (one.year % 3) ** 2}));
    const seen = [...rotate(grown("grain", 7), 2013, {a: "b", b: "c", c: "d", d: "a"}), ...even];
    const [finding] = await check({seen});
    expect(finding).toMatchObject({code: "ROWS_ROTATED", indicators: "grain,seats"});
    expect(String(finding?.["message_en"])).toContain("seats of the same source and year may have");
    expect(JSON.parse(String(finding?.["proposal"])).rows).toHaveLength(4);
  });
  it("takes no wrong figures among many rows for rotated ones that fit by chance", async () => {
    const many = Array.from({length: 60}, (_, i) => `r${String(i).padStart(2, "0")}`);
    const wrong = new Map([["r03", 2950], ["r20", 1210], ["r41", 1730]]);
    const seen = many.flatMap((region, r) =>
      series(
        region,
        "power",
        2010,
        Array.from({length: 7}, (_, i) => {
          const value = Math.round(
            1000 * 1.03 ** r * 1.04 ** i * (1 + 0.04 * Math.sin(r * 7 + i * 5))
          );
          return i === 3 ? (wrong.get(region) ?? value) : value;
        })
      )
    );
    expect(await codes(seen)).not.toContain("ROWS_ROTATED");
  });
  it("leaves out the columns that stand where they should", async () => {
    const seen = [
      ...rotate(grown("grain", 7), 2013, {a: "b", b: "c", c: "d", d: "a"}),
      ...grown("cotton", 7)
    ];
    expect(await check({seen})).toMatchObject([{code: "ROWS_ROTATED", indicators: "grain"}]);
  });
});

describe("TABLE_YEAR_SHIFTED", () => {
  it("finds the table that stands a year beside two rivals, not the rivals", async () => {
    const one = grown("grain", 6, {source: "one", file: "one.csv"}).slice(0, 18);
    const two = grown("grain", 6, {source: "two", file: "two.csv"}).slice(18);
    const late = grown("grain", 4, {source: "late", file: "late.csv", kindRank: 60}).map(
      (seen) => ({
        ...seen,
        year: seen.year + 1
      })
    );
    const [finding, ...others] = await check({seen: [...one, ...two, ...late]});
    expect(finding).toMatchObject({code: "TABLE_YEAR_SHIFTED", sources: "late"});
    expect(JSON.parse(String(finding?.["proposal"]))).toMatchObject({
      file: "period_corrections.csv",
      rows: [{printed_period: "2011", corrected_period: "2010"}, {}, {}, {}]
    });
    expect(others).toEqual([]);
  });
});

describe("rows told by an identity", () => {
  it("finds per-head figures in each other's rows where only the identity can tell", async () => {
    const output = grown("output", 3);
    const people = regions.flatMap((region, r) =>
      series(region, "people", 2010, [50 + r, 50 + r, 50 + r])
    );
    const heads = output.map((one) => ({
      ...one,
      indicator: "per_head",
      value: Math.round(one.value / (50 + regions.indexOf(one.region))),
    }));
    const seen = [...output, ...people, ...rotate(heads, 2011, {c: "f", f: "c"})];
    const [finding] = await check({
      seen,
      formulas: [{indicator_id: "per_head", kind: "ratio", factor: 1, priority: 1}],
      terms: [
        {
          indicator_id: "per_head",
          part: "numerator",
          term_indicator_id: "output",
          priority: 1,
          sign: 1,
          averaged: false
        },
        {
          indicator_id: "per_head",
          part: "denominator",
          term_indicator_id: "people",
          priority: 1,
          sign: 1,
          averaged: false
        }
      ]
    });
    expect(finding).toMatchObject({code: "ROWS_ROTATED", indicators: "per_head", regions: "c,f"});
  });
});
