import {readFile, stat} from "node:fs/promises";
import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import {listExamples} from "@xianzhi/reports/browser/exploreExamples";
import type {Workspace} from "@xianzhi/catalog/workspace";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {xianzhi} from "../reliability/program.ts";
import {findDeadLinks} from "./deadLinks.ts";
import {loadDocumentedCommands} from "./documentedCommands.ts";
import {findUnfinishedFigures} from "./figureParts.ts";
import {loadAcceptedIds, loadLabelledFindings} from "./labelledFindings.ts";
import {
  compareFigures,
  compareProjections,
  compareTotals,
  compareVerdicts,
  countReasons
} from "./scenarios.ts";
import {findFolderFaults, showInFrame} from "./openElsewhere.ts";
import {queryPage} from "./queryPage.ts";
import {listPages, pageTypes, publishBundled} from "./publishedSite.ts";
import {findBadDrawings, visitPages, type Visit} from "./visitPages.ts";

let workspace: Workspace;
let folder: string;
let browser: Browser;
beforeAll(async () => {
  ({workspace, folder} = await publishBundled());
  browser = await launchBrowser();
}, 240_000);
afterAll(() => browser.close());

describe("the bundled data's findings", () => {
  it("are labelled each, the true first and the false few", async () => {
    const findings = await loadLabelledFindings(workspace);
    expect(findings.filter(({label}) => label === undefined).map(({told}) => told)).toEqual([]);
    const first = findings.slice(0, 38);
    expect(first.filter(({label}) => label !== "true").map(({told}) => told)).toEqual([]);
    const wrong = findings.filter(({label}) => label === "false");
    expect(wrong.length).toBeLessThanOrEqual(0.05 * findings.length);
  });
  it("are accepted only while they are found", async () => {
    const found = new Set((await loadLabelledFindings(workspace)).map(({id}) => id));
    expect((await loadAcceptedIds(workspace)).filter((id) => !found.has(id))).toEqual([]);
  });
});

describe("the documentation's examples", () => {
  it("run, and print what is printed there", async () => {
    const wrong: string[] = [];
    for (const {place, args, answer} of await loadDocumentedCommands()) {
      const {code, out, err} = await xianzhi("--workspace", workspace.root, ...args);
      const lines = new Set(`${out}\n${err}`.split("\n").map((line) => line.trimEnd()));
      if (code !== 0 && code !== 1) wrong.push(`${place}: ${err}`);
      wrong.push(
        ...answer.filter((line) => !lines.has(line)).map((line) => `${place}: no ${line}`)
      );
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe("the published site", () => {
  it("has no link or anchor that leads nowhere", async () => {
    expect(await findDeadLinks(folder)).toEqual([]);
  }, 120_000);

  it("names no address outside itself but sources and namespaces", async () => {
    const foreign = new Set<string>();
    for (const path of await listPages(folder)) {
      const html = await readFile(join(folder, path), "utf8");
      for (const [, url = ""] of html.matchAll(/(?:src|srcset|action)="(https?:[^"]*)"/g))
        foreign.add(url);
      for (const [, url = ""] of html.matchAll(/<link[^>]+href="(https?:[^"]*)"/g))
        foreign.add(url);
    }
    expect([...foreign]).toEqual([]);
  }, 60_000);

  it("clips no text of a drawing and lays none over another", async () => {
    const drawn = await listPages(folder, '<svg class="plot"');
    expect(drawn.length).toBeGreaterThan(200);
    expect(await findBadDrawings(browser, folder, drawn)).toEqual([]);
  }, 240_000);

  it("makes each drawing a figure with its seven parts, its title a short one", async () => {
    expect(await findUnfinishedFigures(folder, await listPages(folder))).toEqual([]);
  }, 60_000);

  it("gives the notebooks its own figures and changes, and what verdicts, totals, ranks and projections come out the same from", async () => {
    const all = [
      compareVerdicts(folder),
      compareTotals(folder),
      await compareProjections(folder),
      await compareFigures(folder)
    ];
    for (const compared of all) {
      expect(compared.length).toBeGreaterThan(30);
      expect(
        compared.filter(({published, recomputed}) => !isDeepStrictEqual(published, recomputed))
      ).toEqual([]);
    }
  });

  it("answers a query in the browser as the command line does", {timeout: 120_000}, async () => {
    const queries = [
      ...listExamples("zh").map(({sql}) => sql),
      `select 1.50::decimal(5, 2) as d, sum(year) as s, date '2020-02-29' as t, true as b, [1, 2] as l,
        null as n, 0.1 + 0.2 as f, avg(value) as a, timestamp '2020-01-01 10:00:00' as ts from figures`
    ];
    const printed: string[] = [];
    for (const sql of queries) {
      const asked = ["query", "--format", "csv", sql];
      printed.push((await xianzhi("--workspace", workspace.root, ...asked)).out);
    }
    expect(await queryPage(browser, folder, queries)).toEqual(printed);
  });

  it("leaves no reason to more than ten of the plan's open statements, and none without a reason", () => {
    const counts = countReasons(folder);
    expect(counts.has("||")).toBe(false);
    expect([...counts].filter(([, count]) => count > 10)).toEqual([]);
  });

  it("is complete without JavaScript, also opened from a folder", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(`file://${join(folder, "zh/index.html")}`);
    await page.click("table a[href^='region/']");
    expect(page.url()).toMatch(/\/zh\/region\/[^/]+\.html$/);
    expect(await page.locator("svg").count()).toBeGreaterThan(3);
    await page.locator("a[href*='how/']").first().click();
    expect(page.url()).toMatch(/\/zh\/how\/[^/]+\.html#/);
    await page.locator("section:target a[href^='#']").first().click(); // what it is computed from
    await page.locator("section:target a[href*='source/']").first().click();
    expect(page.url()).toMatch(/\/zh\/source\/.*#r\d+c\d+$/);
    await context.close();
  }, 60_000);

  it("opens from a folder with its scripts; a notebook says that it needs a server", async () => {
    const paths = [...(await pageTypes(folder, "zh")), ...(await pageTypes(folder, "en"))];
    expect(await findFolderFaults(browser, folder, paths)).toEqual([]);
  }, 120_000);

  it.each(["zh", "en"])("needs at most 60 kB for a search (%s)", async (language) => {
    const files = ["search.js", `${language}/search.json`];
    const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  });

  it.each([
    ["zh", 340],
    ["en", 800]
  ])("lends its figures to other sites' pages (%s, %i px)", async (language, width) => {
    const path = `${language}/embed/urb_rate.html`;
    const figure = await showInFrame(browser, folder, path, width);
    expect(figure.title).toMatch(/\d/);
    expect({isCut: figure.isCut, complaints: figure.complaints}).toEqual({
      isCut: false,
      complaints: []
    });
  });
});

// Colours know no language: one is held in dark.
describe.each([
  ["zh", ["light", "dark"]],
  ["en", ["light"]]
] as const)("every kind of page, %s", (language, schemes) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await visitPages(browser, folder, await pageTypes(folder, language), schemes);
  }, 240_000);
  it("is accessible", () => {
    expect(visit.inaccessible).toEqual([]);
  });
  it("asks nobody else and logs nothing", () => {
    expect([...visit.foreign, ...visit.logged]).toEqual([]);
  });
  it("does not scroll sideways on a phone", () => {
    expect(visit.wide).toEqual([]);
  });
});
