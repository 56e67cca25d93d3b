import {describe, expect, it} from "vitest";
import {
  findFilePeriod,
  findPeriod,
  findTitlePeriod,
  readPeriod,
  readYearPart
} from "../src/periods.ts";

describe("readPeriod(text)", () => {
  it.each([
    ["2019", "2019"],
    ["2020年", "2020"],
    ["31.12.2018", "2018"],
    ["30.06.2019", "2019-06"],
    ["2020-12-31", "2020"],
    ["2023年3月", "2023-03"],
    ["2023年一季度", "2023-Q1"],
    ["2020Q3", "2020-Q3"],
    ["2020M03", "2020-03"],
    ["2014-18", "2014/2018"],
    ["2016—2020年", "2016/2020"],
    ["民國109年", "2020"],
    ["2000 [YR2000]", "2000"],
    ["1200", ""],
    ["20190", ""],
    ["表2019", ""]
  ])("%s is %j", (text, period) => {
    expect(readPeriod(text)).toBe(period);
  });
});

describe("findPeriod(text)", () => {
  it.each([
    ["Births_2017", "2017", "Births"],
    ["Less than a high school diploma, 2014-18", "2014/2018", "Less than a high school diploma"],
    ["CENSUS2010POP", "2010", "CENSUS_POP"]
  ])("finds the year inside %s", (text, period, rest) => {
    expect(findPeriod(text)).toEqual({period, rest});
  });
  it.each([
    "生产总值指数(1978年=100)",
    "主营业务收入2000万元以上",
    "2019年比2020年",
    "constant 2010 US$",
    "GDP"
  ])("finds none in %s", (text) => {
    expect(findPeriod(text)).toBeNull();
  });
});

describe("findTitlePeriod and findFilePeriod", () => {
  it("take no edition's year for a data year", () => {
    expect(findTitlePeriod("中国统计年鉴2021")).toBe("");
    expect(findFilePeriod("county_yearbook_2021.csv")).toBe("");
    expect(findFilePeriod("yb2021_2-1.csv")).toBe("");
  });
  it("take the one year of a title or a name", () => {
    expect(findTitlePeriod("6-5 2020年各地区农业分项产值")).toBe("2020");
    expect(findFilePeriod("census_county_2020_v1.xlsx")).toBe("2020");
    expect(findFilePeriod("areas_1969_2019.csv")).toBe("");
  });
});

describe("readYearPart(text)", () => {
  it.each([
    ["3月", "-03"],
    ["第二季度", "-Q2"],
    ["Q4", "-Q4"],
    ["March", "-03"],
    ["甲县", ""]
  ])("%s is %j", (text, part) => {
    expect(readYearPart(text)).toBe(part);
  });
});
