import {beforeAll, describe, expect, it} from "vitest";
import type {Line} from "../src/facts/line.ts";
import type {Site} from "../src/facts/site.ts";
import {toText} from "../src/html.ts";
import type {Language} from "../src/language.ts";
import {readChange, readFigure} from "../src/marts/figures.ts";
import {writeChange} from "../src/sentences/change.ts";
import {writeIndicatorSentence} from "../src/sentences/indicatorSentence.ts";
import {nameVerdict, writeLead} from "../src/sentences/lead.ts";
import {lintSentence} from "../src/sentences/lint.ts";
import {
  decimalsOfLead,
  decimalsOfLeads,
  decimalsWithin,
  printedDecimals
} from "../src/sentences/precision.ts";
import {writeReason} from "../src/sentences/reason.ts";
import {changeRow, figureRow} from "./fixture/literalRow.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

let site: Site;
beforeAll(async () => {
  site = await loadLiteralSite();
});

const both = (write: (language: Language) => string) => [write("zh"), write("en")];

describe("writeChange(view, change)", () => {
  it.each([
    [1.2, "points", 1, "提高1.2个百分点", "rose 1.2 percentage points"],
    [1, "points", 0, "提高1个百分点", "rose 1 percentage point"],
    [-0.4, "points", 1, "回落0.4个百分点", "fell 0.4 percentage points"],
    [6.5, "percent_nominal", 1, "增长6.5%", "rose 6.5%"],
    [-0.4, "percent_constant", 1, "下降0.4%", "fell 0.4%"],
    [0.04, "percent_nominal", 1, "按公布位数未见变化", "did not change at printed precision"],
    [null, "points", 1, "变化暂无法判断", "could not be assessed"]
  ])("says %s (%s)", (change, kind, decimals, zh, en) => {
    expect(both((l) => writeChange(viewOf(site, l), {change, kind, decimals}))).toEqual([zh, en]);
  });
});

describe("writeLead(view, benchmark, words)", () => {
  const lead = (change: number, benchmarkChange: number, verdict: string | null) =>
    both((language) =>
      writeLead(viewOf(site, language), language === "zh" ? "全省" : "the province", {
        change,
        benchmarkChange,
        lead: change - benchmarkChange,
        decimals: 1,
        verdict
      })
    );
  it("compares growth in percentage points", () => {
    expect(lead(2, 1.3, "ABOVE")).toEqual([
      "快于全省0.7个百分点",
      "0.7 percentage points faster than the province"
    ]);
    expect(lead(1, 1.5, "BELOW")[0]).toBe("慢于全省0.5个百分点");
  });
  it("compares two falls by their size", () => {
    expect(lead(-1, -2, "ABOVE")).toEqual([
      "降幅比全省小1.0个百分点",
      "1.0 percentage points less than the province"
    ]);
    expect(lead(-3, -2, "BELOW")[0]).toBe("降幅比全省大1.0个百分点");
  });
  it("does not name a winner within rounding", () => {
    expect(lead(1.1, 1, "INDETERMINATE_ROUNDING")).toEqual([
      "与全省之差在修约误差内，无法判断快慢",
      "which cannot be told apart from the province at printed precision"
    ]);
  });
  it("says nothing without a verdict", () => {
    expect(lead(1.1, 1, null)).toEqual(["", ""]);
  });
});

describe("nameVerdict(view, verdict, benchmark, race)", () => {
  it.each([
    ["ABOVE", true, "快于全省", "faster than the province"],
    ["BELOW", true, "慢于全省", "slower than the province"],
    ["ABOVE", false, "变化高于全省", "change above the province"],
    ["BELOW", false, "变化低于全省", "change below the province"],
    ["INDETERMINATE_ROUNDING", true, "修约误差内", "within rounding"],
    [null, true, "暂无法判断", "not assessed"]
  ])("says %s of a race (%s) in the catalogue's words", (verdict, race, zh, en) => {
    expect(nameVerdict(viewOf(site, "zh"), verdict, "全省", race)).toBe(zh);
    expect(nameVerdict(viewOf(site, "en"), verdict, "the province", race)).toBe(en);
  });
});

describe("printedDecimals(figure)", () => {
  it("is below zero where a figure was printed in a larger unit", () => {
    expect(printedDecimals({decimals: 0, halfUnit: 500})).toBe(-3);
    expect(printedDecimals({decimals: 0, halfUnit: 0.5})).toBe(0);
    expect(printedDecimals({decimals: 2, halfUnit: 0.005})).toBe(2);
    expect(printedDecimals({decimals: null, halfUnit: null})).toBeNull();
  });
});

describe("decimalsOfLeads(leads)", () => {
  it("gives a column the decimals of its finest lead", () => {
    const coarse = {lead: -0.1, halfWidth: 0.07};
    expect(decimalsOfLeads([coarse, {lead: -0.14, halfWidth: 0.03}])).toBe(2);
    expect(decimalsOfLeads([coarse, {lead: null, halfWidth: null}])).toBe(1);
    expect(decimalsOfLeads([])).toBe(0);
  });
});

