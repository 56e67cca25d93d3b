import {describe, expect, it} from "vitest";
import {findLevels} from "../src/facts/levels.ts";
import type {Line} from "../src/facts/line.ts";
import {loadLiteralSite} from "./fixture/literalSite.ts";

const site = await loadLiteralSite();

function lineOf(indicatorId: string, ...points: Line["points"]): Line {
  return {indicatorId, latest: null, change: null, streak: 0, rank: null, trend: null, points};
}

function point(year: number, value: number, decimals = 2): Line["points"][number] {
  return {year, value, status: "final", decimals};
}

function rankOf(indicatorId: string, year: number) {
  const place = {rank: 1, rankOf: 3, tied: false, previousRank: null, reason: null};
  return {regionId: "21", groupId: "all3", indicatorId, year, ...place, lowest: 40, highest: 60};
}

describe("findLevels(site, facts)", () => {
  it("takes the last year that region, benchmark and rank share", () => {
    const [level] = findLevels(site, {
      lines: [lineOf("urb_rate", point(2021, 41.1), point(2022, 42.2), point(2023, 43.3))],
      ranks: [rankOf("urb_rate", 2021), rankOf("urb_rate", 2022), rankOf("urb_rate", 2023)],
      benchmarkPoints: {urb_rate: [point(2021, 56.4), point(2022, 57.1)]}
    });
    expect(level).toMatchObject({year: 2022, verdict: "BELOW", lowest: 40, highest: 60});
  });

  it("cannot tell levels apart that the printed digits do not", () => {
    const levels = findLevels(site, {
      lines: [lineOf("urb_rate", point(2022, 57.06))],
      ranks: [rankOf("urb_rate", 2022)],
      benchmarkPoints: {urb_rate: [point(2022, 57.1, 1)]}
    });
    expect(levels[0]?.verdict).toBe("INDETERMINATE_ROUNDING");
  });

  it("compares no amounts, which a whole has more of than its parts", () => {
    const levels = findLevels(site, {
      lines: [lineOf("gdp", point(2022, 360))],
      ranks: [rankOf("gdp", 2022)],
      benchmarkPoints: {gdp: [point(2022, 60_000)]}
    });
    expect(levels).toEqual([]);
  });
});
