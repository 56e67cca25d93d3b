import type {Browser, Page} from "playwright-core";
import {findBadTexts} from "@xianzhi/browser/findBadTexts";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import {Window} from "happy-dom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {renderSvg} from "../src/renderSvg.ts";
import {toDocument} from "../src/toDocument.ts";
import {sampleWords, samples} from "./samples.ts";

const drawing = toDocument(new Window().document);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({viewport: {width: 800, height: 900}});
}, 60_000);

afterAll(() => browser.close());

describe("every chart, drawn in a browser", () => {
  const cases = samples.flatMap(({name}) =>
    (["zh", "en"] as const).flatMap((language) =>
      [360, 640].map((width) => [name, language, width] as const)
    )
  );

  it.each(cases)("%s in %s at %i px: no text is clipped or overlaps another", async (...of) => {
    const [name, language, width] = of;
    const sample = samples.find((candidate) => candidate.name === name);
    const svg = sample?.draw(sampleWords[language], {document: drawing, description: name, width});
    if (svg === undefined) throw new RangeError(`unknown sample: ${name}`);
    await page.setContent(`<body style="margin:20px; font-family: system-ui, sans-serif">${renderSvg(svg)}`);
    expect(await page.evaluate(findBadTexts)).toEqual([]);
  });
});
