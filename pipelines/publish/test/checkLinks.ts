import {readdir, readFile} from "node:fs/promises";
import {join, posix, relative, sep} from "node:path";

/** A link of a page that leads nowhere. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
}

/**
 * Returns the links of a site's pages whose file or anchor is missing, and those that would leave
 * the folder the site lies in. Addresses of other sites are not followed.
 */
export async function findDeadLinks(root: string): Promise<DeadLink[]> {
  const entries = await readdir(root, {recursive: true, withFileTypes: true});
  const files = new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
  );
  const anchors = new Map<string, Promise<ReadonlySet<string>>>();
  const anchorsOf = (page: string) => {
    const found = anchors.get(page) ?? readAnchors(join(root, page));
    anchors.set(page, found);
    return found;
  };
  const dead: DeadLink[] = [];
  for (const page of [...files].filter((path) => path.endsWith(".html")).toSorted()) {
    for (const link of readLinks(await readFile(join(root, page), "utf8"))) {
      const [path = "", anchor = ""] = link.split("#");
      const target = path === "" ? page : posix.join(posix.dirname(page), decodeURI(path));
      const isFound = files.has(target) && (anchor === "" || (await anchorsOf(target)).has(anchor));
      if (!isFound) dead.push({page, link});
    }
  }
  return dead;
}

function readLinks(text: string): string[] {
  const links = [...text.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link);
  return [
    ...new Set(links.map((link) => link.replaceAll("&amp;", "&").replace(/\?[^#]*/, "")))
  ].filter((link) => !/^(https?:|data:|mailto:)/.test(link));
}

async function readAnchors(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(path, "utf8");
  return new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id));
}
