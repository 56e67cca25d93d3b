import {beforeAll, describe, expect, it} from "vitest";
import {type Line, streakOf} from "../src/facts/line.ts";
import type {Site} from "../src/facts/site.ts";
import {readChange, readFigure} from "../src/marts/figures.ts";
import {readTrend} from "../src/marts/regions.ts";
import {writeSeries} from "../src/sentences/seriesText.ts";
import {writeTrendTitle} from "../src/sentences/trendTitle.ts";
import {changeRow, figureRow} from "./fixture/literalRow.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

let site: Site;
beforeAll(async () => {
  site = await loadLiteralSite();
});

const line: Line = {
  indicatorId: "urb_rate",
  latest: readFigure(figureRow("21", "urb_rate", 2022, 42)),
  change: null,
  streak: 0,
  rank: null,
  trend: null,
  points: []
};
const change = (verdict: string) => readChange(changeRow("21", 2022, 1.1, 0.1, verdict));

describe("streakOf(changes, year)", () => {
  it("counts back as long as the verdict is the same and no year is missing", () => {
    const of = (year: number, verdict: string | null) => ({...change("ABOVE"), verdict, year});
    const changes = [of(2022, "BELOW"), of(2021, "BELOW"), of(2020, "ABOVE"), of(2019, "BELOW")];
    expect(streakOf(changes, 2022)).toBe(2);
    expect(streakOf([of(2022, "BELOW"), of(2020, "BELOW")], 2022)).toBe(1);
    expect(streakOf([of(2022, null)], 2022)).toBe(0);
  });
});

describe("writeTrendTitle(view, line, benchmark)", () => {
  const title = (more: Partial<Line>, theirs: number | null = null, language: "zh" | "en" = "zh") =>
    writeTrendTitle(
      viewOf(site, language),
      {...line, ...more},
      theirs === null ? [] : [{year: 2022, value: theirs, status: null}]
    );

  it("says for how many years the verdict has held, from two on", () => {
    const below = {change: change("BELOW"), streak: 3};
    expect(title(below)).toBe("城镇化率 42.00%，连续3年慢于全省");
    expect(title(below, null, "en")).toMatch(/, slower than the province 3 years running$/);
    expect(title({...below, streak: 1})).toBe("城镇化率 42.00%，慢于全省");
  });
  it("claims nothing within rounding, however many years", () => {
    const close = {change: change("INDETERMINATE_ROUNDING"), streak: 3};
    expect(title(close)).toBe("城镇化率 42.00%，与全省之差在修约误差内");
  });
  it("says the direction only when it is that of the last year", () => {
    const trend = (last_year: number) =>
      readTrend({region_id: "21", indicator_id: "urb_rate", tag: "rising", last_year});
    expect(title({trend: trend(2022)})).toBe("城镇化率 42.00%，持续上升");
    expect(title({trend: trend(2019)})).toBe("2022年城镇化率 42.00%");
  });
  it("compares levels that are printed differently, and no others", () => {
    expect(title({}, 56.45)).toBe("城镇化率 42.00%，低于全省的56.45%");
    expect(title({}, 42.001)).toBe("2022年城镇化率 42.00%");
  });
});

describe("writeSeries(view, line, write)", () => {
  const point = (year: number, value: number) => ({year, value, status: null});
  it("prints no digits that nobody printed, nor more than an indicator is read with", () => {
    const latest = readFigure(figureRow("21", "urb_rate", 2022, 42.12345, {decimals: 5}));
    const province = [{year: 2022, value: 55, status: null, decimals: 0}];
    expect(writeTrendTitle(viewOf(site, "zh"), {...line, latest}, province)).toBe(
      "城镇化率 42.12%，低于全省的55%"
    );
  });
  it("says first and last, and the extremes where these are others", () => {
    const view = viewOf(site, "zh");
    const points = [point(2018, 3), point(2019, 9), point(2020, 5)];
    expect(writeSeries(view, {name: "丙", points}, String)).toBe(
      "丙：2018年3，2020年5，最高2019年9，共3个数。"
    );
  });
});
