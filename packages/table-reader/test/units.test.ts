import {describe, expect, it} from "vitest";
import {isUnit, readTableUnit, splitUnit} from "../src/units.ts";

describe("splitUnit(text)", () => {
  it.each([
    ["地区生产总值(万元)", "地区生产总值", "万元"],
    ["人均生产总值（元/人）", "人均生产总值", "元/人"],
    [
      "网上零售额\n(亿元)\nOnline Retail Sales\n(100 million yuan)",
      "网上零售额 Online Retail Sales",
      "亿元"
    ],
    ["Personal income (thousands of dollars)", "Personal income", "thousands of dollars"],
    ["县(市、区)", "县(市、区)", ""],
    ["Some college (1-3 years)", "Some college (1-3 years)", ""],
    ["性别比（女=100）", "性别比（女=100）", ""],
    ["大学（大专及以上）", "大学（大专及以上）", ""]
  ])("%s", (text, label, unit) => {
    expect(splitUnit(text)).toEqual({label, unit});
  });
});

describe("isUnit(text)", () => {
  it.each([
    "亿元",
    "万人",
    "平方公里",
    "‰",
    "吨标准煤/万元",
    "Tsd. EUR",
    "Anzahl",
    "persons",
    "km2",
    "10 000 tons"
  ])("%s is one", (text) => {
    expect(isUnit(text)).toBe(true);
  });
  it.each(["省份", "甲县", "上年=100", "A", "Region", ""])("%j is none", (text) => {
    expect(isUnit(text)).toBe(false);
  });
});

describe("readTableUnit(text)", () => {
  it.each([
    ["单位：亿元", "亿元"],
    ["(Unit: 10,000 persons)", "10,000 persons"],
    ["单位：万人、%", "万人、%"],
    ["各县人口", null]
  ])("%s", (text, unit) => {
    expect(readTableUnit(text)).toBe(unit);
  });
});
