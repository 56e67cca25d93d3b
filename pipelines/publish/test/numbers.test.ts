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
  const yuan = {zh: "亿元", en: "CNY 100 million"};
  const people = {zh: "万人", en: "10 thousand persons"};
  it("keeps Chinese units and sets no separators", () => {
    expect(writeAmount(58887.41, 2, yuan, "zh")).toBe("58887.41亿元");
  });
  it("turns hundred millions into billions", () => {
    expect(writeAmount(362.79, 2, yuan, "en")).toBe("CNY 36.28 billion");
    expect(writeCell(362.79, 2, yuan, "en")).toBe("36.279");
    expect(styleUnit(yuan, 2, "en").label).toBe("CNY billion");
  });
  it("turns ten thousands into thousands without new digits", () => {
    expect(writeAmount(87.16, 2, people, "en")).toBe("871.6 thousand persons");
  });
  it("sets a per cent sign against the number", () => {
    expect(writeAmount(45.31, 2, {zh: "%", en: "%"}, "en")).toBe("45.31%");
    expect(writeAmount(18123, 0, {zh: "元", en: "CNY"}, "en")).toBe("CNY 18\u202f123");
  });
});
