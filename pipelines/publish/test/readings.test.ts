import {describe, expect, it} from "vitest";
import {loadReadingFacts} from "../src/facts/readingFacts.ts";
import {literalMarts} from "../src/marts/literalMarts.ts";
import {renderReadingsPage} from "../src/pages/readingsPage.ts";
import {writeFlips} from "../src/sentences/readings.ts";
import {literalRows} from "./fixture/literalRows.ts";
import {loadLiteralSite, viewOf} from "./fixture/literalSite.ts";

const {headline_verdicts: rows = []} = literalRows;
const other = rows
  .filter((row) => row["region_id"] === "22")
  .map((row) => ({...row, reading: "percent", is_default: false}));
const marts = literalMarts({
  ...literalRows,
  headline_verdicts: [
    ...rows,
    ...other.map((row) => ({
      ...row,
      end_year: 2022,
      lead: -1,
      half_width: 0.1,
      verdict: "BELOW"
    }))
  ]
});

async function cellOf(regionId: string, measure: string) {
  const site = await loadLiteralSite();
  const {cells} = await loadReadingFacts(marts, site);
  const cell = cells.find((one) => one.regionId === regionId && one.measure === measure);
  if (cell === undefined) throw new Error(`missing cell: ${regionId} ${measure}`);
  return {cell, zh: viewOf(site, "zh"), en: viewOf(site, "en")};
}

describe("readings", () => {
  it("counts the readings that decide otherwise", async () => {
    const {cell, zh, en} = await cellOf("22", "urb_rate");
    expect(cell).toMatchObject({flipped: 1, opened: 0});
    expect(writeFlips(zh, cell)).toBe("1种读法结论不同");
    expect(writeFlips(en, cell)).toBe("1 other reading differs");
  });

  it("counts the readings that decide what the default cannot", async () => {
    const {cell, zh} = await cellOf("22", "inc");
    expect(cell).toMatchObject({flipped: 0, opened: 1});
    expect(writeFlips(zh, cell)).toBe("1种读法可判断");
  });

  it("says nothing where no other reading decides", async () => {
    const {cell, en} = await cellOf("21", "urb_rate");
    expect(writeFlips(en, cell)).toBe("");
  });

  it("marks a flip on the page, in a row to link to", async () => {
    const site = await loadLiteralSite();
    const facts = await loadReadingFacts(marts, site);
    const {text} = renderReadingsPage(viewOf(site, "zh"), facts).content;
    expect(text).toContain('<tr id="urb_rate-22">');
    expect(text.match(/⇄ 不同/g)).toHaveLength(2); // once to explain the mark
  });
});
