import {readFileSync, readdirSync} from "node:fs";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import axe from "axe-core";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {buildSite, openPage} from "./site.ts";

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = buildSite();
  browser = await launchBrowser();
}, 120_000);

afterAll(() => browser.close());

describe("the built frame", () => {
  it("names no address outside the site but XML namespaces", () => {
    const files = readdirSync(folder, {recursive: true, encoding: "utf8"});
    const texts = files
      .filter((file) => /\.(html|css)$/.test(file) || /(enhance|search)\.js$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
    const addresses = texts.flatMap((text) => text.match(/https?:\/\/[^"'\s)]+/g) ?? []);
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
  });

  it.each([
    ["zh/frame.html", "zh-CN", "../"],
    ["en/region/frame.html", "en", "../../"],
    ["zh/source/table/frame.html", "zh-CN", "../../../"]
  ])("%s holds one mark, its language, and no script but the page's own", (file, tag, root) => {
    const html = readFileSync(`${folder}/${file}`, "utf8");
    expect(html.split("<!--xianzhi:content-->")).toHaveLength(2);
    expect(html).toContain(`<html lang="${tag}" data-root="${root}">`);
    expect(html).not.toContain("maximum-scale");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toMatch(/<a class="skip" href="#observablehq-main">/);
    expect(html).toContain(`href="xianzhi:other"`);
  });
});

const notebooks = ["compare", "relate", "explore", "weights", "verdicts"].flatMap((name) =>
  (["zh", "en"] as const).map((language) => `/${language}/${name}.html`)
);

describe("every notebook", () => {
  it.each(notebooks)(
    "%s opens without complaint, asks nobody else, is accessible",
    async (path) => {
      const {page, complaints} = await openPage(browser, folder, path);
      await page.locator("main form").first().waitFor();
      await page.locator("main :is(table, figure, textarea)").first().waitFor();
      expect(await page.locator("h1").count()).toBe(1);
      await page.evaluate(axe.source);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({colorScheme});
        expect(await page.evaluate(findViolations)).toEqual([]);
      }
      expect(complaints).toEqual([]);
      await page.setViewportSize({width: 320, height: 640}); // 1280 at 400 %
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.close();
    }
  );

  it("says once what did not load, and what to do", async () => {
    const missing = new Map([["/data/notebook/figures/inc.json", null]]);
    const {page} = await openPage(browser, folder, "/zh/compare.html", missing);
    const told = page.locator(".observablehq--error:visible");
    await told.first().waitFor();
    expect(await told.count()).toBe(1);
    expect(await told.textContent()).toContain("figures/inc.json（404）。请刷新页面再试");
    await page.close();
  });
});

// A text, since the page has no imports: axe is defined there by its own source.
const findViolations = `axe
  .run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
  .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({html}) => id + html)))`;

describe("a notebook made from the template", () => {
  it.each(["zh", "en"])("draws the first indicator's newest figures, in %s", async (language) => {
    const path = `/${language}/notebooks/made.html`;
    const {page, complaints} = await openPage(browser, folder, path);
    await page.locator("figure svg").waitFor();
    expect(await page.locator("tbody tr").count()).toBe(4);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("compare", () => {
  it("takes the address's choice and names what it does not know", async () => {
    const {page} = await openPage(
      browser,
      folder,
      "/zh/compare.html?c=r1,zz&i=inc&y=2021-2022&q=1"
    );
    await page.locator("table.matrix").waitFor();
    expect(await page.locator(".notice").textContent()).toContain("c=zz q=1");
    expect(await page.locator("table.matrix thead th").allTextContents()).toEqual([
      "指标",
      "乙",
      "丁"
    ]);
    expect(await page.locator("table.matrix td").first().textContent()).toContain("147.0 [p]");
    await page.close();
  });

  it("writes what is chosen into the address", async () => {
    const {page} = await openPage(browser, folder, "/en/compare.html?c=r0&i=urb&y=2020-2022");
    await page.getByLabel("View").selectOption("dumbbell");
    await page.locator("figure.figure svg").waitFor();
    expect(new URL(page.url()).search).toBe("?c=r0&i=urb&y=2020-2022&v=dumbbell");
    await page.close();
  });

  it("sets a region beside those next to it in rank, by a click", async () => {
    const {page} = await openPage(browser, folder, "/zh/compare.html?c=r0&i=urb&y=2020-2022");
    await page.getByRole("button", {name: "排名相邻"}).click();
    expect(new URL(page.url()).search).toContain("c=r0,r1,r2");
    await page.close();
  });

  it("offers the peers the release knows of, and says why not the others", async () => {
    const {page} = await openPage(browser, folder, "/zh/compare.html?c=r0&i=urb&y=2020-2022");
    await page.getByRole("button", {name: "邻县"}).click();
    expect(new URL(page.url()).search).toContain("c=r0,r2");
    expect(await page.getByRole("button", {name: "相似县"}).count()).toBe(0);
    expect(await page.locator(".presets .note").textContent()).toContain("相似县：要从至少 20 个");
    await page.close();
  });

  it("names the classes when they differ, and only then", async () => {
    const same = await openPage(browser, folder, "/zh/compare.html?c=r0,r1&i=urb&y=2020-2022");
    await same.page.locator("table.compared").waitFor();
    expect(await same.page.locator("thead .chip").count()).toBe(0);
    const other = await openPage(browser, folder, "/zh/compare.html?c=r0,r2&i=urb&y=2020-2022");
    const chips = other.page.locator("thead .chip");
    await chips.first().waitFor();
    expect(await chips.allTextContents()).toEqual(["重点", "一般"]);
    await Promise.all([same.page.close(), other.page.close()]);
  });

  it("marks the figure whose vintage is not its row's", async () => {
    const {page} = await openPage(browser, folder, "/en/compare.html?c=r0,r1&i=urb&y=2020-2021");
    const cells = page.locator("table.compared tbody td");
    await cells.first().waitFor();
    const texts = await cells.allTextContents();
    expect(texts.map((text) => text.includes("‡ Second"))).toEqual([false, true, false]);
    await page.close();
  });

  it("sets a group's median beside the areas, with how many it is of", async () => {
    const {page} = await openPage(
      browser,
      folder,
      "/en/compare.html?c=r0&g=rank&i=urb&y=2020-2022"
    );
    const last = page.locator("table.compared tbody td").last();
    expect(await last.textContent()).toBe("49.52 of 2 known"); // between 47.0 and 52.0
    await page.close();
  });

  it("takes an area out by its button, by keyboard alone", async () => {
    const {page} = await openPage(browser, folder, "/en/compare.html?c=r0,r1&i=urb&y=2020-2022");
    await page.getByRole("button", {name: "Remove Area 1"}).focus();
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).search).toContain("c=r0&");
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    expect(focused).toBe("Area 0");
    await page.close();
  });

  it("names what is more than can be compared, and years there are none of", async () => {
    const {page} = await openPage(
      browser,
      folder,
      "/en/compare.html?c=r0,r1,r2,r3,r0&i=urb&y=1900-1950"
    );
    await page.locator("table.compared").waitFor();
    expect(await page.locator(".notice").textContent()).toContain("y=1900-1950");
    await page.close();
  });

  it("joins no two years across a break", async () => {
    const {page} = await openPage(
      browser,
      folder,
      "/zh/compare.html?c=r0,r1&i=urb&y=2020-2022&v=slope"
    );
    expect(await page.locator("figure .note").textContent()).toContain("甲");
    expect(await page.locator("figure svg path").count()).toBe(2); // 乙 and the benchmark
    await page.close();
  });
});

describe("explore", () => {
  it(
    "loads the engine on request only, and answers over the marts",
    {timeout: 60_000},
    async () => {
      const {page, complaints, requests} = await openPage(browser, folder, "/en/explore.html");
      expect(requests.filter((path) => path.includes("duckdb"))).toEqual([]);
      await page.locator("textarea").fill(
        `select name_zh, sum(value) as total
      from figures join regions using (region_id) group by 1 order by 1`
      );
      await page.getByRole("button", {name: "Run"}).click();
      await page.locator("tbody tr").first().waitFor({timeout: 45_000});
      const cells = await page.locator("tbody td").allTextContents();
      expect(cells).toEqual(["丁省", "636", "丙县", "606", "乙县", "576", "甲县", "546"]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  );

  it("says in one line what is wrong with a query", {timeout: 60_000}, async () => {
    const {page} = await openPage(browser, folder, "/en/explore.html");
    const notice = page.locator("[role=alert]");
    for (const [sql, line] of [
      ["select * from nowhere", "unknown table: nowhere"],
      ["select nothing from regions", /^Binder Error: .*"nothing" not found.*$/]
    ] as const) {
      await page.locator("textarea").fill(sql);
      await page.getByRole("button", {name: "Run"}).click();
      await notice.filter({hasText: line}).waitFor({timeout: 45_000});
      expect(await notice.textContent()).not.toContain("\n");
    }
    await page.close();
  });

  it("lists the tables when asked, and fills in a query of one", async () => {
    const {page} = await openPage(browser, folder, "/en/explore.html");
    await page.getByText("Tables and their columns").click();
    await page.locator(".schema summary").click();
    expect(await page.locator(".schema .note").textContent()).toContain("region_id varchar");
    await page.getByRole("button", {name: "first 20 rows"}).click();
    expect(await page.locator("textarea").inputValue()).toContain("from regions");
    await page.close();
  });
});

describe("verdicts", () => {
  it("judges anew under another reading, says so, and keeps the choice in the address", async () => {
    const {page} = await openPage(browser, folder, "/en/verdicts.html");
    const cells = (): Promise<string[]> =>
      page.locator("table").first().locator("tbody td:nth-child(2)").allTextContents();
    await page.locator("tbody tr").first().waitFor();
    const [first, second, third] = await cells();
    expect(first).toContain("▼ slower −1.0");
    expect(second).toContain("▲ faster +1.0");
    expect(third).toContain("not assessed");
    await page.getByLabel("Reading of the increase, urb").selectOption("percent");
    await expect.poll(async () => (await cells())[0]).toContain("▲ faster +1.7");
    expect((await cells())[0]).toContain("differs from the default");
    expect(new URL(page.url()).search).toBe("?k=urb%3Apercent");
    await page.close();
  });

  it("takes the address's choice and names what it does not know", async () => {
    const {page} = await openPage(browser, folder, "/en/verdicts.html?k=urb:percent&b=1999");
    await page.locator("tbody tr").first().waitFor();
    expect(await page.locator(".notice[role=alert]").textContent()).toContain("b=1999");
    expect(await page.getByLabel("Reading of the increase, urb").inputValue()).toBe("percent");
    await page.close();
  });
});

describe("weights", () => {
  it("keeps moved weights in the address", async () => {
    const {page} = await openPage(browser, folder, "/en/weights.html?w=integration:0.5&l=0.3");
    await page.locator("tbody tr").first().waitFor();
    expect(await page.getByLabel("Integration").inputValue()).toBe("0.5");
    await page.getByLabel("Integration").fill("1.5");
    await expect.poll(() => new URL(page.url()).search).toBe("?l=0.3&w=integration%3A1.5");
    await page.close();
  });

  it("ranks anew when a dimension weighs more, and says it is a scenario", async () => {
    const {page} = await openPage(browser, folder, "/en/weights.html");
    expect(await page.locator(".notice").textContent()).toContain("A scenario");
    await page.locator("tbody tr").first().waitFor();
    const ranks = (): Promise<string[]> => page.locator("tbody td:nth-child(3)").allTextContents();
    const before = await ranks();
    await page.getByLabel("Integration").fill("0");
    await expect.poll(ranks).not.toEqual(before);
    await page.getByRole("button", {name: "published"}).click();
    await expect.poll(ranks).toEqual(before);
    await page.close();
  });
});
