import {scaleByTen, toNumber} from "@xianzhi/catalog/units";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addDecimals,
  compareDecimals,
  halfUnitOf,
  printRounded,
  readDecimal,
  subtractDecimals,
  toText
} from "../src/decimal.ts";

describe("readDecimal(text)", () => {
  it.each([
    ["362.79", {digits: 36279n, decimals: 2}],
    ["-0.50", {digits: -50n, decimals: 2}],
    [0.1, {digits: 1n, decimals: 1}],
    [1e21, {digits: 1n, decimals: -21}],
    [2.5e-7, {digits: 25n, decimals: 8}]
  ])("reads %s exactly", (text, expected) => expect(readDecimal(text)).toEqual(expected));

  it.each(["", "—", "1,234", "NaN", "0x10", ".5"])("throws for %s", (text) => {
    expect(() => readDecimal(text)).toThrow(`invalid decimal: ${text}`);
  });
});

describe("decimal arithmetic", () => {
  it("adds what binary numbers cannot", () => {
    expect(toText(addDecimals(readDecimal(0.1), readDecimal(0.2)))).toBe("0.3");
    expect(toText(subtractDecimals(readDecimal("42.58"), readDecimal("43.62")))).toBe("-1.04");
  });

  it("moves the point without rounding", () => {
    expect(toText(scaleByTen(readDecimal("0.07"), 4))).toBe("700");
    expect(toText(scaleByTen(readDecimal("12"), -4))).toBe("0.0012");
  });

  it("compares values, not digits", () => {
    expect(compareDecimals(readDecimal("1.0"), readDecimal("1"))).toBe(0);
    expect(compareDecimals(readDecimal("-2"), readDecimal("1.99"))).toBe(-1);
  });

  it("gives back any number", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (x) => {
        expect(toNumber(readDecimal(x))).toBe(x + 0);
      })
    );
  });

  it("has half its last digit as half-unit", () => {
    expect(toText(halfUnitOf(readDecimal("58.08")))).toBe("0.005");
    expect(toText(halfUnitOf(scaleByTen(readDecimal("88.5"), 4)))).toBe("500");
  });
});

describe("printRounded(value, decimals)", () => {
  it.each([
    [2.675, 2, "2.68"],
    [-2.675, 2, "-2.68"],
    [0.5, 0, "1"],
    [1.004999, 2, "1.00"],
    [3, 2, "3.00"],
    [-0.001, 2, "0.00"],
    [12345, -2, "12300"]
  ])("rounds %s to %s decimals as %s", (value, decimals, text) => {
    expect(printRounded(value, decimals)).toBe(text);
  });
});
