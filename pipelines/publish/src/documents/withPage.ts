import {findFontFile, loadFontStyle} from "@xianzhi/browser/pageFonts";
import {launchBrowser} from "@xianzhi/browser/launchBrowser";
import type {Page} from "playwright-core";

/**
 * Gives `work` a page of a browser of its own that shows `markup` in print, with its Chinese fonts
 * loaded, and returns what it returns. Fonts are all the page can fetch, and they come from the
 * packages: there is no network. `scale` is the device pixels of a px.
 */
export async function withPage<Result>(
  markup: string,
  scale: number,
  work: (page: Page) => Promise<Result>
): Promise<Result> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      deviceScaleFactor: scale,
      viewport: {width: 794, height: 1123} // A4 at 96 px an inch
    });
    const page = await context.newPage();
    await page.route("**/*", async (route) => {
      const body = await findFontFile(route.request().url());
      const headers = {"access-control-allow-origin": "*"};
      return body === undefined ? route.abort() : route.fulfill({body, headers});
    });
    await page.emulateMedia({media: "print"});
    const fonts = `<style>${await loadFontStyle()}</style>`;
    await page.setContent(plainQuotes(markup).replace("</head>", `${fonts}</head>`));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await work(page);
  } finally {
    await browser.close();
  }
}

// The font draws U+2019 as wide as a Chinese character, which tears English words apart.
function plainQuotes(markup: string): string {
  return markup.includes('<html lang="en">') ? markup.replaceAll("\u2019", "'") : markup;
}
