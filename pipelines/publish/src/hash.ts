import {createHash} from "node:crypto";

/** Returns the SHA-256 of a text (as UTF-8) or of bytes, in lower-case hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

const known = new WeakMap<object, string>();

/**
 * Returns the hash of a plain value by its JSON. Facts are made once and never changed, and several
 * files are made from the same ones, so the hash of an object is kept beside it.
 */
export function hashValue(value: unknown): string {
  const isObject = typeof value === "object" && value !== null;
  const kept = isObject ? known.get(value) : undefined;
  if (kept !== undefined) return kept;
  const hash = hashOf(JSON.stringify(value) ?? "");
  if (isObject) known.set(value, hash);
  return hash;
}

/** Returns one hash over several texts; their order and their borders matter. */
export function hashTogether(texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex");
}
