import {mkdir, readFile, realpath} from "node:fs/promises";
import {extname, join} from "node:path";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import type {Browser, Page} from "playwright-core";
import {contentTypes} from "./pages/contentTypes.ts";
import {findPageTypes} from "./pages/pageTypes.ts";

// npm run screenshots [release] [part of a path]: one page of each kind in both languages, on a
// phone and a desk, light and dark, and as it prints, into ./screenshots, to be looked at.
const [release = "data/releases/current", part = ""] = process.argv.slice(2);
const output = "screenshots";
const origin = "http://site.test/";
const tallest = 6000; // px; what lies below is cut

await mkdir(output, {recursive: true});
const folder = await realpath(release);
const pages = (await findPageTypes(folder)).filter((path) => path.includes(part));
const browser = await launchBrowser();
for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [390, 1280]) await shoot(browser, {colorScheme, width});
}
await print(browser);
await browser.close();
process.stdout.write(`${pages.length} pages in ${output}\n`);

async function shoot(
  one: Browser,
  {colorScheme, width}: {readonly colorScheme: "light" | "dark"; readonly width: number}
): Promise<void> {
  const page = await openPage(one, width);
  await page.emulateMedia({colorScheme});
  for (const path of pages) {
    await goTo(page, path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: join(output, `${nameOf(path)}.${width}.${colorScheme}.png`),
      clip: {x: 0, y: 0, width, height: Math.min(height, tallest)},
      fullPage: true
    });
  }
  await page.close();
}

async function print(one: Browser): Promise<void> {
  const page = await openPage(one, 1280);
  for (const path of pages) {
    await goTo(page, path);
    const file = join(output, `${nameOf(path)}.print.pdf`);
    await page.pdf({path: file, format: "A4", preferCSSPageSize: true});
  }
  await page.close();
}

async function openPage(one: Browser, width: number): Promise<Page> {
  const page = await one.newPage({viewport: {width, height: 900}});
  await page.route("**/*", async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    const body = await readFile(join(folder, path)).catch(() => undefined);
    if (body === undefined) return route.fulfill({status: 404, body: ""});
    return route.fulfill({
      body,
      contentType: contentTypes[extname(path)] ?? "application/octet-stream"
    });
  });
  return page;
}

// A notebook draws after its marts have arrived.
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(origin + path, {waitUntil: "networkidle"});
}

function nameOf(path: string): string {
  return path.replace(/\.html$/, "").replaceAll("/", "-");
}
