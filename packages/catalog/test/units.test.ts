import {describe, expect, it} from "vitest";
import {conversion, convert, readDecimal, scaleByTen, toNumber, type Unit} from "../src/units.ts";

function unit(
  name: string,
  dimension: string,
  power_of_ten: number,
  numerator = 1n,
  denominator = 1n
): Unit {
  const names = {name_en: name, symbol_en: name};
  return {unit: name, dimension, power_of_ten, numerator, denominator, ...names};
}

const hectare = unit("公顷", "area", 0);
const mu = unit("亩", "area", 0, 1n, 15n);
const tenThousandMu = unit("万亩", "area", 4, 1n, 15n);
const tonne = unit("吨", "mass", 0);
const hundredMillionJin = unit("亿斤", "mass", 5, 1n, 2n);
const tenThousandYuan = unit("万元", "money", 4);
const hundredMillionYuan = unit("亿元", "money", 8);

/** Converts a printed text from one unit to another. */
function converted(text: string, from: Unit, to: Unit): number | undefined {
  const decimal = readDecimal(text);
  return decimal && convert(decimal, conversion(from, to));
}

describe("readDecimal(text)", () => {
  it.each([
    ["362.79", {digits: 36279n, decimals: 2}],
    ["-0.50", {digits: -50n, decimals: 2}],
    ["1,234,567", {digits: 1234567n, decimals: 0}],
    ["３６２．７９", {digits: 36279n, decimals: 2}]
  ])("reads %j", (text, decimal) => expect(readDecimal(text)).toEqual(decimal));
  it.each(["", "…", "1,23", "见注", "1e3", "9.5∶41.3∶49.1"])("refuses %j", (text) => {
    expect(readDecimal(text)).toBeUndefined();
  });
});

describe("scaleByTen(decimal, power)", () => {
  it("moves the decimal point and keeps every digit", () => {
    const scaled = scaleByTen({digits: 36279n, decimals: 2}, 4);
    expect(scaled).toEqual({digits: 36279n, decimals: -2});
    expect(toNumber(scaled)).toBe(3627900);
  });
});

describe("convert(decimal, conversion)", () => {
  it("prints no noise", () => {
    expect(converted("0.07", hundredMillionYuan, tenThousandYuan)).toBe(700);
    expect(converted("362.79", hundredMillionYuan, tenThousandYuan)).toBe(3627900);
  });
  it("takes fifteen mu to the hectare", () => {
    expect(converted("15", mu, hectare)).toBe(1);
    expect(converted("850", tenThousandMu, hectare)).toBe(8500000 / 15);
  });
  it("takes 0.2 亿斤 as 10,000 tonnes", () => {
    expect(converted("0.2", hundredMillionJin, tonne)).toBe(10000);
    expect(converted("1357.87", hundredMillionJin, tonne)).toBe(67893500);
  });
  it("rounds once when the digits exceed a double", () => {
    expect(converted("1234567890123456.789", tenThousandMu, hectare)).toBe(823045260082304526);
  });
  it("refuses persons as money", () => {
    expect(() => conversion(tonne, tenThousandYuan)).toThrow("incompatible units: 吨, 万元");
  });
});
