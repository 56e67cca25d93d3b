import type {Row} from "@xianzhi/warehouse/openWarehouse";
import {describe, expect, it} from "vitest";
import {loadIndicatorFacts} from "../src/facts/indicatorFacts.ts";
import {loadRegionFacts} from "../src/facts/regionFacts.ts";
import {toText} from "../src/html.ts";
import {literalMarts} from "../src/marts/literalMarts.ts";
import {readPeriodFigure} from "../src/marts/periods.ts";
import {renderIndicatorPage} from "../src/pages/indicatorPage.ts";
import {renderRegionPage} from "../src/pages/regionPage.ts";
import {periodTables} from "../src/parts/periodTables.ts";
import {literalRows} from "./fixture/literalRows.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

const site = await loadLiteralSite();
const zh = viewOf(site, "zh");

const quarter = (position: number, more: Row = {}): Row => ({
  region_id: "21",
  indicator_id: "gdp",
  period: `2024-Q${position}`,
  freq: "Q",
  year: 2024,
  position,
  period_kind: "cumulated",
  value: 70 * position,
  half_unit: 0.05,
  status: "final",
  single: 70,
  single_change: 5.25,
  benchmark_id: "10",
  ...more
});
const stock: Row = quarter(2, {indicator_id: "urb_rate", period_kind: "point", single: null});
const rows = [quarter(1), quarter(2, {single: null, single_reason: "MISSING_INPUT"}), stock];

describe("the quarters and months of a page", () => {
  const text = toText(periodTables(zh, rows.map(readPeriodFigure), "indicator") || "");

  it("are cumulated figures with the single period they leave, never an annual figure", () => {
    expect(text).toContain("2024年1—3月");
    expect(text).toContain("2024年1—6月");
    expect(text).toContain("70.0");
    expect(text).toContain("+5.3%");
    expect(text).toContain("暂无法判断：缺少所需数据");
  });

  it("stand apart from figures at a point in time", () => {
    const [, cumulated = "", points = ""] = text.split(/累计数与单季（单月）数|期末时点数/);
    expect(cumulated).not.toContain("2024年6月末");
    expect(points).toContain("2024年6月末");
    expect(points).not.toContain("1—6月");
  });

  it("show the last year only, and nothing where there are none", () => {
    const older = quarter(1, {year: 2023, period: "2023-Q1"});
    const shown = periodTables(zh, [older, ...rows].map(readPeriodFigure), "indicator");
    expect(toText(shown || "")).not.toContain("2023年");
    expect(periodTables(zh, [], "indicator")).toBe(false);
  });

  it("appear on the region's and the indicator's page once a bulletin is loaded", async () => {
    const marts = literalMarts({...literalRows, periods_within_years: rows});
    const [region, indicator] = [site.regions.get("21"), site.indicators.get("gdp")];
    if (!region || !indicator) throw new Error("the small workspace has lost a name");
    const own = await renderRegionPage(zh, await loadRegionFacts(marts, site, region));
    const of = await renderIndicatorPage(zh, await loadIndicatorFacts(marts, site, indicator));
    for (const {content} of [own, of]) {
      expect(content.text).toContain('id="periods"');
      expect(toText(content)).toContain("2024年1—6月");
    }
  });
});
