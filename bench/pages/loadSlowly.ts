import type {Browser} from "playwright-core";
import {median} from "../measure.ts";

/** What a reader on a slow line and a slow machine gets before touching anything. */
export interface SlowLoad {
  readonly kilobytes: number; // as transferred, heads included
  readonly requests: number;
  readonly largestPaint: number; // seconds, median of the loads
}

const loads = 3;
const line = {latency: 150, download: 1.6e6 / 8, upload: 0.75e6 / 8} as const; // ms, bytes a second
const slowdown = 4; // times the processor's pace

/** Loads a page several times at 1.6 Mbit/s, 150 ms round trip and a quarter of the processor. */
export async function loadSlowly(browser: Browser, url: string): Promise<SlowLoad> {
  const seen: SlowLoad[] = [];
  for (let load = 0; load < loads; ++load) seen.push(await loadOnce(browser, url));
  return {
    kilobytes: median(seen.map(({kilobytes}) => kilobytes)),
    requests: median(seen.map(({requests}) => requests)),
    largestPaint: median(seen.map(({largestPaint}) => largestPaint))
  };
}

async function loadOnce(browser: Browser, url: string): Promise<SlowLoad> {
  const context = await browser.newContext({viewport: {width: 390, height: 844}});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let [bytes, requests] = [0, 0];
  session.on("Network.requestWillBeSent", ({request}) => {
    if (request.url.startsWith("http")) ++requests;
  });
  session.on("Network.loadingFinished", ({encodedDataLength}) => (bytes += encodedDataLength));
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: line.latency,
    downloadThroughput: line.download,
    uploadThroughput: line.upload
  });
  await session.send("Emulation.setCPUThrottlingRate", {rate: slowdown});
  await page.goto(url, {waitUntil: "networkidle"});
  const largestPaint = await page.evaluate(readLargestPaint);
  await context.close();
  return {kilobytes: bytes / 1000, requests, largestPaint: largestPaint / 1000};
}

// Runs in the page: ms after its start at which its largest part was painted.
function readLargestPaint(): Promise<number> {
  return new Promise((resolve) => {
    let last = NaN;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) last = entry.startTime;
    });
    observer.observe({type: "largest-contentful-paint", buffered: true});
    setTimeout(() => resolve(last), 100);
  });
}
