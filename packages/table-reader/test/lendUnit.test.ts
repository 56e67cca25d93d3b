import {describe, expect, it} from "vitest";
import {lendUnit} from "../src/lendUnit.ts";

describe("lendUnit(label, unit)", () => {
  it.each([
    ["地区生产总值", "亿元", "亿元"],
    ["就业人员工资总额", "万元", "万元"],
    ["能源消费总量", "万吨标准煤", "万吨标准煤"],
    ["人口密度", "人/平方公里", "人/平方公里"],
    ["居民人均可支配收入", "元", "元"],
    ["Bevölkerung", "Anzahl", "Anzahl"],
    ["城镇化率", "%", "%"],
    ["地区生产总值", "亿元、%", "亿元"],
    ["地区生产总值/比上年增长", "亿元、%", "%"],
    ["年末总人口", "万人、亿元、%", "万人"],
    ["财政收入", "万人、亿元、%", "亿元"]
  ])("lends %s of a table in %s the unit %s", (label, unit, lent) => {
    expect(lendUnit(label, unit)).toBe(lent);
  });
  it.each([
    ["地区生产总值增长率", "亿元"],
    ["年末总人口", "亿元"],
    ["人均地区生产总值", "亿元"],
    ["位次", "亿元、%"],
    ["公路里程", "万人、亿元"]
  ])("lends %s of a table in %s none", (label, unit) => {
    expect(lendUnit(label, unit)).toBe("");
  });
});
