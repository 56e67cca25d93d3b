import {mkdtempSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import {shardKeys, shardOf} from "@xianzhi/catalog/searchTerms";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {bundlePageScripts} from "../build/bundles.mjs";
import {writePolicy} from "../build/policy.mjs";
import {frameHeader} from "../frame.ts";
import {openPage} from "./site.ts";

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "xianzhi-scripts-"));
  await bundlePageScripts(dirname(dirname(fileURLToPath(import.meta.url))), folder);
  browser = await launchBrowser();
}, 60_000);

afterAll(() => browser.close());

const content = `<h1>页</h1>
<p><time data-due="2001-01-01">2001-01-01</time> <time data-due="2999-01-01">2999-01-01</time></p>
<figure class="figure" id="f"><figcaption><h3 class="figure-title" id="f-title">甲高于乙</h3></figcaption>
<div class="chart"><svg class="plot" width="100" height="40" viewBox="0 0 100 40" role="img"
aria-labelledby="f-title f-text"><circle cx="20" cy="20" r="4" fill="var(--no, #f00)"><title>甲 1</title></circle>
<circle cx="80" cy="20" r="4" fill="#00f"><title>乙 2</title></circle></svg></div>
<p class="hidden" id="f-text">甲 1；乙 2</p><p class="source">来源：年鉴</p>
<div class="figure-foot"><details open><summary>表格</summary><table id="t"><tr><td>甲</td><td>1</td></tr></table></details>
<p class="figure-actions"><a href="#f">链接</a></p></div></figure>
<div class="chart" id="map"><svg class="plot" width="200" height="80" viewBox="0 0 200 80" role="group" aria-label="图">
<a href="#a"><rect width="90" height="35"><title>西北</title></rect></a>
<a href="#b"><rect x="100" width="90" height="35"><title>东北</title></rect></a>
<a href="#c"><rect x="100" y="40" width="90" height="35"><title>东南</title></rect></a></svg></div>
<table><thead><tr><th aria-sort="none"><button>值</button></th></tr></thead><tbody>
<tr><td>10</td></tr><tr><td>…</td></tr><tr><td>−2.5</td></tr><tr><td>9</td></tr></tbody></table>
<div class="scroll" tabindex="0"><table><tr><th>宽</th></tr></table></div>
<details><summary>折</summary><details><summary>叠</summary><p id="deep">深</p></details></details>`;

const entries = [
  {url: "region/1.html", title: "鹿邑县", keywords: "luyi ly 411628", kind: "县区"},
  {
    url: "indicator/u.html",
    title: "城镇化率",
    keywords: "czhl urbanisation rate",
    kind: "指标"
  },
  {url: "indicator/i.html", title: "居民人均可支配收入", keywords: "income", kind: "指标"}
];

const whole = new Map([["/zh/search.json", JSON.stringify({entries, shards: 0})]]);

async function openReport(search: ReadonlyMap<string, string> = whole): Promise<Page> {
  const header = frameHeader({path: "/zh/page"}).replace("/en/page", "../en/page.html");
  const html = `<!DOCTYPE html><html lang="zh-CN" data-root="../"><head><meta charset="utf-8">
${writePolicy("")}
<link rel="stylesheet" href="page.css"><script defer src="../enhance.js?1"></script></head>
<body>${header}<main>${content}</main></body></html>`;
  const files = new Map([
    ["/zh/page.html", html],
    ["/zh/page.css", ".scroll { overflow-x: auto } .scroll table { width: 800px }"],
    ...search
  ]);
  const {page, complaints} = await openPage(browser, folder, "/zh/page.html?v=1", files);
  expect(complaints).toEqual([]);
  return page;
}

/** Returns every colour of a PNG as "red,green,blue". Runs in the page. */
async function coloursOf(png: string): Promise<string[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0);
  const {data = []} = context?.getImageData(0, 0, image.width, image.height) ?? {};
  const found = new Set<string>();
  for (let i = 0; i < data.length; i += 4) found.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
  return [...found];
}

