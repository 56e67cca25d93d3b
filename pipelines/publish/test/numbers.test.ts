import {describe, expect, it} from "vitest";
import {formatNumber, shiftTen} from "../src/numbers.ts";
import {styleUnit, writeAmount, writeCell} from "../src/quantity.ts";

describe("formatNumber(value, decimals)", () => {
  it.each([
    [2.675, 2, "2.68"],
    [1.005, 2, "1.01"],
    [0.1 + 0.2, 1, "0.3"],
    [1.0449999999999999, 2, "1.05"],
    [45.31, 2, "45.31"],
    [45, 2, "45.00"],
    [0.05, 1, "0.1"],
    [9.995, 2, "10.00"],
    [1e21, 0, "1000000000000000000000"],
    [1e-7, 8, "0.00000010"],
    [-2.5, 0, "\u22123"],
    [-0.04, 1, "0.0"],
    [0, 1, "0.0"]
  ])("writes %d to %d decimals as %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });
  it("groups digits with thin no-break spaces when asked, four digits stay together", () => {
    expect(formatNumber(1234567.8, 1, {grouped: true})).toBe("1\u202f234\u202f567.8");
    expect(formatNumber(2023, 0, {grouped: true})).toBe("2023");
  });
  it("signs values above zero when asked", () => {
    expect(formatNumber(0.7, 1, {signed: true})).toBe("+0.7");
    expect(formatNumber(0.04, 1, {signed: true})).toBe("0.0");
  });
  it("throws for what is no number", () => {
    expect(() => formatNumber(NaN, 1)).toThrow(RangeError);
  });
});

describe("shiftTen(value, power)", () => {
  it("moves the point without binary noise", () => {
    expect(shiftTen(362.79, -1)).toBe(36.279);
    expect(shiftTen(87.16, 1)).toBe(871.6);
  });
});

describe("writeAmount(value, decimals, unit, language)", () => {
  const hundredMillions = {zh: "亿元", en: "100 million yuan"};
  const tenThousands = {zh: "万元", en: "10,000 yuan"};
  const people = {zh: "万人", en: "10,000 persons"};
  it.each([
    [362.79, 2, hundredMillions, "362.79亿元", "CNY 36.28 billion"],
    [3627900, 0, tenThousands, "362.79亿元", "CNY 36.28 billion"],
    [8123, 0, tenThousands, "8123万元", "CNY 81.23 million"],
    [87.16, 2, people, "87.16万人", "871.6 thousand persons"],
    [901.87, 2, people, "901.87万人", "9.02 million persons"],
    [141212, 0, people, "14.12亿人", "1.41 billion persons"],
    [45.31, 2, {zh: "%", en: "%"}, "45.31%", "45.31%"],
    [18123, 0, {zh: "元", en: "yuan"}, "18123元", "CNY 18\u202f123"],
    [-0.5, 1, {zh: "‰", en: "‰"}, "\u22120.5‰", "\u22120.5‰"],
    [58, 0, {zh: "个", en: "units"}, "58个", "58 units"]
  ])("writes %d (%d decimals)", (value, decimals, unit, zh, en) => {
    expect(writeAmount(value, decimals, unit, "zh")).toBe(zh);
    expect(writeAmount(value, decimals, unit, "en")).toBe(en);
  });
  it("words the unit for its indicator's decimals, whatever a figure's own are", () => {
    expect(styleUnit(people, "en", {decimals: 2}).label).toBe("thousand persons");
    expect(writeCell(134, 0, people, "en", 2)).toBe("1340");
    expect(writeCell(134, 0, people, "zh", 2)).toBe("134");
  });
  it("keeps every printed digit in a table", () => {
    expect(writeCell(362.79, 2, hundredMillions, "en")).toBe("36.279");
    expect(styleUnit(hundredMillions, "en", {decimals: 2}).label).toBe("CNY billion");
    expect(writeCell(58887412, 0, tenThousands, "zh")).toBe("58887412");
  });
});
