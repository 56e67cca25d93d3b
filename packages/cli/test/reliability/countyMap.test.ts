import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serveFolder} from "../site/publishedSite.ts";
import {xianzhi} from "./program.ts";

const committed = fileURLToPath(new URL("../workspaces/us-counties", import.meta.url));
const origin = "http://maps.test/";
const state = "19"; // the counties whose codes begin so

const about = `file: counties.topojson
object: counties
code_property: id
surface: degrees
source: U.S. Census Bureau cartographic boundary files 2017, by us-atlas 3.0.1
licence: public domain (outlines), ISC (package)
review_number: null
no_review_number: outlines of counties of the United States, drawn nowhere but in a test
attribution_zh: 界线：美国人口普查局
attribution_en: "Outlines: U.S. Census Bureau, 2017"
`;

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "xianzhi-map-"));
  const root = join(folder, "us-counties");
  await cp(committed, root, {recursive: true});
  await bringOutlines(join(root, "boundaries"));
  const {code, err} = await xianzhi("--workspace", root, "rebuild");
  if (code !== 0) throw new Error(`not rebuilt: ${err}`);
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await rm(folder, {recursive: true, force: true});
});

async function bringOutlines(boundaries: string): Promise<void> {
  const atlas = createRequire(import.meta.url).resolve("us-atlas/counties-10m.json");
  const topology = JSON.parse(await readFile(atlas, "utf8"));
  const {counties} = topology.objects;
  const own = counties.geometries.filter(({id}: {id: string}) => id.startsWith(state));
  await mkdir(boundaries);
  const kept = {...topology, objects: {counties: {...counties, geometries: own}}};
  await writeFile(join(boundaries, "counties.topojson"), JSON.stringify(kept));
  await writeFile(join(boundaries, "boundaries.yaml"), about);
}

async function openMap(): Promise<Page> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  await serveFolder(context, join(folder, "us-counties/releases/current"), origin);
  const page = await context.newPage();
  await page.goto(`${origin}en/map/index.html`);
  return page;
}

describe("a workspace that brings the outlines of its counties", {timeout: 60_000}, () => {
  it("gets a map of at most fifty kilobytes, its source on it and the ranked list beside it", async () => {
    const page = await openMap();
    const map = page.locator(".chart svg.plot").first();
    expect(Buffer.byteLength(await map.evaluate((svg) => svg.outerHTML))).toBeLessThan(50_000);
    expect(await map.textContent()).toContain("Outlines: U.S. Census Bureau, 2017");
    expect(await map.locator("path").count()).toBeGreaterThanOrEqual(99);
    const ranked = await page.locator(".beside > div > .scroll tbody th").allTextContents();
    expect(ranked).toEqual(["Polk", "Linn", "Scott", "Johnson"]);
    await page.context().close();
  });
  it("leads from a county on the map to its page, by pointer and by keyboard", async () => {
    const page = await openMap();
    await page.locator('.chart a[href$="us-ia-153.html"]').first().click();
    expect(new URL(page.url()).pathname).toBe("/en/region/us-ia-153.html");
    await page.goBack();
    await page.locator('.chart a[href$="us-ia-113.html"]').first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/us-ia-113/);
    expect(await page.locator("h1").textContent()).toContain("Linn");
    await page.context().close();
  });
});
