import type {Browser} from "playwright-core";
import {serveFolder} from "./publishedSite.ts";

/**
 * Opens pages of a release from its folder, with their scripts, and returns what is wrong: a report
 * that logs or asks for more than files, a notebook that does not say that it needs a server.
 */
export async function findFolderFaults(
  browser: Browser,
  folder: string,
  paths: readonly string[]
): Promise<string[]> {
  const context = await browser.newContext();
  const faults: string[] = [];
  for (const path of paths) {
    const page = await context.newPage();
    const own: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") own.push(`${path}: ${message.text()}`);
    });
    page.on("pageerror", (error) => own.push(`${path}: ${String(error)}`));
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) own.push(`${path}: asks for ${request.url()}`);
    });
    await page.goto(`file://${folder}/${path}`, {waitUntil: "load"});
    if ((await page.locator('script[type="module"]').count()) === 0) faults.push(...own);
    else if ((await page.locator("main .notice[role=status]").count()) === 0) {
      faults.push(`${path}: says nothing`);
    }
    await page.close();
  }
  await context.close();
  return faults;
}

/** A figure as another site's page shows it. */
export interface FramedFigure {
  readonly title: string;
  readonly isCut: boolean; // wider than its frame
  readonly complaints: readonly string[];
}

/** Shows a figure of a release in a frame of so many px on a page of another site. */
export async function showInFrame(
  browser: Browser,
  folder: string,
  path: string,
  width: number
): Promise<FramedFigure> {
  const context = await browser.newContext();
  const complaints = await serveFolder(context, folder, "http://statistics.test/some/path/");
  const frame = `<iframe width="${width}" src="http://statistics.test/some/path/${path}"></iframe>`;
  await context.route("http://paper.test/", (route) =>
    route.fulfill({contentType: "text/html", body: `<!doctype html>${frame}`})
  );
  const page = await context.newPage();
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto("http://paper.test/", {waitUntil: "load"});
  const shown = page.frames().find((one) => one.url().endsWith(path));
  if (shown === undefined) throw new RangeError(`no such frame: ${path}`);
  const title = (await shown.locator(".figure-title").textContent()) ?? "";
  const isCut = await shown.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth
  );
  await context.close();
  return {title, isCut, complaints};
}
