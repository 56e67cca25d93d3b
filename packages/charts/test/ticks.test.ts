import {describe, expect, it} from "vitest";
import {formatTick, yearTicks} from "../src/ticks.ts";

describe("formatTick(value)", () => {
  it.each([
    [-0.5, "−0.5"],
    [0.1 + 0.2, "0.3"],
    [20000, "20000"]
  ])("prints %d as %s", (value, text) => {
    expect(formatTick(value)).toBe(text);
  });
});

describe("yearTicks(years, count)", () => {
  it.each([
    ["ends with the newest year", [2018, 2019, 2020, 2021], 2, [2019, 2021]],
    [
      "keeps even steps over years that are missing",
      [2006, 2018, 2023],
      4,
      [2008, 2013, 2018, 2023]
    ],
    ["counts a quarter as its year", [2023, 2023.25, 2023.5], 4, [2023]],
    ["has none for none", [], 4, []]
  ])("%s", (_, years, count, ticks) => {
    expect(yearTicks(years, count)).toEqual(ticks);
  });
});
