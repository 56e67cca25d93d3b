import {spawnSync} from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, extname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Browser, Page} from "playwright-core";
import {literalMart, literalNotebookFile} from "./literalMarts.ts";

const types: ReadonlyMap<string, string> = new Map([
  [".html", "text/html"],
  [".js", "text/javascript"],
  [".css", "text/css"],
  [".json", "application/json"],
  [".wasm", "application/wasm"]
]);

/** An opened page and what it did that it should not have. */
export interface OpenedPage {
  readonly page: Page;
  readonly complaints: string[]; // errors, refusals of the policy, requests that leave the site
  readonly requests: string[]; // paths asked for, in order
}

/**
 * Builds the frame and the notebooks, one made from the template among them, in a copy of this
 * workspace and returns the built folder: with the network cut where this machine allows that, so
 * that a build which asks anyone for anything fails here.
 */
export function buildSite(): string {
  const parent = mkdtempSync(join(tmpdir(), "xianzhi-reports-"));
  const own = dirname(dirname(fileURLToPath(import.meta.url)));
  const copy = join(parent, "reports");
  symlinkSync(join(dirname(own), "node_modules"), join(parent, "node_modules"));
  cpSync(own, copy, {recursive: true, filter: (path) => !/\/(dist|lib|test)(\.|$)/.test(path)});
  for (const language of ["zh", "en"]) {
    const template = readFileSync(join(own, "template", `${language}.md`), "utf8");
    mkdirSync(join(copy, "src", language, "notebooks"), {recursive: true});
    const page = join(copy, "src", language, "notebooks", "made.md");
    writeFileSync(page, template.replaceAll("NAME", "made"));
  }
  const cut = spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];
  const [command = "", ...parts] = [...cut, process.execPath, join(copy, "build.mjs")];
  const {status, stderr} = spawnSync(command, parts, {encoding: "utf8"});
  if (status !== 0) throw new Error(`frame not built: exit ${status}\n${stderr}`);
  return join(copy, "dist");
}

/**
 * Opens a page of the built site, its marts made up; `extra` gives further files by path, null for
 * one that is missing.
 */
export async function openPage(
  browser: Browser,
  folder: string,
  path: string,
  extra: ReadonlyMap<string, string | null> = new Map()
): Promise<OpenedPage> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", ({message}) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.route("**/*", (route) => {
    const address = new URL(route.request().url());
    if (address.origin !== "http://site.test") complaints.push(`left the site: ${address.href}`);
    requests.push(address.pathname);
    const given = extra.get(address.pathname);
    const body = given === undefined ? findBody(folder, address.pathname) : given;
    if (body === undefined || body === null) return route.fulfill({status: 404, body: ""});
    const contentType = types.get(extname(address.pathname)) ?? "application/octet-stream";
    return route.fulfill({body: Buffer.from(body), contentType});
  });
  await page.goto(`http://site.test${path}`, {waitUntil: "load"});
  return {page, complaints, requests};
}

function findBody(folder: string, path: string): Uint8Array | string | undefined {
  const file = /^\/data\/notebook\/(.+)\.json$/.exec(path)?.[1];
  if (file !== undefined) return literalNotebookFile(file);
  const mart = /^\/data\/marts\/(\w+)\.arrow$/.exec(path)?.[1];
  if (mart !== undefined) return literalMart(mart);
  return existsSync(folder + path) ? readFileSync(folder + path) : undefined;
}
