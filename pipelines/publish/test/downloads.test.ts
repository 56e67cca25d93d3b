import {beforeAll, describe, expect, it} from "vitest";
import {writeCsv} from "../src/csv.ts";
import {writeIndicatorJson} from "../src/downloads/api.ts";
import {figureColumns, orderFigures, tabulate} from "../src/downloads/figureTable.ts";
import {writeJsonStat} from "../src/downloads/jsonStat.ts";
import {writeSdmxCsv} from "../src/downloads/sdmxCsv.ts";
import {type IndicatorFacts, loadIndicatorFacts} from "../src/facts/indicatorFacts.ts";
import type {Site} from "../src/facts/site.ts";
import type {Figure} from "../src/marts/figures.ts";
import {searchEntries} from "../src/search/searchEntries.ts";
import {loadLiteralSite, marts} from "./fixture/literalSite.ts";

let site: Site;
let facts: IndicatorFacts;
let figures: Figure[];
beforeAll(async () => {
  site = await loadLiteralSite();
  const indicator = site.indicators.get("gdp");
  if (indicator === undefined) throw new Error("missing indicator: gdp");
  facts = await loadIndicatorFacts(marts, site, indicator);
  figures = orderFigures(site, facts);
});

describe("writeCsv(rows)", () => {
  it("quotes what needs it and leaves null empty", () => {
    expect(writeCsv([["a", 1, null, 'x,"y"', true]])).toBe('a,1,,"x,""y""",true\n');
  });
  it.each(["=1+1", "+86", "-cmd", "@x", "\tx"])(
    "never lets a text run as a formula: %s",
    (text) => {
      expect(writeCsv([[text]])).toBe(`'${text}\n`);
    }
  );
  it("keeps negative numbers numbers", () => {
    expect(writeCsv([[-0.4]])).toBe("-0.4\n");
  });
});

describe("tabulate(site, figures)", () => {
  it("gives each figure its cell, flags and address under a head of named columns", () => {
    const [head = [], row = []] = tabulate(site, figures);
    const record = Object.fromEntries(head.map((name, i) => [name, row[i]]));
    expect(record).toMatchObject({
      region_id: "21",
      region_en: "Bing County",
      period: "2022",
      value: 362.79,
      unit: "亿元",
      status: "provisional",
      flags: "p",
      source_id: "yearbook",
      row: 3,
      column: 2,
      how: "zh/how/21.html#gdp-2022"
    });
    expect(head).toEqual(figureColumns.map(({name}) => name));
  });
});

describe("writeJsonStat(site, indicator, figures)", () => {
  it("lays areas by periods, null where nothing is known", () => {
    const cube = JSON.parse(writeJsonStat(site, facts.indicator, figures));
    expect(cube).toMatchObject({version: "2.0", class: "dataset", id: ["region", "period"]});
    expect(cube.size).toEqual([1, 1]);
    expect(cube.value).toEqual([362.79]);
    expect(cube.status).toEqual({0: "provisional"});
  });
});

describe("writeSdmxCsv(figures)", () => {
  it("writes one observation a row with SDMX's own status codes", () => {
    const [head, row] = writeSdmxCsv(figures).split("\n");
    expect(head).toBe(
      "DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,DECIMALS,COMMENT"
    );
    expect(row).toBe("XIANZHI:FIGURES(1.0),A,21,gdp,2022,362.79,亿元,P,2,");
  });
});

describe("writeIndicatorJson(facts, figures)", () => {
  it("keeps the reason of a missing change beside the null", () => {
    const {changes} = JSON.parse(writeIndicatorJson(facts, figures));
    expect(changes[0]).toMatchObject({change: null, reason: "BREAK_IN_SERIES"});
  });
});

describe("searchEntries(site, language, pinyin)", () => {
  it("finds a region by name, pinyin, initials and code", () => {
    const pinyin = {full: () => "bing xian", initials: () => "bx"};
    const entry = searchEntries(site, "zh", pinyin).find(({title}) => title === "丙县");
    expect(entry).toMatchObject({url: "region/21.html", kind: "乙"});
    expect(entry?.keywords.split(" ")).toEqual(
      expect.arrayContaining(["Bing", "bingxian", "bx", "21"])
    );
  });
});
