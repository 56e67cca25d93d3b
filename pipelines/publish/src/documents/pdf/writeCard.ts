import type {Page} from "playwright-core";
import type {View} from "../../view.ts";
import type {DocumentFacts} from "../documentFacts.ts";
import {editionOf} from "../edition.ts";
import {withPage} from "../withPage.ts";
import {cardPage} from "./cardPage.ts";
import {sheetSize} from "./cardStyle.ts";
import {fixPdf} from "./fixPdf.ts";

// Below seven tenths a card can no longer be read in the hand.
const sizes = [13, 12.6, 12.3, 12, 11.7, 11.4, 11.1, 10.8, 10.5, 10.2, 9.9, 9.7, 9.4, 9.1, 8.8, 8.5, 8.2, 7.9, 7.6, 7.3, 7];
const pxInMm = 96 / 25.4;

/**
 * Returns the card of a region (.pdf): two A4 pages, tagged, with its fonts embedded. It is set as
 * large as two pages allow; equal facts give equal bytes. Throws where two pages cannot hold it.
 */
export async function writeCard(view: View, facts: DocumentFacts): Promise<Uint8Array> {
  const bytes = await withPage(await cardPage(view, facts), 1, async (page) => {
    await fitSheets(page, facts.region.id);
    return page.pdf({
      format: "A4",
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true
    });
  });
  return fixPdf(bytes, editionOf(view.site));
}

async function fitSheets(page: Page, regionId: string): Promise<void> {
  const room = sheetSize.height * pxInMm;
  for (const size of sizes) {
    const tallest = await page.evaluate((px) => {
      document.documentElement.style.fontSize = `${px}px`;
      const sheets = [...document.querySelectorAll("section.sheet")];
      return Math.max(...sheets.map((sheet) => sheet.getBoundingClientRect().height));
    }, size);
    if (tallest <= room) return;
  }
  throw new RangeError(`card too long for two pages: ${regionId}`);
}
