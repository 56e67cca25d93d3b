import {chromium} from "playwright-core";
import type {Browser} from "playwright-core";
import {findInstalledBrowser} from "./installedBrowser.ts";
import {unpackBrowser} from "./unpackedBrowser.ts";

/**
 * Returns a running headless Chromium: an installed one if there is one, else
 * the one that comes with the packages, with a Chinese font of its own. The
 * caller closes it. `XIANZHI_BROWSER` names another program. Throws where the
 * platform has neither (the packaged one is for Linux x64).
 */
export async function launchBrowser(): Promise<Browser> {
  const installed = findInstalledBrowser();
  if (installed !== undefined) return chromium.launch({executablePath: installed});
  const {executablePath, environment} = await unpackBrowser();
  return chromium.launch({
    executablePath,
    env: {...process.env, ...environment},
    chromiumSandbox: false, // the packaged program has no setuid helper
    args: ["--font-render-hinting=none", "--disable-gpu"]
  });
}
