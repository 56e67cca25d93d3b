import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";

/** Returns the SHA-256 of a file's bytes, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  return createHash("sha256").update(await readFile(path)).digest("hex");
}
