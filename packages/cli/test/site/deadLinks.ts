import {readFile} from "node:fs/promises";
import {dirname, join, posix} from "node:path";
import {listPages} from "./publishedSite.ts";

interface Link {
  readonly from: string;
  readonly to: string; // from the root of the release
  readonly hash: string; // "" for none
}

/** Returns the first forty links of a release to a file or an anchor that is not there. */
export async function findDeadLinks(root: string): Promise<string[]> {
  const anchors = new Map<string, Set<string>>();
  const links: Link[] = [];
  for (const path of await listPages(root)) {
    const html = await readFile(join(root, path), "utf8");
    anchors.set(path, new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id)));
    links.push(...readLinks(html, path));
  }
  const dead = new Set<string>();
  for (const {from, to, hash} of links) {
    const ids = anchors.get(to);
    const there = ids !== undefined || (await isFile(join(root, to)));
    if (!there) dead.add(`${from} → ${to}`);
    else if (hash !== "" && ids && !ids.has(hash)) dead.add(`${from} → ${to}#${hash}`);
  }
  return [...dead].slice(0, 40);
}

function readLinks(html: string, from: string): Link[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].flatMap(([, href = ""]) => {
    if (/^(https?:|mailto:|data:)/.test(href)) return [];
    const [address = "", hash = ""] = href.replaceAll("&amp;", "&").split("#");
    const [file = ""] = address.split("?");
    const to = posix.normalize(posix.join(dirname(from), decodeURIComponent(file)));
    return [{from, to: address === "" ? from : to, hash: decodeURIComponent(hash)}];
  });
}

async function isFile(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false
  );
}