describe("decimalsWithin(halfWidth) and decimalsOfLead(lead, halfWidth)", () => {
  it.each([
    [0.05, 1],
    [0.1, 1],
    [0.005, 2],
    [0.0001, 2],
    [0.5, 0],
    [5, 0],
    [0, 2],
    [null, 2]
  ])("shows for ±%s %s decimals", (halfWidth, decimals) =>
    expect(decimalsWithin(halfWidth)).toBe(decimals)
  );
  it("never lets a lead that decides read as zero", () => {
    expect(decimalsOfLead(0.003, 0.0001)).toBe(3);
    expect(decimalsOfLead(0.7, 0.05)).toBe(1);
  });
});

describe("writeReason(view, reason, detail)", () => {
  it("prefers the detail to the list's words", () => {
    expect(writeReason(viewOf(site, "zh"), "MISSING_INPUT", "缺2020年数")).toBe(
      "暂无法判断：缺2020年数"
    );
    expect(writeReason(viewOf(site, "en"), "MISSING_INPUT")).toBe(
      "not assessed: A needed figure is missing"
    );
  });
});

describe("writeIndicatorSentence(view, region, line)", () => {
  const line = (more: Partial<Line>): Line => ({
    indicatorId: "urb_rate",
    latest: readFigure(figureRow("21", "urb_rate", 2022, 42.5)),
    change: readChange(changeRow("21", 2022, 1.1, 0.1, "ABOVE")),
    rank: {
      regionId: "21",
      indicatorId: "urb_rate",
      year: 2022,
      groupId: "all3",
      rank: 2,
      rankOf: 3,
      tied: false,
      previousRank: 3,
      lowest: null,
      highest: null,
      reason: null
    },
    trend: null,
    streak: 1,
    points: [],
    ...more
  });
  const sentence = (language: Language, more: Partial<Line> = {}) =>
    toText(
      writeIndicatorSentence(
        viewOf(site, language),
        language === "zh" ? "丙县" : "Bing",
        line(more)
      )
    );

  it("says value, change, benchmark, lead and rank in both languages", () => {
    expect(sentence("zh")).toBe(
      "2022年，丙县城镇化率为42.50%，比上年提高1.10个百分点；同期全省提高1.00个百分点，" +
        "快于全省0.10个百分点。在三个县（3个）中列第2位（上年第3位）。"
    );
    expect(sentence("en")).toBe(
      "In 2022, Bing’s urbanisation rate was 42.50%; it rose 1.10 percentage points on the year " +
        "before, 0.10 percentage points faster than the province (the province rose 1.00 percentage points). " +
        "Rank 2 of 3 (The three counties); 3 the year before."
    );
  });
  it("says why a change is missing, once", () => {
    const change = {
      ...readChange(changeRow("21", 2022, 1, 0, "ABOVE")),
      change: null,
      reason: "BREAK_IN_SERIES"
    };
    expect(sentence("zh", {change, rank: null})).toBe(
      "2022年，丙县城镇化率为42.50%，比上年变化暂无法判断：序列中断。"
    );
  });
  it("marks provisional figures and rivals that differ", () => {
    const latest = readFigure(
      figureRow("21", "gdp", 2022, 362.79, {status: "provisional", rivals_differ: true})
    );
    const more = {indicatorId: "gdp", latest, change: null, rank: null};
    expect(sentence("zh", more)).toBe(
      "2022年，丙县地区生产总值为362.79亿元。为初步数；另有来源数字不同。"
    );
    expect(sentence("en", more)).toBe(
      "In 2022, Bing’s gross regional product was CNY 36.28 billion. " +
        "The figure is provisional; other sources print another figure."
    );
  });
  it("gives a reason where there is no value", () => {
    expect(sentence("zh", {latest: null})).toBe("丙县城镇化率暂无法判断：缺少所需数据。");
  });
  it("keeps its own rules", () => {
    for (const language of ["zh", "en"] as const) {
      expect(lintSentence(sentence(language), language)).toEqual([]);
    }
  });
});

describe("lintSentence(text, language)", () => {
  it.each([
    ["zh", "比上年增长-0.4%", "a fall is no negative growth"],
    ["zh", "城镇化率提高1.2%", "shares change in 百分点"],
    ["zh", "收入增长6.5个百分点", "amounts change in %"],
    ["zh", "快于全省0.7%", "gaps of growth are in 百分点"],
    ["zh", "与上年持平", "持平 claims equality"],
    ["zh", "地区生产总值为362.79。", "a value has its unit"],
    ["zh", "人口为98,094人", "no thousands separators"],
    ["zh", "共undefined项", "no value of a program"],
    ["zh", "变化为-0.4%", "minus is U+2212"],
    ["en", "rose −0.4%", "a fall is no negative rise"],
    ["en", "0.7% faster than the province", "gaps of growth are in points"],
    ["en", "CNY 3.6 hundred million", "no hundred millions"],
    ["en", "In 2022, 丙县 was", "no Chinese words"],
    ["en", "was NaN", "no value of a program"]
  ] as const)("finds in %s “%s”: %s", (language, text, rule) => {
    expect(lintSentence(text, language)).toContain(rule);
  });
  it("lets good sentences pass", () => {
    expect(lintSentence("2023年，城镇化率为45.31%，比上年提高1.01个百分点。", "zh")).toEqual([]);
    expect(lintSentence("In 2023 it rose 1.01 percentage points (2020–2023).", "en")).toEqual([]);
  });
});
