import {realpath, rm} from "node:fs/promises";
import {dirname, join} from "node:path";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import type {Browser} from "playwright-core";
import type {Bench, Measured} from "./bench.ts";
import {root, seconds} from "./measure.ts";
import {countAxe} from "./pages/countAxe.ts";
import {loadSlowly} from "./pages/loadSlowly.ts";
import {findPageTypes} from "./pages/pageTypes.ts";
import {buildPlainPage} from "./pages/plainFramework.ts";
import {serveGzipped} from "./pages/serveGzipped.ts";

const compared = "zh/region/"; // the page type also built as a page of Framework as it comes

/**
 * What each kind of page weighs, asks for, when it is painted and what axe finds, in both
 * languages.
 */
export const pagesBench: Bench = {
  name: "pages",
  about: "weight, requests, largest paint and axe findings of each page type of the last release",
  async run(_, say): Promise<Measured[]> {
    const release = await realpath(join(root, "data/releases/current"));
    const site = await serveGzipped(release);
    const browser = await launchBrowser();
    const measured: Measured[] = [];
    try {
      for (const path of await findPageTypes(release)) {
        measured.push(await measure(browser, path, site.origin + path));
        if (path.startsWith(compared) && !path.endsWith("index.html")) {
          measured.push(await measurePlain(browser, site.origin + path));
        }
        // it takes minutes
        say(`${measured.length} pages, last ${path}: ${measured.at(-1)?.value}`);
      }
    } finally {
      await browser.close();
      site.close();
    }
    return measured;
  }
};

async function measure(browser: Browser, what: string, url: string): Promise<Measured> {
  const {kilobytes, requests, largestPaint} = await loadSlowly(browser, url);
  const light = await countAxe(browser, url, "light");
  const dark = await countAxe(browser, url, "dark");
  return {
    what,
    value: `${kilobytes.toFixed(1)} kB, ${requests} requests, ${seconds(largestPaint)}`,
    budget: /\/region\/\d/.test(what) ? "≤ 30 kB, ≤ 5, ≤ 0.8 s" : "",
    note: `axe ${light} light, ${dark} dark`
  };
}

async function measurePlain(browser: Browser, url: string): Promise<Measured> {
  const folder = await buildPlainPage(browser, url);
  const plain = await serveGzipped(folder);
  try {
    return await measure(
      browser,
      "the same content in Framework as it comes",
      `${plain.origin}index.html`
    );
  } finally {
    plain.close();
    await rm(dirname(folder), {recursive: true, force: true});
  }
}
