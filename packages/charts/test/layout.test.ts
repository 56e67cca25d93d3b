import type {Browser, Page} from "playwright-core";
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
    await page.setContent(`<body style="margin:20px">${renderSvg(svg)}`);
    expect(await page.evaluate(findBadTexts)).toEqual([]);
  });
});

// Runs in the page: every line of text as a box, compared with the drawing and with the others.
function findBadTexts(): string[] {
  const svg = document.querySelector("svg");
  if (svg === null) return ["no drawing"];
  const frame = svg.getBoundingClientRect();
  const boxes = [...svg.querySelectorAll("text")].flatMap((text) => {
    const lines = [...text.querySelectorAll("tspan")];
    return (lines.length > 0 ? lines : [text]).map((line) => {
      const {left, right, top, bottom} = line.getBoundingClientRect();
      const air = (bottom - top) * 0.18; // a line box is taller than its letters
      return {said: line.textContent ?? "", left, right, top: top + air, bottom: bottom - air};
    });
  });
  const seen = boxes.filter(({said}) => said.trim() !== "");
  const clipped = seen
    .filter(
      ({left, right, top, bottom}) =>
        left < frame.left - 0.5 ||
        right > frame.right + 0.5 ||
        top < frame.top - 1 ||
        bottom > frame.bottom + 1
    )
    .map(({said}) => `clipped: ${said}`);
  const overlapping = seen.flatMap((one, i) =>
    seen
      .slice(i + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5
      )
      .map((other) => `overlap: ${one.said} / ${other.said}`)
  );
  return [...clipped, ...overlapping];
}
