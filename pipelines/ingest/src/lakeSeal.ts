import {readFileSync} from "node:fs";
import {join} from "node:path";
import {hashOf} from "@xianzhi/catalog/hash";

/** The Parquet files of one lake key, by what stands between the key and the extension. */
export const lakeParts = ["", ".texts", ".cells"] as const;

/**
 * Returns the text of a lake file's JSON: its record, the checksums of its Parquet parts, and a
 * seal over both, so that damage to any byte of the four files is seen.
 */
export function sealRecord(lake: string, key: string, record: object): string {
  const parts = lakeParts.map((suffix) => hashPart(lake, key, suffix));
  const content = {...record, parts};
  return JSON.stringify({...content, seal: hashOf(JSON.stringify(content))});
}

/** Says whether a lake file is there and none of its bytes was damaged since it was written. */
export function isWhole(lake: string, key: string): boolean {
  try {
    const value: unknown = JSON.parse(readFileSync(join(lake, `${key}.json`), "utf8"));
    if (typeof value !== "object" || value === null || !("seal" in value)) return false;
    const {seal, ...content} = value;
    if (seal !== hashOf(JSON.stringify(content))) return false;
    const parts = "parts" in content && Array.isArray(content.parts) ? content.parts : [];
    const found = lakeParts.map((suffix) => hashPart(lake, key, suffix));
    return found.length === parts.length && found.every((hash, index) => hash === parts[index]);
  } catch {
    return false; // absent, cut or unreadable: it is read again from its source
  }
}

// One file after the other, whole, and no promise for it: a stream or a turn a file costs several
// times its reading, and read at once they would fill the memory.
function hashPart(lake: string, key: string, suffix: string): string {
  return hashOf(readFileSync(join(lake, `${key}${suffix}.parquet`)));
}
