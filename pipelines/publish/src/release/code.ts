import {readdir, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join, relative} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import {hashTogether} from "../hash.ts";

/**
 * Returns the version of the program that makes pages: the bundle carries a hash of its sources;
 * run from source, the sources of this workspace, the charts and the browser are hashed now.
 */
export async function hashCode(): Promise<string> {
  const bundled = process.env["XIANZHI_CODE_VERSION"];
  if (bundled !== undefined) return bundled;
  const {resolve} = createRequire(import.meta.url);
  const hashes: string[] = [];
  for (const name of ["@xianzhi/publish", "@xianzhi/charts", "@xianzhi/browser"]) {
    hashes.push(await hashFolder(join(dirname(resolve(`${name}/package.json`)), "src")));
  }
  return hashTogether(hashes).slice(0, 16);
}

/** Returns a hash over the names and contents of all files below a folder. */
export async function hashFolder(folder: string): Promise<string> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const texts: string[] = [];
  for (const file of files) texts.push(relative(folder, file), hashOf(await readFile(file)));
  return hashTogether(texts);
}
