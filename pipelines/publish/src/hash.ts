import {createHash} from "node:crypto";

/** Returns the SHA-256 of a text (as UTF-8) or of bytes, in lower-case hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Returns one hash over several texts; their order and their borders matter. */
export function hashTogether(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex");
}
