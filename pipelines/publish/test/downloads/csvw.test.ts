import {expect, it} from "vitest";
import {writeCsvw} from "../../src/downloads/csvw.ts";
import {tabulate} from "../../src/downloads/figureTable.ts";
import {wordsOfAll, wordsOfIndicator} from "../../src/downloads/tableWords.ts";
import {loadLiteralIndicator} from "./literalIndicator.ts";

interface Column {
  readonly name: string;
  readonly datatype: string;
}

it("describes the columns that the table has, each cell of the type it says", async () => {
  const {site, facts, figures} = await loadLiteralIndicator("gdp");
  const {url, tableSchema} = JSON.parse(writeCsvw(wordsOfIndicator(site, facts)));
  const [head, ...rows] = tabulate(site, figures);
  const columns: readonly Column[] = tableSchema.columns;
  expect(url).toBe("gdp.csv");
  expect(columns.map(({name}) => name)).toEqual(head);
  for (const [i, {datatype}] of columns.entries()) {
    for (const cell of rows.map((row) => row[i] ?? null)) {
      if (cell === null) continue;
      expect(typeof cell).toBe(datatype === "string" ? "string" : "number");
      if (datatype === "integer") expect(cell).toSatisfy(Number.isInteger);
    }
  }
});

it("names a key that no two rows share", async () => {
  const {site, facts, figures} = await loadLiteralIndicator("urb_rate");
  const {primaryKey} = JSON.parse(writeCsvw(wordsOfIndicator(site, facts))).tableSchema;
  const [head = [], ...rows] = tabulate(site, figures);
  const keys = rows.map((row) =>
    primaryKey.map((name: string) => row[head.indexOf(name)]).join(" ")
  );
  expect(new Set(keys).size).toBe(rows.length);
});

it("carries meaning, breaks, citation and sources", async () => {
  const {site, facts} = await loadLiteralIndicator("urb_rate");
  const notes = writeCsvw(wordsOfIndicator(site, facts));
  const cited = "乙市监测. 城镇化率[DS/OL]";
  for (const part of ["城镇化率的含义。", "城镇人口÷常住人口", "统计年鉴", cited]) {
    expect(notes).toContain(part);
  }
  expect(JSON.parse(writeCsvw(wordsOfAll(site))).url).toBe("figures.csv");
});