describe("a finished page's script", () => {
  it("counts the days since a release was due, and leaves future ones alone", async () => {
    const page = await openReport();
    const times = await page.locator("time").allTextContents();
    expect(times[0]).toMatch(/^2001-01-01（逾期\d{4,}天）$/);
    expect(times[1]).toBe("2999-01-01");
    await page.close();
  });

  it("reads the points of a chart by the arrow keys, and hides on Escape", async () => {
    const page = await openReport();
    const tip = page.locator(".tip");
    await page.locator("#f .chart").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await tip.textContent()).toBe("甲 1"); // after the last comes the first
    await page.keyboard.press("End");
    expect(await tip.textContent()).toBe("乙 2");
    expect(await page.locator("#f .read").getAttribute("cx")).toBe("80");
    await page.keyboard.press("ArrowLeft");
    expect(await tip.textContent()).toBe("甲 1");
    await page.keyboard.press("Escape");
    expect(await page.locator(".tip").isHidden()).toBe(true);
    await page.close();
  });

  it("reads the first point of a chart that is reached by the keyboard, and says how to go on", async () => {
    const page = await openReport();
    await page.locator("#f summary").focus();
    await page.keyboard.press("Shift+Tab");
    expect(await page.locator(".tip").textContent()).toBe("甲 1");
    expect(await page.locator(".tip").getAttribute("role")).toBe("status");
    const place = page.locator("#f .chart");
    expect(await place.getAttribute("aria-labelledby")).toBe("f-title");
    const hint = await place.getAttribute("aria-describedby");
    expect(await page.locator(`#${hint}`).textContent()).toBe("方向键逐点读数");
    await page.close();
  });

  it("makes one stop of a map, whose arrows lead to the neighbour that way", async () => {
    const page = await openReport();
    const tip = page.locator(".tip");
    expect(await page.locator('#map a[tabindex="0"]').count()).toBe(1);
    await page.locator("#map a").first().focus();
    expect(await tip.textContent()).toBe("西北");
    await page.keyboard.press("ArrowRight");
    expect(await tip.textContent()).toBe("东北");
    await page.keyboard.press("ArrowDown");
    expect(await tip.textContent()).toBe("东南");
    await page.keyboard.press("ArrowDown"); // the border
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#c");
    await page.close();
  });

  it("gives a figure as a picture at twice its size, in the colours shown", async () => {
    const page = await openReport();
    const refused: string[] = []; // by the page's policy
    page.on("console", (message) => refused.push(message.text()));
    const download = page.waitForEvent("download");
    await page.getByRole("button", {name: "PNG"}).click();
    expect((await download).suggestedFilename()).toBe("page-f.png");
    const bytes = await readFile(await (await download).path());
    expect(bytes.readUInt32BE(16)).toBe(2 * (360 + 32)); // width
    const colours = await page.evaluate(coloursOf, bytes.toString("base64"));
    expect(colours).toContain("255,0,0");
    expect(colours).toContain("0,0,255");
    expect(refused).toEqual([]);
    await page.close();
  });

  it("makes a CSV of a table whose numbers are no file", async () => {
    const page = await openReport();
    const download = page.waitForEvent("download");
    await page.getByRole("button", {name: "CSV"}).click();
    expect(await readFile(await (await download).path(), "utf8")).toBe("\ufeff甲,1\n");
    await page.close();
  });

  it("copies a figure's address and leads to it", async () => {
    const page = await openReport();
    await page.evaluate(() => {
      const copied = {writeText: (text: string) => Promise.resolve(void (document.title = text))};
      Object.defineProperty(navigator, "clipboard", {value: copied});
    });
    await page.getByRole("link", {name: "链接"}).click();
    await page.getByRole("link", {name: "已复制链接"}).waitFor();
    expect(await page.title()).toBe("http://site.test/zh/page.html?v=1#f");
    expect(new URL(page.url()).hash).toBe("#f");
    await page.close();
  });

  it("answers to the pointer near a point", async () => {
    const page = await openReport();
    const box = await page.locator("#f svg.plot").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 24, (box?.y ?? 0) + 22);
    expect(await page.locator(".tip").textContent()).toBe("甲 1");
    await page.close();
  });

  it("unfolds what the address names", async () => {
    const page = await openReport();
    expect(await page.locator("#deep").isVisible()).toBe(false);
    await page.evaluate(() => location.assign("#deep"));
    await page.locator("#deep").waitFor({state: "visible"});
    await page.close();
  });

  it("says that a table scrolls, and makes only such a one a stop for the tab key", async () => {
    const page = await openReport();
    await page.setViewportSize({width: 390, height: 600});
    await page.locator(".scroll-hint").waitFor();
    expect(await page.locator(".scroll").getAttribute("tabindex")).toBe("0");
    await page.setViewportSize({width: 1280, height: 600});
    await page.locator(".scroll-hint").waitFor({state: "detached"});
    expect(await page.locator(".scroll").getAttribute("tabindex")).toBeNull();
    await page.close();
  });

  it("sorts numbers by size both ways, what is missing last", async () => {
    const page = await openReport();
    const cells = (): Promise<string[]> => page.locator("body > main > table td").allTextContents();
    await page.getByRole("button", {name: "值"}).click();
    expect(await cells()).toEqual(["−2.5", "9", "10", "…"]);
    await page.getByRole("button", {name: "值"}).click();
    expect(await cells()).toEqual(["10", "9", "−2.5", "…"]);
    await page.close();
  });

  it("takes the query along to the other language", async () => {
    const page = await openReport();
    await page.locator("a.language").focus();
    expect(await page.locator("a.language").getAttribute("href")).toBe("../en/page.html?v=1");
    await page.close();
  });
});

