import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join, posix} from "node:path";
import {isDeepStrictEqual} from "node:util";
import {findBadTexts} from "@xianzhi/browser/findBadTexts";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import type {Workspace} from "@xianzhi/catalog/workspace";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {xianzhi} from "../reliability/program.ts";
import {loadDocumentedCommands} from "./documentedCommands.ts";
import {loadAcceptedIds, loadLabelledFindings} from "./labelledFindings.ts";
import {compareProjections, compareTotals, compareVerdicts, countReasons} from "./scenarios.ts";
import {listPages, pageTypes, publishBundled, serveFolder} from "./publishedSite.ts";

const origin = "http://intranet.test/some/path/"; // nothing may depend on standing at the root
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

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

  it.each([
    ["zh", "light", rules],
    ["en", "light", rules],
    ["zh", "dark", ["color-contrast"]]
  ] as const)(
    "is accessible on every kind of page, asks nobody else and logs nothing: %s, %s",
    async (language, scheme, wanted) => {
      const problems: string[] = [];
      const context = await browser.newContext({colorScheme: scheme});
      const foreign = await serveFolder(context, folder, origin);
      for (const path of await pageTypes(folder, language)) {
        const page = await context.newPage();
        problems.push(...(await visit(page, path, wanted)).map((one) => `${path}: ${one}`));
        await page.close();
      }
      problems.push(...foreign.map((url) => `asked for ${url}`));
      await context.close();
      expect(problems).toEqual([]);
    },
    200_000
  );

  it("does not scroll sideways on a phone", async () => {
    const context = await browser.newContext({viewport: {width: 390, height: 844}});
    await serveFolder(context, folder, origin);
    const wide: string[] = [];
    for (const path of [...(await pageTypes(folder, "zh")), ...(await pageTypes(folder, "en"))]) {
      const page = await context.newPage();
      await page.goto(origin + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 390) wide.push(`${path}: ${width}`);
      await page.close();
    }
    await context.close();
    expect(wide).toEqual([]);
  }, 120_000);

  it.each([
    ["zh", 390],
    ["zh", 1280],
    ["en", 390],
    ["en", 1280]
  ] as const)(
    "clips no text of a drawing and lays none over another: %s, %i px",
    async (language, width) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: {width, height: 900}
      });
      await serveFolder(context, folder, origin);
      const page = await context.newPage();
      const drawn = (await listPages(folder)).filter((path) =>
        new RegExp(
          `^${language}/(index|region/.*|indicator/.*|assessment/.*|map/index)\\.html$`
        ).test(path)
      );
      const bad: string[] = [];
      for (const path of drawn) {
        await page.goto(origin + path);
        bad.push(...(await page.evaluate(findBadTexts)).map((one) => `${path}: ${one}`));
      }
      await context.close();
      expect(bad).toEqual([]);
    },
    120_000
  );

  it("gives the notebooks what their verdicts, totals, ranks and projections come out the same from", () => {
    const all = [compareVerdicts(folder), compareTotals(folder), compareProjections(folder)];
    for (const compared of all) {
      expect(compared.length).toBeGreaterThan(30);
      expect(
        compared.filter(({published, recomputed}) => !isDeepStrictEqual(published, recomputed))
      ).toEqual([]);
    }
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
    await page.locator("a[href*='source/']").first().click();
    expect(page.url()).toMatch(/\/zh\/source\/.*#r\d+c\d+$/);
    await context.close();
  }, 60_000);
});

async function visit(page: Page, path: string, wanted: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(origin + path, {waitUntil: "load"});
  // Evaluated by the debugger, which the page's own policy does not bind.
  const source = await readFile(axePath, "utf8");
  await page.evaluate(source);
  const found = await page.evaluate(
    async (tags) => {
      const {axe} = globalThis as unknown as {
        axe: {
          run(
            root: Document,
            options: object
          ): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
        };
      };
      const {violations} = await axe.run(document, {runOnly: tags});
      return violations.map(
        ({id, nodes}) => `${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 120)}`
      );
    },
    [...wanted]
  );
  return [...problems, ...found];
}

async function findDeadLinks(root: string): Promise<string[]> {
  const pages = await listPages(root);
  const anchors = new Map<string, Set<string>>();
  const links: {from: string; to: string; hash: string}[] = [];
  for (const path of pages) {
    const html = await readFile(join(root, path), "utf8");
    anchors.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id)));
    for (const [, href = ""] of html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      if (/^(https?:|mailto:|data:)/.test(href)) continue;
      const [file = "", hash = ""] = href.replaceAll("&amp;", "&").split("#");
      const to =
        file === ""
          ? path
          : posix.normalize(
              posix.join(dirname(path), decodeURIComponent(file.split("?")[0] ?? ""))
            );
      links.push({from: path, to, hash: decodeURIComponent(hash)});
    }
  }
  const dead = new Set<string>();
  for (const {from, to, hash} of links) {
    const ids = anchors.get(to);
    const there =
      ids !== undefined ||
      (await readFile(join(root, to)).then(
        () => true,
        () => false
      ));
    if (!there) dead.add(`${from} → ${to}`);
    else if (hash !== "" && ids && !ids.has(hash)) dead.add(`${from} → ${to}#${hash}`);
  }
  return [...dead].slice(0, 40);
}
