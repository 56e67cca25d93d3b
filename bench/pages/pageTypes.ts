import {readdir, stat} from "node:fs/promises";
import {join, relative, sep} from "node:path";

/**
 * Returns one page of each kind of a release: the middling one in size of each folder, every lone
 * page.
 */
export async function findPageTypes(release: string): Promise<string[]> {
  const kinds = new Map<string, {path: string; size: number}[]>();
  for (const entry of await readdir(release, {recursive: true, withFileTypes: true})) {
    if (!entry.name.endsWith(".html")) continue;
    const path = relative(release, join(entry.parentPath, entry.name)).split(sep).join("/");
    const [language, kind, third] = path.split("/");
    if (kind === undefined) continue;
    const type = third === undefined || third === "index.html" ? path : `${language}/${kind}`;
    const {size} = await stat(join(release, path));
    kinds.set(type, [...(kinds.get(type) ?? []), {path, size}]);
  }
  const middle = [...kinds.values()].map((list) => {
    const ordered = list.toSorted((a, b) => a.size - b.size);
    return ordered[Math.floor(ordered.length / 2)]?.path ?? "";
  });
  return middle.toSorted();
}