describe("search", () => {
  it.each([
    ["鹿邑", "鹿邑县"],
    ["luyi", "鹿邑县"],
    ["411628", "鹿邑县"],
    ["城镇化", "城镇化率"],
    ["城", "城镇化率"],
    ["czhl", "城镇化率"],
    ["urbanization", "城镇化率"],
    ["可支配收入", "居民人均可支配收入"],
    ["ｌｕｙｉ", "鹿邑县"],
    ["U", "城镇化率"]
  ])("finds %s", async (query, title) => {
    const page = await openReport();
    await page.locator("#search").fill(query);
    await page.locator("#search-results a").first().waitFor();
    expect(await page.locator("#search-results a").first().textContent()).toContain(title);
    await page.close();
  });

  it("says so when no page holds all that is asked, and shows the closest", async () => {
    const page = await openReport();
    await page.locator("#search").fill("鹿邑县城镇化率");
    await page.locator("#search-results a").first().waitFor();
    const status = await page.locator("#search-results p").textContent();
    expect(status).toBe("没有完全相符的，最接近的 2 条");
    const found = await page.locator("#search-results a").allTextContents();
    expect(found.toSorted()).toEqual(["城镇化率指标", "鹿邑县县区"].toSorted());
    await page.close();
  });

  it("takes no code for its neighbour", async () => {
    const page = await openReport();
    await page.locator("#search").fill("411627");
    await expect.poll(() => page.locator("#search-results p").textContent()).toBe("没有找到");
    await page.close();
  });

  it("loads the part of a large search that may hold what is asked, and no other", async () => {
    const [county, ...others] = entries;
    const [own] = shardKeys(["luyi"]).map((key) => shardOf(key, 64));
    const page = await openReport(
      new Map([
        ["/zh/search.json", JSON.stringify({entries: others, shards: 64})],
        [`/zh/search/${own}.json`, JSON.stringify({entries: [county], shards: 0})]
      ])
    );
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.locator("#search").fill("luyi");
    await page.locator("#search-results a").first().waitFor();
    expect(await page.locator("#search-results a").allTextContents()).toEqual(["鹿邑县县区"]);
    expect(asked.filter((path) => path.endsWith(".json"))).toEqual([
      "/zh/search.json",
      `/zh/search/${own}.json`
    ]);
    await page.close();
  });

  it("is walked by the arrow keys and left by Escape", async () => {
    const page = await openReport();
    await page.locator("#search").fill("率");
    await page.locator("#search-results a").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe(
      "../zh/indicator/u.html"
    );
    await page.keyboard.press("Escape");
    expect(await page.locator("#search-results").isHidden()).toBe(true);
    await page.close();
  });
});
