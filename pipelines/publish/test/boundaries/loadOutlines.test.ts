import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {loadOutlines} from "../../src/boundaries/loadOutlines.ts";
import {loadIndicatorFacts} from "../../src/facts/indicatorFacts.ts";
import {loadSite} from "../../src/facts/site.ts";
import {literalMarts} from "../../src/marts/literalMarts.ts";
import {renderMapPage} from "../../src/pages/mapPages.ts";
import {literalRows} from "../fixture/literalRows.ts";
import {marts, viewOf, words} from "../fixture/literalSite.ts";
import {metadata, writeBoundaries} from "./stateBoundaries.ts";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "boundaries-"));
});
afterAll(() => rm(root, {recursive: true, force: true}));

async function loadAbout(name: string, about: string, state = "10") {
  await writeBoundaries(join(root, name), state, about);
  return loadOutlines(join(root, name));
}

describe("loadOutlines(folder)", () => {
  it("reads the counties of a state, each under its code", async () => {
    const loaded = await loadAbout("delaware", metadata);
    expect(loaded?.outlines.map(({code}) => code).toSorted()).toEqual(["10001", "10003", "10005"]);
    expect(loaded?.attribution.en).toBe("Outlines: U.S. Census Bureau");
  });
  it("finds which counties have a common border", async () => {
    const loaded = await loadAbout("adjoining", metadata);
    const adjoining = loaded?.outlines.map(({code, adjoining}) => [code, adjoining.toSorted()]);
    expect(Object.fromEntries(adjoining ?? [])).toEqual({
      "10001": ["10003", "10005"],
      "10003": ["10001"],
      "10005": ["10001"]
    });
  });
  it("simplifies a state of many counties to fifty kilobytes", async () => {
    const loaded = await loadAbout("texas", metadata, "48");
    expect(loaded?.outlines.length).toBe(254);
    expect(JSON.stringify(loaded?.outlines.map(({shape}) => shape)).length).toBeLessThan(50_001);
  });
  it("prints the review number on the map", async () => {
    const about = metadata.replace("review_number: null", "review_number: 豫S〔2025〕1号");
    const loaded = await loadAbout("reviewed", about);
    expect(loaded?.attribution.zh).toBe("界线：美国人口普查局 审图号：豫S〔2025〕1号");
  });
  it("brings nothing where there is no folder", async () => {
    expect(await loadOutlines(join(root, "nowhere"))).toBeNull();
  });
  it.each([
    ["no metadata", "", "missing file: boundaries.yaml"],
    ["no licence", metadata.replace(/licence.*\n/, ""), "column licence"],
    [
      "neither number nor reason",
      metadata.replace(/no_review_number.*/, "no_review_number: null"),
      "missing field: review_number or no_review_number"
    ],
    ["an unknown property", metadata.replace(": id", ": fips"), "missing code: fips"]
  ])("refuses outlines with %s in one line", async (name, about, message) => {
    await expect(loadAbout(name, about)).rejects.toThrow(message);
  });
});

describe("a map page", () => {
  const codes: Readonly<Record<string, string>> = {21: "10001", 22: "10003", 23: "10005"};
  it("draws the outlines the workspace brings, with their attribution and links", async () => {
    const regions = (literalRows["regions"] ?? []).map((row) => ({
      ...row,
      code: codes[String(row["region_id"])] ?? row["code"] ?? null
    }));
    const site = await loadSite(literalMarts({...literalRows, regions}), {
      ...words,
      outlines: await loadAbout("drawn", metadata)
    });
    const page = await pageOf(site);
    expect(page.match(/<path/g)?.length).toBeGreaterThanOrEqual(3);
    expect(page).toContain("Outlines: U.S. Census Bureau");
    expect(page).toContain('href="../region/22.html"');
  });
  it("draws areas the catalogue does not have as surroundings, without a link", async () => {
    const regions = (literalRows["regions"] ?? []).map((row) => ({
      ...row,
      code: row["region_id"] === "21" ? "10001" : row["region_id"] === "22" ? "10003" : null
    }));
    const site = await loadSite(literalMarts({...literalRows, regions}), {
      ...words,
      outlines: await loadAbout("around", metadata)
    });
    expect(site.outlines?.context).toHaveLength(1);
    expect(await pageOf(site)).toContain("<title>an area this site does not cover</title>");
  });
  it("draws tiles where there are none, and lists the areas, largest first", async () => {
    const page = await pageOf(await loadSite(marts, words));
    expect(page).toContain("<rect");
    expect(page).toContain("no map, no borders");
    const [, list = ""] = page.split("Ranked");
    expect(list.indexOf(">Wu<")).toBeLessThan(list.indexOf(">Bing<"));
  });
});

async function pageOf(site: Awaited<ReturnType<typeof loadSite>>): Promise<string> {
  const indicator = site.indicators.get("urb_rate");
  if (indicator === undefined) throw new RangeError("missing indicator: urb_rate");
  const facts = await loadIndicatorFacts(marts, site, indicator);
  const body = await renderMapPage(viewOf(site, "en", "en/map/index.html"), facts, ["urb_rate"]);
  return body.content.text;
}
