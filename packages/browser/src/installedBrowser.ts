import {existsSync} from "node:fs";

const places = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"
];

/** Returns the path of a Chrome or Chromium on this machine; `XIANZHI_BROWSER` is asked first. */
export function findInstalledBrowser(): string | undefined {
  const named = process.env["XIANZHI_BROWSER"];
  return named !== undefined && named !== "" ? named : places.find((place) => existsSync(place));
}
