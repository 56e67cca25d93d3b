import {readFile} from "node:fs/promises";
import {hashOf} from "@xianzhi/catalog/hash";

/** Returns the SHA-256 of a file's bytes, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  return hashOf(await readFile(path));
}
