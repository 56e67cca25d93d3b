import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {findBadTexts} from "@xianzhi/browser/findBadTexts";
import type {Browser} from "playwright-core";
import {serveFolder} from "./publishedSite.ts";

const origin = "http://intranet.test/some/path/"; // nothing may depend on standing at the root
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const rules = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  dark: ["color-contrast"] // all that a scheme can change
} as const;

export type Scheme = keyof typeof rules;
const [phone, desk] = [390, 1280];

declare const axe: {
  run(
    root: Document,
    options: {runOnly: string[]}
  ): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
};

/** What a browser found on some pages, each line with the page; all empty when all is well. */
export interface Visit {
  readonly inaccessible: readonly string[]; // breaks a rule of WCAG 2.2 AA
  readonly logged: readonly string[];
  readonly foreign: readonly string[]; // addresses outside the site that were asked for
  readonly wide: readonly string[]; // wider than a phone
}

/**
 * Opens pages of a release with their scripts, each once: measured on a phone, then on a desk held
 * against what each scheme of colours must keep.
 */
export async function visitPages(
  browser: Browser,
  folder: string,
  paths: readonly string[],
  schemes: readonly Scheme[]
): Promise<Visit> {
  const context = await browser.newContext({reducedMotion: "reduce"});
  const foreign = await serveFolder(context, folder, origin);
  const [inaccessible, logged, wide]: [string[], string[], string[]] = [[], [], []];
  const source = await readFile(axePath, "utf8");
  for (const path of paths) {
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") logged.push(`${path}: ${message.text()}`);
    });
    page.on("pageerror", (error) => logged.push(`${path}: ${String(error)}`));
    await page.setViewportSize({width: phone, height: 844});
    await page.goto(origin + path, {waitUntil: "load"});
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > phone) wide.push(`${path}: ${width}`);
    await page.setViewportSize({width: desk, height: 720});
    await page.evaluate(source); // by the debugger, which the page's own policy does not bind
    for (const colorScheme of schemes) {
      await page.emulateMedia({colorScheme});
      const found = await page.evaluate(findViolations, [...rules[colorScheme]]);
      inaccessible.push(...found.map((one) => `${path}, ${colorScheme}: ${one}`));
    }
    await page.close();
  }
  await context.close();
  return {inaccessible, logged, foreign, wide};
}

async function findViolations(wanted: string[]): Promise<string[]> {
  const {violations} = await axe.run(document, {runOnly: wanted});
  return violations.map(({id, nodes}) => `${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 120)}`);
}

/** Returns the texts of drawings that are clipped or lie over others, on a phone and on a desk. */
export async function findBadDrawings(
  browser: Browser,
  folder: string,
  paths: readonly string[]
): Promise<string[]> {
  const context = await browser.newContext({javaScriptEnabled: false});
  await serveFolder(context, folder, origin);
  const page = await context.newPage();
  const bad: string[] = [];
  for (const path of paths) {
    await page.goto(origin + path);
    for (const width of [phone, desk]) {
      await page.setViewportSize({width, height: 900});
      const found = await page.evaluate(findBadTexts);
      bad.push(...found.map((one) => `${path}, ${width} px: ${one}`));
    }
  }
  await context.close();
  return bad;
}
