import type {Page} from "playwright-core";
import type {View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {editionOf} from "../../facts/edition.ts";
import {withPage} from "../withPage.ts";
import {cardPage} from "./cardPage.ts";
import {sheetSize} from "./cardStyle.ts";
import {fixPdf} from "./fixPdf.ts";

const sheets = 2;
const pxInMm = 96 / 25.4;

// Of a rem, in px. Below seven a card can no longer be read in the hand.
const sizes = [
  12.6, 12.3, 12, 11.7, 11.4, 11.1, 10.8, 10.5, 10.2, 9.9, 9.6, 9.3, 9, 8.6, 8.2, 7.8, 7.4, 7
];

/**
 * Returns the card of a region (.pdf): two A4 pages, tagged, with its fonts embedded. It is set as
 * large as two pages allow; equal facts give equal bytes. Throws where two pages cannot hold it.
 */
export async function writeCard(view: View, facts: DocumentFacts): Promise<Uint8Array> {
  const markup = await cardPage(view, facts);
  const bytes = await withPage(markup, 1, (page) => printFitting(page, facts.region.id));
  return fixPdf(bytes, editionOf(view.site));
}

// The sheets' extent on the screen tells which sizes to try; how many pages it takes, only the
// print, which shrinks everything where a table is wider than the page.
async function printFitting(page: Page, regionId: string): Promise<Uint8Array> {
  for (const size of sizes) {
    if (!(await fitsAt(page, size))) continue;
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true
    });
    if (countPages(bytes) === sheets) return bytes;
  }
  throw new RangeError(`card too long for two pages: ${regionId}`);
}

function fitsAt(page: Page, size: number): Promise<boolean> {
  const limits = {width: sheetSize.width * pxInMm + 1, height: sheetSize.height * pxInMm};
  return page.evaluate(
    ([px, {width, height}]) => {
      document.documentElement.style.fontSize = `${px}px`;
      return [...document.querySelectorAll("section.sheet")].every(
        (sheet) => sheet.getBoundingClientRect().height <= height && sheet.scrollWidth <= width
      );
    },
    [size, limits] as const
  );
}

function countPages(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\/Type \/Page\b/g)?.length ?? 0
  );
}
