import {cp, mkdtemp, readdir, readFile, realpath, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {extname, join, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";
import {workspaceAt, type Workspace} from "@xianzhi/catalog/workspace";
import type {BrowserContext} from "playwright-core";
import {rebuild} from "../../src/rebuild/rebuild.ts";

const bundled = fileURLToPath(new URL("../../../../data", import.meta.url));
const generated = ["lake", "snapshots", "releases", "runs"];

/** Publishes the bundled workspace in a folder of its own; returns the folder of the release. */
export async function publishBundled(): Promise<{workspace: Workspace; folder: string}> {
  const root = await mkdtemp(join(tmpdir(), "site-"));
  await cp(bundled, root, {
    recursive: true,
    filter: (path) => !generated.includes(relative(bundled, path).split(sep)[0] ?? "")
  });
  const workspace = workspaceAt(root);
  await rebuild(workspace, {gate: false, say: () => {}});
  return {workspace, folder: await realpath(join(workspace.releases, "current"))};
}

/** Returns the paths of a release's pages that hold a text, of all unless told, in order. */
export async function listPages(folder: string, text = ""): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
  const held: string[] = [];
  for (const path of paths) {
    if ((await readFile(join(folder, path), "utf8")).includes(text)) held.push(path);
  }
  return held;
}

/**
 * One page of each kind in a language: every page of its own, and of each folder the one of
 * middling length.
 */
export async function pageTypes(folder: string, language: string): Promise<string[]> {
  const kinds = new Map<string, {path: string; size: number}[]>();
  for (const path of await listPages(folder)) {
    const [first, kind, third] = path.split("/");
    if (first !== language || kind === undefined) continue;
    const type = third === undefined || path.endsWith("index.html") ? path : kind;
    const {size} = await stat(join(folder, path));
    kinds.set(type, [...(kinds.get(type) ?? []), {path, size}]);
  }
  const middle = [...kinds.values()].map((pages) => {
    const ordered = pages.toSorted((a, b) => a.size - b.size);
    return ordered[Math.floor(ordered.length / 2)]?.path ?? "";
  });
  return middle.toSorted();
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm"
};

/**
 * Answers a browser's requests from a release's folder, below a path as an intranet would serve it.
 * What would leave the site is refused and listed.
 */
export async function serveFolder(
  context: BrowserContext,
  folder: string,
  origin: string
): Promise<string[]> {
  const foreign: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const path = decodeURIComponent(url.pathname).replace(new URL(origin).pathname, "");
    if (!url.href.startsWith(origin)) {
      foreign.push(url.href);
      return route.abort();
    }
    const body = await readFile(join(folder, path)).catch(() => undefined);
    if (body === undefined) return route.fulfill({status: 404, body: "not found"});
    return route.fulfill({body, contentType: types[extname(path)] ?? "application/octet-stream"});
  });
  return foreign;
}
