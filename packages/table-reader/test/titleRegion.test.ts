import {describe, expect, it} from "vitest";
import {findTitleRegion} from "../src/titleRegion.ts";

describe("findTitleRegion(titles)", () => {
  it.each([
    ["周口市主要指标", "周口市"],
    ["2020年鹿邑县国民经济主要指标", "鹿邑县"],
    ["表1-2 周口市人口", "周口市"],
    ["二、周口市工业", "周口市"],
    ["河南省周口市鹿邑县2020年", "鹿邑县"],
    ["主要经济指标(鹿邑县)", "鹿邑县"],
    ["莘县主要指标", "莘县"],
    ["1978年以来河南省主要指标", "河南省"],
    ["延边朝鲜族自治州主要年份", "延边朝鲜族自治州"],
    ["2-3 全国居民消费", "全国"],
    ["Main Indicators of Zhoukou City, 2020", "Zhoukou City"]
  ])("finds the one region of %s", (title, region) => {
    expect(findTitleRegion([title])).toBe(region);
  });
  it.each([
    "各县主要指标",
    "河南省市县主要指标",
    "河南省各市地区生产总值",
    "周口市统计局",
    "全市主要指标",
    "城市居民人均收入",
    "农村地区人均收入",
    "上市公司主要指标",
    "农贸市场情况",
    "地区生产总值",
    "高新技术产业开发区",
    "县域经济",
    "Population by County",
    "Rural District"
  ])("finds none in %s", (title) => {
    expect(findTitleRegion([title])).toBe("");
  });
});
