import {createHash} from "node:crypto";
import {hashOf} from "@xianzhi/catalog/hash";

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
