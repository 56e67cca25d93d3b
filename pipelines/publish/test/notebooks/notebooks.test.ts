import {readCell, type ColumnTable} from "@xianzhi/catalog/columnTable";
import {describe, expect, it} from "vitest";
import {loadIndicatorFacts} from "../../src/facts/indicatorFacts.ts";
import {loadSite, type Site} from "../../src/facts/site.ts";
import {literalMarts} from "../../src/marts/literalMarts.ts";
import {writeIndicatorFigures} from "../../src/notebooks/indicatorFigures.ts";
import {writeNames} from "../../src/notebooks/names.ts";
import {writePeers} from "../../src/notebooks/peers.ts";
import {writeJudging, writeWeighing} from "../../src/notebooks/scenarios.ts";
import {loadLiteralSite, marts, words} from "../fixture/literalSite.ts";

const site = await loadLiteralSite();

function columnOf(table: ColumnTable, name: string): unknown[] {
  return Array.from({length: table.size}, (_, row) => readCell(table, name, row));
}

describe("writeNames(site, language)", () => {
  it("names regions and the indicators that have figures, in the site's order", () => {
    const {regions, indicators} = JSON.parse(writeNames(site, "en"));
    expect(columnOf(regions, "short").slice(0, 3)).toEqual(["Jia", "Yi", "Bing"]);
    expect(columnOf(indicators, "indicator_id")).toContain("urb_rate");
  });
});

describe("writeIndicatorFigures(facts)", () => {
  it("gives a missing figure as null with its reason", async () => {
    const tables = JSON.parse(writeIndicatorFigures(await factsOf("inc")));
    const values = columnOf(tables.figures, "value");
    const reasons = columnOf(tables.figures, "reason");
    const missing = values.flatMap((value, row) => (value === null ? [reasons[row]] : []));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.every((reason) => reason !== null)).toBe(true);
  });
  it("keeps the breaks across which nothing is compared", async () => {
    const {breaks} = JSON.parse(writeIndicatorFigures(await factsOf("urb_rate")));
    expect(columnOf(breaks, "year")).toEqual(
      site.breaks.filter(({indicatorId}) => indicatorId === "urb_rate").map(({year}) => year)
    );
  });
});

describe("writePeers(site, levels)", () => {
  it("says that it cannot tell without enough regions and without outlines", () => {
    const level = {indicatorId: "gdp", year: 2022, values: new Map([["21", 1]])};
    const cannot = {fewest: 20, alike: null, adjoining: null};
    expect(JSON.parse(writePeers(site, [level]))).toEqual(cannot);
  });
  it("lists the regions that adjoin by their outlines", async () => {
    const square = (left: number) => ({
      type: "Polygon" as const,
      coordinates: [
        [
          [left, 0],
          [left + 1, 0],
          [left + 1, 1],
          [left, 1],
          [left, 0]
        ]
      ]
    });
    const outlines = [
      {code: "21", shape: square(0), adjoining: ["22"]},
      {code: "22", shape: square(1), adjoining: ["21", "unknown"]}
    ];
    const drawn = await loadSite(marts, {
      ...words,
      outlines: {attribution: {zh: "", en: ""}, outlines}
    });
    expect(JSON.parse(writePeers(drawn, [])).adjoining).toEqual({"21": ["22"], "22": ["21"]});
  });
});

describe("the scenarios' files", () => {
  it("hold empty tables where there is no plan and no assessment", async () => {
    const none = literalMarts({});
    const {scores} = JSON.parse(await writeWeighing(site, none));
    const {pairs, settings} = JSON.parse(await writeJudging(none));
    expect([scores.size, pairs.size, settings.size]).toEqual([0, 0, 0]);
  });
});

async function factsOf(indicatorId: string): ReturnType<typeof loadIndicatorFacts> {
  return loadIndicatorFacts(marts, site, indicatorOf(site, indicatorId));
}

function indicatorOf({indicators}: Site, id: string) {
  const indicator = indicators.get(id);
  if (indicator === undefined) throw new RangeError(`missing indicator: ${id}`);
  return indicator;
}
