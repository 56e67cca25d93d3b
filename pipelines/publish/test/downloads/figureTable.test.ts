import {describe, expect, it} from "vitest";
import {figureColumns, tabulate} from "../../src/downloads/figureTable.ts";
import {loadLiteralIndicator} from "./literalIndicator.ts";

describe("tabulate(site, figures)", () => {
  it("gives each figure its cell, flags and address under a head of named columns", async () => {
    const {site, figures} = await loadLiteralIndicator("gdp");
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
