import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Browser} from "playwright-core";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Returns how many elements of a page break a WCAG 2.2 AA rule that axe can check. */
export async function countAxe(
  browser: Browser,
  url: string,
  colorScheme: "light" | "dark"
): Promise<number> {
  const context = await browser.newContext({colorScheme});
  const page = await context.newPage();
  await page.goto(url, {waitUntil: "networkidle"});
  // Evaluated by the debugger, which the page's own policy does not bind.
  await page.evaluate(await readFile(axePath, "utf8"));
  const count: unknown = await page.evaluate(
    `axe.run(document, {runOnly: ${JSON.stringify(tags)}})
      .then(({violations}) => violations.reduce((sum, {nodes}) => sum + nodes.length, 0))`
  );
  await context.close();
  return Number(count);
}
