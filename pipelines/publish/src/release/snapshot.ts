import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";
import {hashTogether} from "../hash.ts";

/** Returns one hash over a snapshot's marts: equal hashes, equal rows in every mart. */
export async function hashMarts(snapshotFolder: string): Promise<string> {
  const folder = join(snapshotFolder, "marts");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".parquet")).toSorted();
  const hashes: string[] = [];
  for (const name of names) hashes.push(name, hashOf(await readFile(join(folder, name))));
  return hashTogether(hashes).slice(0, 16);
}

/** Returns the names of the marts in a folder, in order. */
export async function listMarts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".parquet"));
  return names.map((name) => basename(name, ".parquet")).toSorted();
}
