import {mkdir, mkdtemp, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {buildFramework} from "../../reports/build/framework.mjs";
import type {Browser} from "playwright-core";
import {root} from "../measure.ts";

/** What a page shows, without how: its markup with the drawings taken out, and their numbers. */
interface Content {
  readonly markup: string;
  readonly charts: readonly (readonly (readonly number[])[])[]; // rows of year, own, benchmark
}

/**
 * Builds the same content as a page of Framework as it comes: its theme, its tables, Plot imported
 * in the page and drawing there. Left out is the font it would ask a foreign host for. Returns the
 * folder.
 */
export async function buildPlainPage(browser: Browser, url: string): Promise<string> {
  const {markup, charts} = await takeContent(browser, url);
  const folder = await mkdtemp(join(tmpdir(), "xianzhi-framework-"));
  await mkdir(join(folder, "src"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  await writeFile(join(folder, "package.json"), `{"type": "module"}`);
  await writeFile(
    join(folder, "observablehq.config.js"),
    "export default {root: \"src\", globalStylesheets: [], preserveExtension: true};\n"
  );
  await writeFile(join(folder, "src/index.md"), writePage(markup, charts));
  await buildFramework(folder, join(folder, "dist"));
  return join(folder, "dist");
}

async function takeContent(browser: Browser, url: string): Promise<Content> {
  const page = await browser.newPage({javaScriptEnabled: true});
  await page.goto(url, {waitUntil: "networkidle"});
  const content = await page.evaluate(() => {
    const main = document.querySelector("#observablehq-main") ?? document.body;
    const charts = [...main.querySelectorAll("figure")].map((figure) =>
      [...figure.querySelectorAll("tbody tr")].map((row) =>
        [...row.children].map((cell) => Number((cell.textContent ?? "").replace(/[^\d.]/g, "")))
      )
    );
    for (const chart of main.querySelectorAll(".chart")) chart.innerHTML = "";
    return {markup: main.innerHTML, charts};
  });
  await page.close();
  return content;
}

// A blank line would end the block of HTML in Markdown.
function writePage(markup: string, charts: Content["charts"]): string {
  return `${markup.replace(/\s*\n\s*/g, "\n")}

\`\`\`js
import * as Plot from "@observablehq/plot";
const charts = ${JSON.stringify(charts)};
const places = document.querySelectorAll(".chart");
charts.forEach((rows, i) => {
  const lines = rows.flatMap(([year, ...values]) => values.map((value, z) => ({year, value, z})));
  places[i].append(Plot.plot({width: 360, height: 180, marks: [
    Plot.lineY(lines, {x: "year", y: "value", z: "z", tip: true})
  ]}));
});
\`\`\`
`;
}
