import {describe, expect, it} from "vitest";
import {launchBrowser} from "../src/launchBrowser.ts";

describe("launchBrowser()", () => {
  it("draws Chinese, Latin and the status glyphs with a real font", {timeout: 60_000}, async () => {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setContent(`<canvas></canvas>`);
    const inked = await page.evaluate(() =>
      ["城", "A", "▲", "▼", "≈", "↑"].map((glyph) => {
        const context = document.createElement("canvas").getContext("2d");
        if (context === null) return "no canvas";
        context.font = "40px sans-serif";
        context.fillText(glyph, 5, 45);
        const drawn = context.getImageData(0, 0, 80, 60).data.join();
        context.clearRect(0, 0, 80, 60);
        context.fillText("\u{10ffff}", 5, 45); // what a font draws for a character it lacks
        return drawn === context.getImageData(0, 0, 80, 60).data.join() ? "missing" : "drawn";
      })
    );
    await browser.close();
    expect(inked).toEqual(["drawn", "drawn", "drawn", "drawn", "drawn", "drawn"]);
  });
});
