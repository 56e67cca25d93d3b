import {readFile} from "node:fs/promises";
import type {Browser} from "playwright-core";
import {serveFolder} from "./publishedSite.ts";

const origin = "http://intranet.test/some/path/";

/** Returns the CSV that the query page of a release offers for each query, asked in a browser. */
export async function queryPage(
  browser: Browser,
  folder: string,
  queries: readonly string[]
): Promise<string[]> {
  const context = await browser.newContext({acceptDownloads: true});
  await serveFolder(context, folder, origin);
  const page = await context.newPage();
  await page.goto(`${origin}en/explore.html`, {waitUntil: "load"});
  const answers: string[] = [];
  for (const sql of queries) {
    await page.locator("textarea").fill(sql);
    await page.locator("textarea").press("Control+Enter");
    await page.waitForFunction(
      (asked) => new URLSearchParams(location.search).get("sql") === asked,
      sql
    );
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("a[download]").click()
    ]);
    answers.push(await readFile(await saved.path(), "utf8"));
  }
  await context.close();
  return answers;
}
